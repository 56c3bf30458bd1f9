import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { changeRun } from '../faults.mjs'
import { rightSink } from '../right-sink.mjs'

/** Sinks with one fault each, for the chapters limits and streaming. @type {readonly import('../mutants.mjs').Mutant[]} */
export const streamingMutants = [
  { case: 'streaming/memory', fault: 'rows are kept to the end', says: 'kept memory grew by', sink: hoarding() },
  {
    case: 'streaming/memory',
    fault: 'everything is read again at the end',
    says: 'heap out of memory',
    sink: changeRun((run, { folder }) => ({
      async commit() {
        const artifacts = await run.commit()
        const text = await readFile(join(folder, artifacts[0]?.path ?? ''), 'utf8')
        const sorted = text
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line))
        return sorted.length > 0 ? artifacts : []
      },
    })),
  },
  {
    case: 'streaming/memory',
    fault: 'writes are not awaited',
    says: 'heap out of memory',
    sink: changeRun((run) => {
      /** @type {Promise<void>[]} */
      const going = []
      return {
        write: async (batch) => void going.push(run.write(batch)),
        commit: async () => {
          await Promise.all(going)
          return run.commit()
        },
      }
    }),
  },
  {
    case: 'limits/max-rows',
    fault: 'a limit without an end',
    says: 'it failed later',
    sink: { ...rightSink, supports: { ...rightSink.supports, maxRows: Number.POSITIVE_INFINITY } },
  },
]

function hoarding() {
  return changeRun((run) => {
    /** @type {import('@hc/core').Batch[]} */
    const kept = []
    return {
      write: async (batch) => void kept.push({ ...batch, columns: structuredClone(batch.columns) }),
      commit: async () => {
        for (const batch of kept) await run.write(batch)
        return run.commit()
      },
    }
  })
}
