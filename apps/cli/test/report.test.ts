import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listing, runHc, small, temporaryFolder } from './run-hc.ts'

let folder: string
const atEnd: (() => Promise<void>)[] = []

beforeAll(async () => {
  folder = await temporaryFolder({ onTestFinished: (end) => void atEnd.push(end as () => Promise<void>) })
  expect(await runHc(folder, [...small, '--outdir', 'data', '--quiet'])).toMatchObject({ code: 0 })
  await mkdir(join(folder, 'taken'))
  await writeFile(join(folder, 'old.html'), 'old')
}, 60_000)
afterAll(async () => {
  for (const end of atEnd) await end()
})

const hc = (...args: string[]) => runHc(folder, args)

describe('hc report', () => {
  test('writes one page, and says so', async () => {
    const { code, stdout, stderr } = await hc('report', 'data', '-o', 'page.html')
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
    expect(stderr).toMatch(/^Wrote page\.html, [\d.]+ (kB|MB)\.\n$/)
    const page = await readFile(join(folder, 'page.html'), 'utf8')
    expect(page.slice(0, 200)).toContain('<!doctype html>')
    expect(page).toContain('Hospital report, 2022-01-01 to 2026-01-01')
    expect(await listing(folder)).not.toEqual(expect.arrayContaining([expect.stringMatching(/^\./)]))
  })

  test('writes markdown, on stdout too', async () => {
    const { code, stdout } = await hc('report', 'data', '-o', '-', '--format', 'markdown')
    expect(code).toBe(0)
    expect(stdout).toMatch(/^# Hospital report/)
  })

  test('replaces a file only when asked', async () => {
    expect(await hc('report', 'data', '-o', 'old.html', '--overwrite')).toMatchObject({ code: 0 })
    expect(await readFile(join(folder, 'old.html'), 'utf8')).toContain('<!doctype html>')
  })
})

const refused: Readonly<Record<string, readonly [args: readonly string[], says: string]>> = {
  'a folder without a dataset': [['nowhere'], 'nowhere'],
  'a folder as the file': [['data', '-o', 'taken'], 'taken is a folder'],
  'a file that exists': [['data', '-o', 'data/manifest.json'], 'add --overwrite'],
  'a file in a folder that does not exist': [['data', '-o', 'none/a.html'], 'the folder none does not exist'],
  'another format': [['data', '--format', 'htm'], 'did you mean html?'],
  'questions that are not there': [['data', '--questions', 'none'], '--questions'],
}
for (const [name, [args, says]] of Object.entries(refused)) {
  test(`hc report refuses ${name} with exit code 2 and one sentence`, async () => {
    const before = await listing(folder)
    const { code, stdout, stderr } = await hc('report', ...args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/^hc: [^\n]*[^\s.][.?]\n$/)
    expect(stderr).toContain(says)
    expect(await listing(folder)).toEqual(before)
  })
}
