import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkTarget } from '../../src/run/target.ts'
import { listing, temporaryFolder } from './stand-ins.ts'

/** Files to lay out, the folder to ask for, and what the refusal must say. */
const refusals: Record<
  string,
  { lay?: Record<string, string>; outdir: string; overwrite?: boolean; code: string; says: string }
> = {
  'a file': { lay: { out: 'x' }, outdir: 'out', code: 'HC_TARGET_UNUSABLE', says: 'is a file' },
  'below a file': { lay: { out: 'x' }, outdir: 'out/deep/er', code: 'HC_TARGET_UNUSABLE', says: 'below a file' },
  'not empty': { lay: { 'out/a.txt': 'x' }, outdir: 'out', code: 'HC_TARGET_EXISTS', says: '--overwrite' },
  'not made by hc': {
    lay: { 'out/a.txt': 'x' },
    outdir: 'out',
    overwrite: true,
    code: 'HC_TARGET_EXISTS',
    says: 'no manifest.json',
  },
  'beside a leftover': {
    lay: { 'out.inprogress/data/a.txt': 'x' },
    outdir: 'out/',
    code: 'HC_TARGET_EXISTS',
    says: 'out.inprogress was left',
  },
  'beside a dataset set aside': {
    lay: { 'out.replaced/manifest.json': '{}' },
    outdir: 'out',
    code: 'HC_TARGET_EXISTS',
    says: 'rename it to',
  },
  'too long a name': { outdir: 'o'.repeat(250), code: 'HC_TARGET_UNUSABLE', says: 'the name is too long' },
}

describe('an output folder is refused, and nothing is created, when it is', () => {
  for (const [name, { lay = {}, outdir, overwrite = false, code, says }] of Object.entries(refusals)) {
    test(name, async () => {
      const folder = await temporaryFolder()
      for (const [path, text] of Object.entries(lay)) {
        await mkdir(join(folder, path, '..'), { recursive: true })
        await writeFile(join(folder, path), text)
      }
      const before = await listing(folder)
      const refusal = checkTarget(`${folder}/${outdir}`, overwrite)
      await expect(refusal).rejects.toMatchObject({ code, message: expect.stringContaining(says) })
      expect(await listing(folder)).toEqual(before)
    })
  }

  test('a link to nowhere', async () => {
    const folder = await temporaryFolder()
    await symlink(join(folder, 'nowhere'), join(folder, 'out'))
    await expect(checkTarget(join(folder, 'out'), true)).rejects.toMatchObject({ code: 'HC_TARGET_UNUSABLE' })
  })

  test('nameless, or the current folder', async () => {
    await expect(checkTarget('', false)).rejects.toMatchObject({ code: 'HC_TARGET_UNUSABLE' })
    await expect(checkTarget('.', true)).rejects.toThrow('the current folder')
    await expect(checkTarget('..', true)).rejects.toThrow('the current folder')
  })
})

test('a folder that does not exist is fine, however deep, and is not created by looking', async () => {
  const folder = await temporaryFolder()
  const target = await checkTarget(join(folder, 'a/b/c'), false)
  expect(target).toMatchObject({
    path: join(folder, 'a/b/c'),
    staging: join(folder, 'a/b/c.inprogress'),
    parent: folder,
  })
  expect(await listing(folder)).toEqual([])
})

test('a link to a folder stands for that folder', async () => {
  const folder = await temporaryFolder()
  await mkdir(join(folder, 'real'))
  await symlink(join(folder, 'real'), join(folder, 'out'))
  expect(await checkTarget(join(folder, 'out'), false)).toMatchObject({ path: join(folder, 'real') })
})
