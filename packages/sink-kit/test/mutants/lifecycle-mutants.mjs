import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { changeRun, eachBatch } from '../faults.mjs'

/** Sinks with one fault each, for the chapter lifecycle. @type {readonly import('../mutants.mjs').Mutant[]} */
export const lifecycleMutants = [
  {
    case: 'lifecycle/no-batches',
    fault: 'tables without rows have no file',
    says: 'the reader could not read patients',
    sink: changeRun((run, { folder }) => ({
      async commit() {
        const artifacts = await run.commit()
        for (const { path, rows } of artifacts) if (rows === 0) await rm(join(folder, path))
        return artifacts.filter(({ rows }) => rows !== 0)
      },
    })),
  },
  {
    case: 'lifecycle/empty-batches',
    fault: 'a batch must have a first row',
    says: 'there is no first row',
    sink: eachBatch((batch) => {
      if (batch.length === 0) throw new Error('there is no first row')
      return batch
    }),
  },
  {
    case: 'lifecycle/alternating-tables',
    fault: 'a table ends where the next begins',
    says: 'patients was over',
    sink: changeRun((run) => {
      /** @type {string[]} */
      const begun = []
      return {
        async write(batch) {
          const { name } = batch.table
          if (begun.includes(name) && begun.at(-1) !== name) throw new Error(`${name} was over`)
          if (!begun.includes(name)) begun.push(name)
          await run.write(batch)
        },
      }
    }),
  },
  {
    case: 'lifecycle/artifacts',
    fault: 'a file that is not named',
    says: 'commit names other files than there are',
    sink: changeRun((run, { folder }) => ({
      async commit() {
        await writeFile(join(folder, 'extra.txt'), '')
        return run.commit()
      },
    })),
  },
  {
    case: 'lifecycle/artifacts',
    fault: 'batches are counted for rows',
    says: 'the files of patients are said to hold other rows',
    sink: changeRun((run) => {
      let batches = 0
      return {
        write: (batch) => {
          batches++
          return run.write(batch)
        },
        commit: async () => (await run.commit()).map((artifact) => ({ ...artifact, rows: batches })),
      }
    }),
  },
  {
    case: 'lifecycle/artifacts',
    fault: 'absolute paths',
    says: "relative to the sink's folder",
    sink: changeRun((run, { folder }) => ({
      commit: async () => (await run.commit()).map((artifact) => ({ ...artifact, path: join(folder, artifact.path) })),
    })),
  },
  {
    case: 'lifecycle/again',
    fault: 'batches of an earlier run are taken for repeated',
    says: 'patients: 40 rows were written, 0 came back',
    sink: remembering(),
  },
]

function remembering() {
  const seen = new Set()
  return eachBatch((batch) => {
    const [ids] = batch.columns
    const key = `${batch.table.name} ${ids?.kind === 'int' ? ids.values[0] : ''}`
    const isOld = seen.has(key)
    seen.add(key)
    return isOld ? { ...batch, length: 0 } : batch
  })
}
