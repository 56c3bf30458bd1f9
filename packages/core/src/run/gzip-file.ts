import { once } from 'node:events'
import { createGzip } from 'node:zlib'
import type { OutputFile } from './output-file.ts'

/** Position of the operating system in the header of a gzip member, and its value for "unknown" (RFC 1952, 2.3). */
const systemByte = { at: 9, unknown: 255 }

/** Compresses what goes into a file. The header says nothing of when or where: equal content gives equal bytes. */
export function gzipInto(file: OutputFile): OutputFile {
  const gzip = createGzip({ level: 6 })
  let compressed: Buffer[] = []
  gzip.on('data', (chunk: Buffer) => compressed.push(chunk))
  let began = false

  async function drain(): Promise<void> {
    const bytes = Buffer.concat(compressed)
    compressed = []
    if (bytes.length === 0) return
    if (!began) bytes[systemByte.at] = systemByte.unknown
    began = true
    await file.write(bytes)
  }

  return {
    async write(bytes) {
      await new Promise<void>((resolve, reject) => gzip.write(bytes, (error) => (error ? reject(error) : resolve())))
      await drain()
    },
    async close() {
      const ended = once(gzip, 'end')
      gzip.end()
      await ended
      await drain()
      await file.close()
    },
    async remove() {
      gzip.destroy()
      await file.remove()
    },
  }
}
