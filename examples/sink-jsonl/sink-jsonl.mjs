import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { rows } from '@hc/core'

/** Each table as `<table>.jsonl`, one JSON object per line: a sink to copy. @type {import('@hc/core').Sink} */
export const jsonlSink = {
  name: 'jsonl',
  supports: { deterministic: true, anyBatchSize: true, streaming: true, atomic: true },

  async open({ tables, folder }) {
    /** @type {{ table: string, path: string, rows: number, handle: import('node:fs/promises').FileHandle }[]} */
    const files = []
    const abort = async () => {
      for (const { handle } of files) await handle.close().catch(() => {})
      for (const { path } of files) await rm(join(folder, path), { force: true })
    }
    try {
      for (const { name } of tables) {
        const path = `${name}.jsonl`
        files.push({ table: name, path, rows: 0, handle: await open(join(folder, path), 'wx') })
      }
    } catch (error) {
      await abort() // Nobody else can: without a run there is no abort to call.
      throw error
    }
    const write = async (/** @type {import('@hc/core').Batch} */ batch) => {
      const file = files.find(({ table }) => table === batch.table.name)
      if (file === undefined) throw new Error(`table ${batch.table.name} was not announced`)
      const lines = Array.from(rows(batch), (row) => `${JSON.stringify(row)}\n`)
      await file.handle.appendFile(lines.join(''))
      file.rows += batch.length
    }
    const commit = async () => {
      for (const { handle } of files) await handle.close()
      return files.map(({ table, path, rows }) => ({ table, path, rows }))
    }
    return { write, commit, abort }
  },
}
export default jsonlSink
