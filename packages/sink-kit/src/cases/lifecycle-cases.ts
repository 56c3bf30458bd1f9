import { strict as assert } from 'node:assert'
import { stat } from 'node:fs/promises'
import { isAbsolute, join, posix } from 'node:path'
import { type Artifact, type Batch, tables } from '@hc/core'
import { listFolder } from '../list-folder.ts'
import { rowsOf, sampleBatches, tableByTable } from '../sample-dataset.ts'
import type { CaseDefinition } from '../sink-case.ts'
import type { Trial } from '../trial.ts'

/** A run from open to commit. */
export const lifecycleCases: readonly CaseDefinition[] = [
  {
    id: 'lifecycle/no-batches',
    sentence: 'a run without a batch gives every table, empty and readable',
    why: 'A table without rows is still a table: what reads the dataset must find it.',
    async check(trial) {
      const folder = await trial.folder()
      await trial.write(folder, [])
      for (const table of tables) await trial.expectRows(folder, table, [])
    },
  },
  {
    id: 'lifecycle/empty-batches',
    sentence: 'a batch without rows does no harm, wherever it comes',
    why: 'A batch of patients may have no visits.',
    async check(trial) {
      const batches = sampleBatches()
      const among = batches.flatMap((batch) => [emptyOf(batch), batch, emptyOf(batch)])
      await expectSample(trial, among, batches)
    },
  },
  {
    id: 'lifecycle/alternating-tables',
    sentence: 'tables may alternate or come one after the other, and rows keep their order',
    why: 'The runner shows patients, their visits and their bills, and again, so that nothing waits for its parents.',
    async check(trial) {
      const batches = sampleBatches()
      await expectSample(trial, batches)
      await expectSample(trial, tableByTable(batches), batches)
    },
  },
  {
    id: 'lifecycle/artifacts',
    sentence: 'commit names every file that is there, once, with the rows that it holds',
    why: 'The manifest lists these files with their sums; a file that is not named is published unseen.',
    async check(trial) {
      const folder = await trial.folder()
      const batches = sampleBatches()
      const artifacts = await trial.write(folder, batches)
      for (const artifact of artifacts) await checkPath(folder, artifact)
      const files: string[] = []
      for (const path of await listFolder(folder)) if ((await stat(join(folder, path))).isFile()) files.push(path)
      assert.deepEqual(artifacts.map(({ path }) => path).sort(), files, 'commit names other files than there are')
      for (const table of tables) {
        const parts = artifacts.filter((artifact) => artifact.table === table.name)
        if (parts.length === 0 || parts.some(({ rows }) => rows === undefined)) continue
        const counted = parts.reduce((sum, { rows = 0 }) => sum + rows, 0)
        assert.equal(counted, rowsOf(batches, table).length, `the files of ${table.name} are said to hold other rows`)
      }
    },
  },
  {
    id: 'lifecycle/again',
    sentence: 'the same sink can be run again, into another folder',
    why: 'A program makes many datasets; what a sink keeps of one run must not show in the next.',
    async check(trial) {
      const batches = sampleBatches()
      await expectSample(trial, batches)
      await expectSample(trial, batches)
    },
  },
]

async function expectSample(trial: Trial, written: readonly Batch[], expected = written): Promise<void> {
  const folder = await trial.folder()
  await trial.write(folder, written)
  for (const table of tables) await trial.expectRows(folder, table, rowsOf(expected, table))
}

function emptyOf(batch: Batch): Batch {
  return { ...batch, length: 0 }
}

async function checkPath(folder: string, { path }: Artifact): Promise<void> {
  const plain = !isAbsolute(path) && !path.includes('\\') && posix.normalize(path) === path && !path.startsWith('..')
  assert.ok(plain, `an artifact's path is relative to the sink's folder, with forward slashes, not ${path}`)
  assert.ok((await stat(join(folder, path)).catch(() => undefined))?.isFile(), `commit names ${path}, which is no file`)
}
