import { type FileHandle, open, rm } from 'node:fs/promises'

/** A file being written, from its first byte to its last. */
export interface OutputFile {
  /** Takes the next bytes; they may be reused once it settles. */
  write(bytes: Uint8Array): Promise<void>
  /** Called once, after the last write; afterwards the file is whole. */
  close(): Promise<void>
  /** Gives the file up and removes it, in whatever state it is. Safe to call twice. */
  remove(): Promise<void>
}

/** Creates a file that must not exist yet. */
export async function createFile(path: string): Promise<OutputFile> {
  // Appending, so that what others write behind what is there is not overwritten.
  const handle = await open(path, 'ax')
  let closed = false
  const close = async () => {
    if (closed) return
    closed = true
    await handle.close()
  }
  return {
    write: (bytes) => writeAll(handle, bytes),
    close,
    async remove() {
      // The file goes away in any case, so what closing it says no longer matters.
      await close().catch(() => {})
      await rm(path, { force: true })
    },
  }
}

/** Writes all of the bytes, however few the system takes at a time. */
export async function writeAll(handle: Pick<FileHandle, 'write'>, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; ) at += (await handle.write(bytes, at)).bytesWritten
}
