import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { changeRun } from '../faults.mjs'

/** Sinks with one fault each, for the chapter determinism. @type {readonly import('../mutants.mjs').Mutant[]} */
export const determinismMutants = [
  {
    case: 'determinism/later',
    fault: 'a time stamp',
    says: 'the bytes are others two seconds later',
    sink: stamping(() => new Date().toISOString()),
  },
  {
    case: 'determinism/elsewhere',
    fault: 'the time of day, here',
    says: 'the bytes are others elsewhere',
    sink: stamping(() => new Date(0).toString()),
  },
  {
    case: 'determinism/elsewhere',
    fault: 'numbers as people here write them',
    says: 'the bytes are others elsewhere',
    sink: stamping(() => (1234.5).toLocaleString()),
  },
  {
    case: 'determinism/elsewhere',
    fault: 'the year',
    says: 'the bytes are others elsewhere',
    sink: stamping(() => String(new Date().getUTCFullYear())),
  },
  {
    case: 'determinism/any-batch-size',
    fault: 'a mark for each batch',
    says: 'the bytes are others in batches of 1',
    sink: stamping((batches) => String(batches)),
  },
]

/** @param {(batches: number) => string} stamp */
function stamping(stamp) {
  return changeRun((run, { folder }) => {
    let batches = 0
    return {
      write: (batch) => {
        batches++
        return run.write(batch)
      },
      commit: async () => {
        await writeFile(join(folder, 'stamp.txt'), stamp(batches))
        return [...(await run.commit()), { path: 'stamp.txt' }]
      },
    }
  })
}
