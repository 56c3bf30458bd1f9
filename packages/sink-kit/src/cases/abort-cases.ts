import { strict as assert } from 'node:assert'
import { setImmediate } from 'node:timers/promises'
import { tables } from '@hc/core'
import { brokenBatch } from '../broken-batch.ts'
import { listFolder } from '../list-folder.ts'
import { sampleBatches } from '../sample-dataset.ts'
import type { CaseDefinition } from '../sink-case.ts'

const reason = new Error('the run was given up')

/** A run that is given up. */
export const abortCases: readonly CaseDefinition[] = [
  {
    id: 'abort/at-once',
    sentence: 'abort before any batch leaves no trace',
    why: 'Another sink of the run may fail to open.',
    async check(trial) {
      const folder = await trial.folder()
      const run = await trial.open(folder)
      await run.abort(reason)
      await expectEmpty(folder)
    },
  },
  {
    id: 'abort/midway',
    sentence: 'abort between two batches leaves no trace',
    why: 'A rule may be broken, another sink may fail, or somebody presses Ctrl-C.',
    async check(trial) {
      const folder = await trial.folder()
      const run = await trial.open(folder)
      for (const batch of sampleBatches()) await run.write(batch)
      await run.abort(reason)
      await expectEmpty(folder)
    },
  },
  {
    id: 'abort/twice',
    sentence: 'abort may be called again',
    why: 'Whoever cleans up should not have to know who cleaned up before.',
    async check(trial) {
      const folder = await trial.folder()
      const run = await trial.open(folder)
      await run.write(sampleBatches()[0]!)
      await run.abort(reason)
      await run.abort(reason)
      await expectEmpty(folder)
    },
  },
  {
    id: 'abort/after-failed-write',
    sentence: 'abort after a write that failed leaves no trace',
    why: 'That is when it is called most.',
    async check(trial) {
      const folder = await trial.folder()
      const run = await trial.open(folder)
      const batches = sampleBatches()
      for (const batch of batches) await run.write(batch)
      await run.write(brokenBatch(batches[0]!)).catch(() => {})
      await run.abort(reason)
      await expectEmpty(folder)
    },
  },
  {
    id: 'abort/signal',
    sentence: 'when the signal fires, the write that is going on settles, and abort leaves no trace',
    why: 'The signal lets a sink give up early; it must not make it fall over.',
    async check(trial) {
      for (const when of ['before open', 'during a write'] as const) {
        const folder = await trial.folder()
        const giveUp = new AbortController()
        if (when === 'before open') giveUp.abort(reason)
        // A sink may refuse to open for a run that has been given up; it may not leave anything then.
        const run = await trial.open(folder, tables, giveUp.signal).catch(() => undefined)
        const write = run?.write(sampleBatches()[0]!).catch(() => {})
        giveUp.abort(reason)
        await write
        await run?.abort(reason)
        // What the sink might still do on hearing the signal.
        for (let i = 0; i < 5; i++) await setImmediate()
        await expectEmpty(folder)
      }
    },
  },
]

async function expectEmpty(folder: string): Promise<void> {
  assert.deepEqual(await listFolder(folder), [], 'abort has left something in the folder')
}
