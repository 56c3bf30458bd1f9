import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { rows } from '@hc/core'

/**
 * A sink of your own, to copy: each table as `<table>.jsonl`, one JSON object per line.
 * @type {import('@hc/core').Sink}
 */
export const jsonlSink = {
  name: 'jsonl',
  supports: { deterministic: true, streaming: true, atomic: true },

  async open({ tables, folder }) {
    const path = (/** @type {string} */ table) => `${table}.jsonl`
    /** @type {Map<string, import('node:fs/promises').FileHandle>} */
    const files = new Map()
    for (const { name } of tables) files.set(name, await open(join(folder, path(name)), 'wx'))
    const written = new Map(tables.map(({ name }) => [name, 0]))
    return {
      async write(batch) {
        const { name } = batch.table
        const lines = Array.from(rows(batch), (row) => `${JSON.stringify(row)}\n`)
        await files.get(name)?.appendFile(lines.join(''))
        written.set(name, (written.get(name) ?? 0) + batch.length)
      },
      async commit() {
        for (const file of files.values()) await file.close()
        return Array.from(written, ([table, count]) => ({ path: path(table), table, rows: count }))
      },
      async abort() {
        for (const file of files.values()) await file.close().catch(() => {})
        for (const table of files.keys()) await rm(join(folder, path(table)), { force: true })
      },
    }
  },
}

export default jsonlSink
