import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { stage } from '../../src/run/staging.ts'
import { checkTarget } from '../../src/run/target.ts'
import { listing, temporaryFolder } from './stand-ins.ts'

test('a discarded staging takes the folders that it made with it, and is safe to discard twice', async () => {
  const folder = await temporaryFolder()
  const staging = await stage(await checkTarget(join(folder, 'a/b/c'), false), false)
  await writeFile(join(staging.data, 'half.csv'), 'half')
  await staging.discard()
  await staging.discard()
  expect(await listing(folder)).toEqual([])
})

test('a discarded staging leaves what others have put beside it', async () => {
  const folder = await temporaryFolder()
  const staging = await stage(await checkTarget(join(folder, 'a/b/c'), false), false)
  await writeFile(join(folder, 'a/note.txt'), 'mine')
  await staging.discard()
  expect(await listing(folder)).toEqual(['a', 'a/note.txt'])
})

test('a dataset that appeared meanwhile is not replaced unasked', async () => {
  const folder = await temporaryFolder()
  const staging = await stage(await checkTarget(join(folder, 'out'), false), false)
  await mkdir(join(folder, 'out'))
  await writeFile(join(folder, 'out/manifest.json'), 'theirs')
  await expect(staging.publish()).rejects.toMatchObject({ code: 'HC_TARGET_EXISTS' })
  await staging.discard()
  expect(await listing(folder)).toEqual(['out', 'out/manifest.json'])
})

test('publishing moves the data and forgets the scratch folder', async () => {
  const folder = await temporaryFolder()
  const staging = await stage(await checkTarget(join(folder, 'out'), false), false)
  await mkdir(staging.scratch)
  await writeFile(join(staging.scratch, 'emails'), 'spilled')
  await writeFile(join(staging.data, 'a.csv'), 'whole')
  await staging.publish()
  expect(await listing(folder)).toEqual(['out', 'out/a.csv'])
  expect(await readFile(join(folder, 'out/a.csv'), 'utf8')).toBe('whole')
})
