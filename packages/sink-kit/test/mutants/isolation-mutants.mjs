import { existsSync, openSync } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { changeRun } from '../faults.mjs'
import { rightSink } from '../right-sink.mjs'

/** Sinks with one fault each, for the chapter isolation. @type {readonly import('../mutants.mjs').Mutant[]} */
export const isolationMutants = [
  {
    case: 'isolation/two-at-once',
    fault: 'one run at a time',
    says: 'patients: 40 rows were written, 0 came back',
    sink: lastRunWins(),
  },
  {
    case: 'isolation/surroundings',
    fault: 'a variable of the environment',
    says: 'the environment variable LINES_FOLDER=',
    sink: changeRun((_, { folder }) => {
      process.env.LINES_FOLDER = folder
      return {}
    }),
  },
  {
    case: 'isolation/surroundings',
    fault: 'a file that is never closed',
    says: 'a file that only garbage collection has closed',
    sink: changeRun(async (_, { folder }) => {
      await open(folder)
      return {}
    }),
  },
  // Only where the system lists them.
  ...(existsSync('/proc/self/fd')
    ? [
        {
          case: 'isolation/surroundings',
          fault: 'a descriptor that is never closed',
          says: 'an open file',
          sink: changeRun((_, { folder }) => {
            openSync(folder, 'r')
            return {}
          }),
        },
      ]
    : []),
  {
    case: 'isolation/surroundings',
    fault: 'a timer that is never cleared',
    says: 'a running Timeout',
    sink: changeRun(() => {
      setInterval(() => {}, 1_000)
      return {}
    }),
  },
  {
    case: 'isolation/surroundings',
    fault: 'a listener to the end of the process',
    says: 'a listener to exit of the process',
    sink: changeRun((run) => {
      process.on('exit', () => run.abort(new Error('the process ended')))
      return {}
    }),
  },
  {
    case: 'isolation/surroundings',
    fault: 'paths from the current folder',
    says: 'ENOENT',
    sink: {
      ...rightSink,
      open: async (/** @type {any} */ context) => {
        const run = await rightSink.open(context)
        const path = relative(process.cwd(), join(context.folder, 'patients.jsonl'))
        return { ...run, commit: async () => [...(await run.commit())].filter(() => stat(path)) }
      },
    },
  },
]

function lastRunWins() {
  /** @type {import('@hc/core').SinkRun} */
  let last
  return changeRun((run) => {
    last = run
    return { write: (batch) => last.write(batch) }
  })
}
