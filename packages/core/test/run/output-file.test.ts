import { mkdtemp, open, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { gzipInto } from '../../src/run/gzip-file.ts'
import { createFile, writeAll } from '../../src/run/output-file.ts'

test('a system that takes few bytes at a time gets them all, in order', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hc-core-'))
  const handle = await open(join(folder, 'file'), 'wx')
  const content = Buffer.from('patient_id,first_name\n1,Ada\n')
  const slow = { write: (bytes: Uint8Array, at: number) => handle.write(bytes, at, Math.min(3, bytes.length - at)) }
  await writeAll(slow as typeof handle, content)
  await handle.close()
  expect(await readFile(join(folder, 'file'))).toEqual(content)
  await rm(folder, { recursive: true })
})

test.runIf(process.platform === 'linux')('a full disk fails the write', async () => {
  const handle = await open('/dev/full', 'w')
  await expect(writeAll(handle, Buffer.from('rows'))).rejects.toThrow('ENOSPC')
  await handle.close()
})

test('a compressed file passes on the failure of the file below it, and can then be removed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hc-core-'))
  const file = await createFile(join(folder, 'file.gz'))
  const failing = gzipInto({ ...file, write: () => Promise.reject(new Error('disk full')) })
  const write = async () => {
    // zlib holds small input back, so the failure may come with a later write.
    for (let i = 0; i < 100; i++) await failing.write(Buffer.alloc(100_000, `${i}, a row`))
  }
  await expect(write()).rejects.toThrow('disk full')
  await failing.remove()
  await failing.remove()
  await expect(readFile(join(folder, 'file.gz'))).rejects.toThrow('ENOENT')
  await rm(folder, { recursive: true })
})
