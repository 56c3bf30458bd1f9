import { strict as assert } from 'node:assert'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { brokenBatch } from '../broken-batch.ts'
import { callChild } from '../call-child.ts'
import { listFolder } from '../list-folder.ts'
import { refusalOf } from '../refusal.ts'
import { outOf } from '../run-sample.ts'
import { sampleBatches } from '../sample-dataset.ts'
import type { CaseDefinition } from '../sink-case.ts'
import type { Trial } from '../trial.ts'

/** What goes wrong is said, and cleaned up. */
export const errorCases: readonly CaseDefinition[] = [
  {
    id: 'errors/unusable-folder',
    sentence: 'a folder that cannot be used fails the run',
    why: 'Files that could not be created must not pass for written.',
    async check(trial) {
      const taken = join(trial.place, 'taken')
      await writeFile(taken, 'a file where the folder should be')
      await refusalOf(wholeRun(trial, taken), 'a run into a folder that cannot be used succeeded')
    },
  },
  {
    id: 'errors/obstacle',
    sentence: 'a file that cannot be created fails the run, and the others are removed, by open itself if it fails',
    why: 'A sink that fails to open is not aborted: there is no run to abort.',
    async check(trial) {
      const artifacts = await trial.write(await trial.folder(), sampleBatches())
      const path = artifacts.at(-1)?.path
      assert.ok(path !== undefined, 'the sink wrote no file')
      const folder = await trial.folder()
      await mkdir(join(folder, path), { recursive: true })
      await refusalOf(wholeRun(trial, folder), `a run succeeded though ${path} could not be written`)
      const above = dirname(path) === '.' ? [] : [dirname(path)]
      assert.deepEqual(await listFolder(folder), [...above, path], 'a run that failed has left files')
    },
  },
  {
    id: 'errors/broken-batch',
    sentence: 'a write that fails rejects, and with what went wrong',
    why: 'What is caught, printed and carried on from is a dataset with a hole in it.',
    async check(trial) {
      const run = await trial.open(await trial.folder())
      const batches = sampleBatches()
      await run.write(batches[0]!)
      const error = await refusalOf(run.write(brokenBatch(batches[1]!)), 'a batch that cannot be read was written')
      await run.abort(error)
    },
  },
  {
    id: 'errors/full-disk',
    sentence: 'a disk that is full fails the run with its cause, and nothing is left',
    why: 'It happens; the dataset must then not be there, and the message must say why.',
    ownProcess: true,
    posixOnly: true,
    async check(trial) {
      const outcome = await callChild(trial, 'run', { folder: outOf(trial), fileBlocks: 128 })
      assert.ok(outcome.error !== undefined, 'the run succeeded though its files could not grow')
      const { code, phase, cause } = outcome.error
      assert.equal(code, 'HC_SINK_FAILED', `the run failed with ${outcome.error.message}`)
      assert.ok(phase === 'write' || phase === 'commit', `the sink failed in ${phase}, and not in write or commit`)
      assert.match(String(cause), /EFBIG|too large/i, `the error does not say why: ${cause}`)
      assert.deepEqual(await listFolder(trial.place), [], 'a run that failed has left files')
    },
  },
]

/** Runs the sink as the runner would, with abort after a failure, and rejects with the first error. */
async function wholeRun(trial: Trial, folder: string): Promise<void> {
  const run = await trial.open(folder)
  try {
    for (const batch of sampleBatches()) await run.write(batch)
    await run.commit()
  } catch (error) {
    await run.abort(error).catch(() => {})
    throw error
  }
}
