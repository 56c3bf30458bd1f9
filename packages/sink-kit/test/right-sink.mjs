import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { rows, z } from '@hc/core'

const lineEnds = { lf: '\n', crlf: '\r\n' }

/** @param {import('@hc/core').Batch} batch @param {'lf' | 'crlf'} lineEnd */
function linesOf(batch, lineEnd) {
  return Array.from(rows(batch), (row) => JSON.stringify(row) + lineEnds[lineEnd]).join('')
}

/**
 * A sink without a fault: each table as `<table>.jsonl`, one JSON object a line.
 * @type {import('@hc/core').Sink<{ lineEnd: 'lf' | 'crlf' }>}
 */
export const rightSink = {
  name: 'lines',
  supports: { deterministic: true, anyBatchSize: true, streaming: true, atomic: true, maxRows: 1_000_000_000 },
  encoding: {
    module: import.meta.url,
    createEncoder: (_table, { lineEnd }) => ({ encode: (batch) => Buffer.from(linesOf(batch, lineEnd)) }),
  },
  options: z.strictObject({ lineEnd: z.enum(['lf', 'crlf']).default('lf') }),

  async open({ tables, folder, options }) {
    /** @type {Map<string, { path: string, rows: number, file: import('node:fs/promises').FileHandle }>} */
    const files = new Map()
    const abort = async () => {
      for (const { path, file } of files.values()) {
        await file.close().catch(() => {})
        await rm(join(folder, path), { force: true })
      }
    }
    try {
      for (const { name } of tables) {
        const path = `${name}.jsonl`
        files.set(name, { path, rows: 0, file: await open(join(folder, path), 'wx') })
      }
    } catch (error) {
      await abort()
      throw error
    }
    return {
      async write(batch) {
        const target = files.get(batch.table.name)
        if (target === undefined) throw new Error(`${batch.table.name} was not announced`)
        await target.file.appendFile(linesOf(batch, options.lineEnd))
        target.rows += batch.length
      },
      async append({ table, rows, bytes }) {
        const target = files.get(table)
        if (target === undefined) throw new Error(`${table} was not announced`)
        if (bytes !== undefined) await target.file.appendFile(bytes)
        target.rows += rows
      },
      fileOf(table) {
        const target = files.get(table)
        return target && { path: join(folder, target.path), size: 0 }
      },
      async commit() {
        for (const { file } of files.values()) await file.close()
        return Array.from(files, ([table, { path, rows }]) => ({ path, table, rows }))
      },
      abort,
    }
  },
}

export default rightSink
