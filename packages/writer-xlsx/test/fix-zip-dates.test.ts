import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fixZipDates } from '../src/fix-zip-dates.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hc-xlsx-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function fixed(bytes: Uint8Array): Promise<Buffer> {
  const path = join(folder, 'some.zip')
  await writeFile(path, bytes)
  await fixZipDates(path)
  return readFile(path)
}

const zipOf = (mtime: string) =>
  zipSync({ 'a.xml': strToU8('<a/>'), 'folder/b.xml': strToU8('<b/>'.repeat(1_000)) }, { mtime })

test('two zip files that differ only in their dates become equal, and unpack as before', async () => {
  const first = await fixed(zipOf('2024-05-06T07:08:10'))
  expect(await fixed(zipOf('2031-01-02T03:04:06'))).toEqual(first)
  expect(strFromU8(unzipSync(first)['folder/b.xml']!)).toBe('<b/>'.repeat(1_000))
})

test('a directory that only the zip64 records place is found', async () => {
  const plain = Buffer.from(zipOf('2024-05-06T07:08:10'))
  const end = plain.length - 22
  const record = Buffer.alloc(56)
  record.write('PK\x06\x06', 'latin1')
  record.writeBigUInt64LE(BigInt(plain.readUInt32LE(end + 12)), 40)
  record.writeBigUInt64LE(BigInt(plain.readUInt32LE(end + 16)), 48)
  const locator = Buffer.alloc(20)
  locator.write('PK\x06\x07', 'latin1')
  locator.writeBigUInt64LE(BigInt(end), 8)
  const large = Buffer.concat([plain.subarray(0, end), record, locator, plain.subarray(end)])
  large.fill(0xff, large.length - 10, large.length - 2)
  const result = await fixed(large)
  const expected = await fixed(zipOf('2031-01-02T03:04:06'))
  expect(result.subarray(0, end)).toEqual(expected.subarray(0, end))
})

test('what is no zip file is refused', async () => {
  await expect(fixed(Buffer.alloc(100))).rejects.toThrow('not a zip file')
})
