import { readFile } from 'node:fs/promises'
import { HcError } from '@hc/core'

/** Reads the bytes of a file that a flag names, called `what` in messages. Throws HC_OPTIONS_INVALID. */
export async function readBytes(what: string, flag: string, file: string): Promise<Buffer> {
  try {
    return await readFile(file)
  } catch (error) {
    throw new HcError('HC_OPTIONS_INVALID', `the ${what} ${file} ${reasonOf(error, flag)}`, { cause: error })
  }
}

/** Reads a UTF-8 text that a flag names, with or without a byte-order mark. Throws HC_OPTIONS_INVALID. */
export async function readText(what: string, flag: string, file: string): Promise<string> {
  return textOf(what, file, await readBytes(what, flag, file))
}

/** The text of a file's UTF-8 bytes, without a byte-order mark. Throws HC_OPTIONS_INVALID. */
export function textOf(what: string, file: string, bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    throw new HcError('HC_OPTIONS_INVALID', `the ${what} ${file} is not UTF-8 text; save it in UTF-8`, { cause: error })
  }
}

function reasonOf(error: unknown, flag: string): string {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ENOENT' || code === 'ENOTDIR') return `does not exist; check ${flag}`
  if (code === 'EISDIR') return 'is a folder; name a file'
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read; check its permissions'
  return `could not be read: ${message}`
}
