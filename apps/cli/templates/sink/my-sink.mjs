import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { rows } from '@hc/core'
import { mySinkOptions } from './options.mjs'

/**
 * Writes each table as `<table>.txt`, one JSON object per line.
 * @type {import('@hc/core').Sink<import('@hc/core').z.infer<typeof mySinkOptions>>}
 */
export const mySink = {
  name: 'my-sink',
  // Each claim opens cases of the conformance kit; leave out what you do not need.
  supports: { deterministic: true, anyBatchSize: true, streaming: true, atomic: true },
  options: mySinkOptions,

  /** Called once per run. Writes into `folder` alone, which exists and is empty. */
  async open({ tables, folder, options }) {
    const lineEnd = options.lineEnd === 'crlf' ? '\r\n' : '\n'
    /** @type {{ table: string, path: string, rows: number, handle: import('node:fs/promises').FileHandle }[]} */
    const files = []

    /** Called instead of commit, or after a failed one; perhaps twice. Leaves nothing behind. */
    async function abort() {
      for (const { handle } of files) await handle.close().catch(() => {})
      for (const { path } of files) await rm(join(folder, path), { force: true })
    }

    try {
      for (const { name } of tables) {
        const path = `${name}.txt`
        files.push({ table: name, path, rows: 0, handle: await open(join(folder, path), 'wx') })
      }
    } catch (error) {
      // Nobody else can: without a run there is no abort to call.
      await abort()
      throw error
    }

    return {
      /** Called for one batch after another; the batch may be overwritten once this has settled. */
      async write(batch) {
        const file = files.find(({ table }) => table === batch.table.name)
        if (file === undefined) throw new Error(`table ${batch.table.name} was not announced`)
        const lines = Array.from(rows(batch), (row) => JSON.stringify(row) + lineEnd)
        await file.handle.appendFile(lines.join(''))
        file.rows += batch.length
      },

      /** Called once, after the last batch. Gives the files that were written. */
      async commit() {
        for (const { handle } of files) await handle.close()
        return files.map(({ table, path, rows }) => ({ table, path, rows }))
      },

      abort,
    }
  },
}

export default mySink
