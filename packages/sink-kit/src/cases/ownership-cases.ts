import { strict as assert } from 'node:assert'
import { copyBatch, tables } from '@hc/core'
import { overwriteBatch } from '../changed-batches.ts'
import { sampleBatches } from '../sample-dataset.ts'
import type { CaseDefinition } from '../sink-case.ts'

/** A batch is on loan. */
export const ownershipCases: readonly CaseDefinition[] = [
  {
    id: 'ownership/reused-arrays',
    sentence: 'the arrays of a batch may be overwritten once its write has settled',
    why: 'The generator uses its arrays again; a sink that keeps them writes later rows twice.',
    async check(trial) {
      const folder = await trial.folder()
      const expected = sampleBatches()
      const run = await trial.open(folder)
      for (const batch of expected) {
        const lent = copyBatch(batch)
        await run.write(lent)
        overwriteBatch(lent)
      }
      await run.commit()
      for (const table of tables) {
        await trial.expectRows(
          folder,
          table,
          expected.filter((batch) => batch.table === table),
        )
      }
    },
  },
  {
    id: 'ownership/untouched-batches',
    sentence: 'the sink changes nothing in a batch',
    why: 'The same batch goes to the other sinks of the run, and its dictionaries to all later batches.',
    async check(trial) {
      const run = await trial.open(await trial.folder())
      for (const batch of sampleBatches()) {
        const before = structuredClone(batch.columns)
        await run.write(batch)
        assert.deepEqual(batch.columns, before, `a batch of ${batch.table.name} is another after its write`)
      }
      await run.commit()
    },
  },
]
