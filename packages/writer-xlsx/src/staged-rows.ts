import { open, rm } from 'node:fs/promises'
import { deserialize, serialize } from 'node:v8'
import { writeAll } from '@hc/core/run'
import type { StagedColumn } from './encode.ts'
import { readAll } from './read-all.ts'

/** Rows of one table that wait on disk until their sheet is written, batch by batch. */
export interface StagedRows {
  append(batch: StagedBatch): Promise<void>
  /** Gives the batches back in order. Called once, after the last append. */
  batches(): AsyncGenerator<StagedBatch>
  /** Removes the file. Safe to call twice. */
  remove(): Promise<void>
}

/** Some consecutive rows, set aside. */
export interface StagedBatch {
  readonly length: number
  readonly columns: readonly StagedColumn[]
}

/** Sets rows aside in a file that must not exist yet: the length of a batch in four bytes, then the batch. */
export async function stageRows(path: string): Promise<StagedRows> {
  const handle = await open(path, 'wx+')
  let closed = false
  return {
    async append(batch) {
      const bytes = serialize(batch)
      const length = Buffer.alloc(4)
      length.writeUInt32LE(bytes.length)
      await writeAll(handle, length)
      await writeAll(handle, bytes)
    },
    async *batches() {
      for (let at = 0; ; ) {
        const length = await readAll(handle, 4, at)
        if (length.length === 0) return
        const bytes = await readAll(handle, length.readUInt32LE(), at + 4)
        yield deserialize(bytes) as StagedBatch
        at += 4 + bytes.length
      }
    },
    async remove() {
      // The file goes away in any case, so what closing it says no longer matters.
      if (!closed) await handle.close().catch(() => {})
      closed = true
      await rm(path, { force: true })
    },
  }
}
