import { type FileHandle, open } from 'node:fs/promises'
import { readAll } from './read-all.ts'

/** The first moment that a zip file can name, 1980-01-01 00:00, as two bytes of time and two of date. */
const firstMoment = Uint8Array.of(0x00, 0x00, 0x21, 0x00)

const endLength = 22
const zip64LocatorLength = 20
const directoryEntryLength = 46
const noSize = 0xffff_ffff

/**
 * Gives every entry of a zip file the same date, in its own header and in the central directory, so that the file's bytes
 * do not tell when it was made. For files without a comment, as archiver writes them.
 */
export async function fixZipDates(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    const { size } = await file.stat()
    const { offset, length } = await findDirectory(file, size)
    const directory = await readAt(file, offset, length)
    for (let at = 0; at < length; at += entryLength(directory, at)) {
      expectSignature(directory, at, 'PK\x01\x02')
      directory.set(firstMoment, at + 12)
      await file.write(firstMoment, 0, firstMoment.length, headerOffset(directory, at) + 10)
    }
    await file.write(directory, 0, length, offset)
  } finally {
    await file.close()
  }
}

/** Where the central directory lies (APPNOTE 4.3.12 to 4.3.16). */
async function findDirectory(file: FileHandle, size: number): Promise<{ offset: number; length: number }> {
  const end = await readAt(file, size - endLength, endLength)
  expectSignature(end, 0, 'PK\x05\x06')
  const [length, offset] = [end.readUInt32LE(12), end.readUInt32LE(16)]
  if (length !== noSize && offset !== noSize) return { offset, length }
  const locator = await readAt(file, size - endLength - zip64LocatorLength, zip64LocatorLength)
  expectSignature(locator, 0, 'PK\x06\x07')
  const end64 = await readAt(file, Number(locator.readBigUInt64LE(8)), 56)
  expectSignature(end64, 0, 'PK\x06\x06')
  return { offset: Number(end64.readBigUInt64LE(48)), length: Number(end64.readBigUInt64LE(40)) }
}

function entryLength(directory: Buffer, at: number): number {
  const [name, extra, comment] = [28, 30, 32].map((field) => directory.readUInt16LE(at + field))
  return directoryEntryLength + name! + extra! + comment!
}

/** Offset of an entry's own header: beyond 4 GB it is the last number of the zip64 field (APPNOTE 4.5.3). */
function headerOffset(directory: Buffer, at: number): number {
  const offset = directory.readUInt32LE(at + 42)
  if (offset !== noSize) return offset
  let field = at + directoryEntryLength + directory.readUInt16LE(at + 28)
  while (directory.readUInt16LE(field) !== 1) field += 4 + directory.readUInt16LE(field + 2)
  return Number(directory.readBigUInt64LE(field + 4 + directory.readUInt16LE(field + 2) - 8))
}

function expectSignature(bytes: Buffer, at: number, signature: string): void {
  if (bytes.toString('latin1', at, at + 4) !== signature) throw new TypeError('the workbook is not a zip file')
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = await readAll(file, length, position)
  if (bytes.length < length) throw new RangeError('the workbook ends too early')
  return bytes
}
