import { changeRun } from '../faults.mjs'
import { rightSink } from '../right-sink.mjs'

const { createEncoder } = /** @type {import('@hc/core').SinkEncoding<any>} */ (rightSink.encoding)

/** Sinks with one fault each, for the chapter encoding. @type {readonly import('../mutants.mjs').Mutant[]} */
export const encodingMutants = [
  {
    case: 'encoding/appended',
    fault: 'every encoder begins with a line of its own',
    says: 'appended bytes give other files',
    sink: {
      ...rightSink,
      encoding: {
        ...rightSink.encoding,
        createEncoder: (/** @type {any} */ table, /** @type {any} */ options) => {
          const encoder = createEncoder(table, options)
          let begun = false
          return {
            encode: (/** @type {import('@hc/core').Batch} */ batch) => {
              const bytes = encoder.encode(batch)
              const first = begun ? [] : [Buffer.from('# begin\n')]
              begun = true
              return Buffer.concat([...first, bytes])
            },
          }
        },
      },
    },
  },
  {
    case: 'encoding/appended',
    fault: 'appended bytes are kept to the end',
    says: 'appended bytes give other files',
    sink: changeRun((run) => {
      /** @type {import('@hc/core').EncodedRows[]} */
      const kept = []
      return {
        append: async (encoded) => void kept.push(encoded),
        commit: async () => {
          for (const encoded of kept) await run.append?.(encoded)
          return run.commit()
        },
      }
    }),
  },
  {
    case: 'encoding/appended',
    fault: 'appended rows are not counted',
    says: 'rows of patients were not counted',
    sink: changeRun((run) => ({ append: async (encoded) => run.append?.({ ...encoded, rows: 0 }) })),
  },
  {
    case: 'encoding/in-place',
    fault: 'a size that is one too large',
    says: 'bytes written in place give other files',
    sink: changeRun((run) => ({
      fileOf: (table) => {
        const file = run.fileOf?.(table)
        return file && { ...file, size: file.size + 1 }
      },
    })),
  },
  {
    case: 'encoding/module',
    fault: 'a module that is not there',
    says: 'Cannot find module',
    sink: { ...rightSink, encoding: { createEncoder, module: new URL('absent.mjs', import.meta.url).href } },
  },
  {
    case: 'encoding/module',
    fault: 'a module without the sink',
    says: 'has no sink with an encoding',
    sink: { ...rightSink, encoding: { createEncoder, module: new URL('../faults.mjs', import.meta.url).href } },
  },
]
