import { writeFileSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { changeRun } from '../faults.mjs'

/** Sinks with one fault each, for the chapter abort. @type {readonly import('../mutants.mjs').Mutant[]} */
export const abortMutants = [
  {
    case: 'abort/at-once',
    fault: 'only what has rows is removed',
    says: 'abort has left something in the folder',
    sink: changeRun((run) => {
      let written = false
      return {
        write: (batch) => {
          written = true
          return run.write(batch)
        },
        abort: async (reason) => (written ? run.abort(reason) : undefined),
      }
    }),
  },
  {
    case: 'abort/midway',
    fault: 'nothing is removed',
    says: 'abort has left something in the folder',
    sink: changeRun(() => ({ abort: async () => {} })),
  },
  {
    case: 'abort/twice',
    fault: 'what is gone cannot be removed',
    says: 'ENOENT',
    sink: changeRun((run, { folder, tables }) => ({
      async abort(reason) {
        await stat(join(folder, `${tables[0]?.name}.jsonl`))
        await run.abort(reason)
      },
    })),
  },
  {
    case: 'abort/after-failed-write',
    fault: 'gives up cleaning when a write has failed',
    says: 'abort has left something in the folder',
    sink: changeRun((run) => {
      let failed = false
      return {
        write: (batch) =>
          run.write(batch).catch((error) => {
            failed = true
            throw error
          }),
        abort: async (reason) => (failed ? undefined : run.abort(reason)),
      }
    }),
  },
  {
    case: 'abort/signal',
    fault: 'leaves a word when the signal fires',
    says: 'abort has left something in the folder',
    sink: changeRun((_, { folder, signal }) => {
      signal.addEventListener('abort', () => writeFileSync(join(folder, 'signal.txt'), 'stopped'))
      return {}
    }),
  },
]
