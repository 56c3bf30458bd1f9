import { closeSync, mkdirSync, openSync, readSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { HcError } from '../error.ts'
import type { Spill } from '../validate/keys/spill.ts'
import { ioReason } from './io-error.ts'

/** A spill that has to be closed before its folder goes away. */
export interface DiskSpill extends Spill {
  close(): void
}

interface SpillFile {
  readonly descriptor: number
  size: number
}

/** Lends a folder on disk to the validator. The folder is made when the first bytes come. */
export function diskSpill(folder: string): DiskSpill {
  const files = new Map<string, SpillFile>()

  function fileOf(name: string): SpillFile {
    let file = files.get(name)
    if (file === undefined) {
      mkdirSync(folder, { recursive: true })
      file = { descriptor: openSync(join(folder, name), 'w+'), size: 0 }
      files.set(name, file)
    }
    return file
  }

  return {
    append: (name, bytes) =>
      orFail(() => {
        const file = fileOf(name)
        for (let written = 0; written < bytes.length; ) {
          const count = writeSync(file.descriptor, bytes, written, bytes.length - written, file.size)
          written += count
          file.size += count
        }
      }),
    size: (name) => files.get(name)?.size ?? 0,
    read: (name, offset, length) =>
      orFail(() => {
        const bytes = new Uint8Array(Math.max(0, Math.min(length, (files.get(name)?.size ?? 0) - offset)))
        for (let read = 0; read < bytes.length; ) {
          read += readSync(fileOf(name).descriptor, bytes, read, bytes.length - read, offset + read)
        }
        return bytes
      }),
    close: () => {
      for (const { descriptor } of files.values()) closeSync(descriptor)
      files.clear()
    },
  }
}

function orFail<T>(operation: () => T): T {
  try {
    return operation()
  } catch (error) {
    throw new HcError(
      'HC_IO_FAILED',
      `the fingerprints of unique values could not be set aside on disk: ${ioReason(error)}`,
      {
        cause: error,
      },
    )
  }
}
