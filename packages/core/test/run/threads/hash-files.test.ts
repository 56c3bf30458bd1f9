import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { hashFiles, shareOut } from '../../../src/run/threads/hash-files.ts'
import { temporaryFolder } from '../stand-ins.ts'

const mebibyte = 1 << 20

test.each([
  { sizes: [1, 2, 3], workers: 8, shares: [[2, 1, 0]] },
  { sizes: [200, 400, 210], workers: 1, shares: [[1, 2, 0]] },
  { sizes: [200, 400, 210], workers: 2, shares: [[1], [2, 0]] },
  { sizes: [200, 400, 210], workers: 8, shares: [[1], [2], [0]] },
  { sizes: [], workers: 2, shares: [[]] },
])('files of $sizes MiB are shared out among $workers workers', ({ sizes, workers, shares }) => {
  expect(
    shareOut(
      sizes.map((size) => size * mebibyte),
      workers,
    ),
  ).toEqual(shares)
})

test('sums come in the order of the files, and a file that is not there says so', async () => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'a'), 'long enough')
  await writeFile(join(folder, 'b'), '')
  const sum = (text: string) => ({ bytes: text.length, sha256: createHash('sha256').update(text).digest('hex') })
  const paths = ['b', 'absent', 'a'].map((name) => join(folder, name))
  expect(await hashFiles(paths, 2)).toEqual([sum(''), { failed: 'there is no such folder' }, sum('long enough')])
})
