import { strict as assert } from 'node:assert'
import { setTimeout } from 'node:timers/promises'
import { callChild } from '../call-child.ts'
import { describeFolder } from '../list-folder.ts'
import { sampleBatches } from '../sample-dataset.ts'
import type { CaseDefinition } from '../sink-case.ts'
import type { Trial } from '../trial.ts'

/** The same rows give the same bytes. */
export const determinismCases: readonly CaseDefinition[] = [
  {
    id: 'determinism/later',
    sentence: 'the same batches give the same bytes more than two seconds later',
    why: 'Formats carry time stamps, the coarsest in steps of two seconds; a sum over such a file proves nothing.',
    claim: 'deterministic',
    async check(trial) {
      const first = await bytesOf(trial)
      await setTimeout(2_100)
      assert.deepEqual(await bytesOf(trial), first, 'the bytes are others two seconds later')
    },
  },
  {
    id: 'determinism/elsewhere',
    sentence: 'another time zone, another language and another year give the same bytes',
    why: 'The same seed must give the same bytes on any machine.',
    claim: 'deterministic',
    ownProcess: true,
    async check(trial) {
      const [here, there] = [await trial.folder(), await trial.folder()]
      const settings = { folder: here, env: { TZ: 'UTC', LC_ALL: 'en_US.UTF-8', LANG: 'en_US.UTF-8' } }
      await callChild(trial, 'write', settings)
      const far = { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' }
      await callChild(trial, 'write', { folder: there, env: far, clockShift: 400 * 24 * 3600 * 1000 })
      assert.deepEqual(await describeFolder(there), await describeFolder(here), 'the bytes are others elsewhere')
    },
  },
  {
    id: 'determinism/any-batch-size',
    sentence: 'the same rows give the same bytes, however they are cut into batches',
    why: 'With this claim nobody need know how a dataset was made to make it again.',
    claim: 'anyBatchSize',
    async check(trial) {
      const whole = await bytesOf(trial, 40)
      for (const batchSize of [1, 7]) {
        assert.deepEqual(await bytesOf(trial, batchSize), whole, `the bytes are others in batches of ${batchSize}`)
      }
    },
  },
]

async function bytesOf(trial: Trial, batchSize?: number): Promise<Record<string, string>> {
  const folder = await trial.folder()
  await trial.write(folder, sampleBatches(batchSize))
  return describeFolder(folder)
}
