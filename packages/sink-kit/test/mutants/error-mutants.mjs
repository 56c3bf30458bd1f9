import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { changeRun } from '../faults.mjs'
import { rightSink } from '../right-sink.mjs'

/** Sinks with one fault each, for the chapter errors. @type {readonly import('../mutants.mjs').Mutant[]} */
export const errorMutants = [
  {
    case: 'errors/unusable-folder',
    fault: 'what cannot be opened is left out',
    says: 'a run into a folder that cannot be used succeeded',
    sink: {
      ...rightSink,
      open: (/** @type {any} */ context) =>
        rightSink.open(context).catch(() => ({ write: async () => {}, commit: async () => [], abort: async () => {} })),
    },
  },
  {
    case: 'errors/obstacle',
    fault: 'leaves files when it cannot open',
    says: 'a run that failed has left files',
    sink: {
      ...rightSink,
      open: async (/** @type {any} */ context) => {
        await writeFile(join(context.folder, 'lock'), '')
        const run = await rightSink.open(context)
        await rm(join(context.folder, 'lock'))
        return run
      },
    },
  },
  {
    case: 'errors/broken-batch',
    fault: 'what cannot be written is left out',
    says: 'a batch that cannot be read was written',
    sink: changeRun((run) => ({ write: (batch) => run.write(batch).catch(() => {}) })),
  },
  {
    case: 'errors/full-disk',
    fault: 'writes are neither awaited nor looked at',
    says: 'the run succeeded though its files could not grow',
    sink: changeRun((run) => ({
      async write(batch) {
        run.write(batch).catch(() => {})
      },
    })),
  },
]
