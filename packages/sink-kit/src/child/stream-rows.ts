import type { ChildOutcome } from '../child.ts'
import { notes } from '../notes-table.ts'
import type { Trial } from '../trial.ts'
import { bytesPerRow, longBatch, rowsPerBatch } from './long-batch.ts'

/** Batches in each third of the rows: 120,000 rows, so that a sink may gather 100,000 before it writes them. */
const batchesPerThird = 24

/**
 * Writes 360,000 rows and looks at memory after each batch. The least of the second third is compared with the least of
 * the last: a sink may gather rows for a while, and then lets go of them.
 */
export async function streamRows(trial: Trial, folder: string): Promise<ChildOutcome> {
  const run = await trial.open(folder, [notes])
  const [second, last] = [least(), least()]
  for (let number = 0; number < 3 * batchesPerThird; number++) {
    // No turn of the event loop here: a sink that does not wait for its own writing finds no time for it.
    await run.write(longBatch(number))
    if (number >= 2 * batchesPerThird) last.note()
    else if (number >= batchesPerThird) second.note()
  }
  await run.commit()
  return {
    memory: {
      handedOver: batchesPerThird * rowsPerBatch * bytesPerRow,
      kept: last.kept - second.kept,
      resident: last.resident - second.resident,
    },
  }
}

function least() {
  return {
    kept: Number.POSITIVE_INFINITY,
    resident: Number.POSITIVE_INFINITY,
    note() {
      globalThis.gc!()
      const { heapUsed, external, rss } = process.memoryUsage()
      this.kept = Math.min(this.kept, heapUsed + external)
      this.resident = Math.min(this.resident, rss)
    },
  }
}
