import { cp, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type CalibrationReport, referenceFigures } from '@hc/core'
import { beforeAll, describe, expect, test } from 'vitest'
import { runHc, temporaryFolder } from './run-hc.ts'

const made = ['--preset', 'classic', '--seed', 'c', '--patients', '800', '--today', '2025-12-31']

/** A dataset for the tests to copy and spoil, and what is said of it. */
let dataset: string
let report: CalibrationReport

beforeAll(async () => {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'hc-calibrate-')))
  dataset = join(folder, 'hc-data')
  expect((await runHc(folder, ['generate', ...made, '--quiet'])).code).toBe(0)
  report = JSON.parse((await runHc(folder, ['calibrate', ...made, '--json'])).stdout)
  return () => rm(folder, { recursive: true })
})

/** A copy of the dataset with some files replaced; undefined removes one. */
async function spoilt(files: Readonly<Record<string, (text: string) => string | Uint8Array | undefined>>) {
  const folder = await temporaryFolder()
  await cp(dataset, join(folder, 'data'), { recursive: true })
  for (const [name, change] of Object.entries(files)) {
    const path = join(folder, 'data', name)
    const content = change(await readFile(path, 'utf8'))
    if (content === undefined) await rm(path)
    else await writeFile(path, content)
  }
  return folder
}

/** Changes the manifest as its files are changed. */
const manifest = (change: (manifest: { outputs: { options: object }[]; files: { path: string }[] }) => void) => {
  return (text: string) => {
    const parsed = JSON.parse(text)
    change(parsed)
    return JSON.stringify(parsed)
  }
}

describe('the report', () => {
  test('has every figure of the reference table, verified or listed apart', () => {
    const ids = [...report.figures, ...report.apart].map(({ id }) => id)
    expect(ids.toSorted()).toEqual(referenceFigures.map(({ id }) => id).toSorted())
    expect(report.apart.every(({ apart }) => apart !== undefined)).toBe(true)
    expect(report.rows.patients).toBe(800)
  })

  test('says which figures are outside, in one sentence, with exit code 1', async () => {
    const { code, stderr } = await runHc(dataset, ['calibrate', ...made])
    expect(report.passed).toBe(false)
    expect(code).toBe(1)
    const failed = report.figures.filter(({ outcome }) => outcome === 'fail')
    expect(stderr).toMatch(
      new RegExp(`^hc: ${failed.length} of ${report.judged} figures are outside their bands: .*\\.\n$`),
    )
  })

  test('as a table ends with how many figures are inside', async () => {
    const { stdout } = await runHc(dataset, ['calibrate', ...made])
    expect(stdout).toContain(`\n${report.inside} of ${report.judged} figures inside their bands.\n`)
    expect(stdout.indexOf('LISTED APART')).toBeGreaterThan(stdout.indexOf('PAYMENT'))
    for (const { id } of referenceFigures) expect(stdout).toContain(` ${id} `)
  })

  test('as markdown has as many cells in every row of a table', async () => {
    const { stdout } = await runHc(dataset, ['calibrate', ...made, '--markdown'])
    const rows = stdout.split('\n').filter((line) => line.startsWith('|'))
    expect(rows.length).toBeGreaterThan(400)
    expect(new Set(rows.map((row) => row.split('|').length))).toEqual(new Set([9]))
    expect(stdout).not.toMatch(/undefined|NaN|\[object/)
  })

  test('is the same on every run, in any time zone', async () => {
    const { stdout } = await runHc(dataset, ['calibrate', ...made, '--json'], {
      TZ: 'Pacific/Apia',
      LC_ALL: 'de_DE.UTF-8',
    })
    expect(JSON.parse(stdout)).toEqual(report)
  })
})

describe('a dataset that is there', () => {
  const read = async (folder: string, dir = 'data') => {
    const { stdout, stderr } = await runHc(folder, ['calibrate', '--dir', dir, '--json'])
    expect(stderr).toMatch(/^hc: \d+ of \d+ figures/)
    return JSON.parse(stdout)
  }

  test('gives the report of the rows that it was made of', async () => {
    expect(await read(dataset, '.')).toEqual(report)
  })

  test('may have slashes in its dates, no header, and be gzipped', async () => {
    const folder = await spoilt({
      'patients.csv': (text) => gzipSync(text.replace(/^.*\n/, '')),
      'visits.csv': (text) => text.replace(/^.*\n/, '').replaceAll(/(\d{4})-(\d\d)-(\d\d)/g, '$1/$2/$3'),
      'billing.csv': (text) => text.replace(/^.*\n/, ''),
      'manifest.json': manifest(({ outputs, files }) => {
        Object.assign(outputs[0]!.options, { header: false })
        files.find(({ path }) => path === 'patients.csv')!.path = 'patients.csv.gz'
      }),
    })
    await writeFile(join(folder, 'data/patients.csv.gz'), await readFile(join(folder, 'data/patients.csv')))
    expect(await read(folder)).toEqual(report)
  })

  test('may have its columns in another order, and more of them', async () => {
    const turned = (text: string) =>
      text
        .trimEnd()
        .split('\n')
        .map((line) => ['extra', ...line.split(',').toReversed()].join(','))
        .join('\n')
    // Bills have no quoted cells, so that a comma is a delimiter.
    expect(await read(await spoilt({ 'billing.csv': turned }))).toEqual(report)
  })

  test('may have other delimiters and a word for nulls, as its manifest says', async () => {
    const [bar, words] = [
      (text: string) => text.replaceAll(',', '|'),
      (text: string) => text.replaceAll('||', '|NULL|'),
    ]
    // Cells that hold a comma are quoted, and hold a bar then: texts that no figure reads.
    const files = Object.fromEntries(
      ['patients', 'visits', 'billing'].map((name) => [`${name}.csv`, (text: string) => words(words(bar(text)))]),
    )
    const folder = await spoilt({
      ...files,
      'manifest.json': manifest(({ outputs }) => {
        Object.assign(outputs[0]!.options, { delimiter: '|', nullText: 'NULL' })
      }),
    })
    expect(await read(folder)).toEqual(report)
  })
})

describe('bad input is refused in one sentence, with exit code 2', () => {
  test.each<[string, string[], string]>([
    ['an unknown preset', ['--preset', 'nowhere'], 'there is no preset "nowhere"'],
    ['no patients', ['--patients', '0', '--preset', 'classic'], '--patients'],
    ['a folder that is not there', ['--dir', 'absent'], 'there is no dataset in absent'],
    ['a folder and a seed', ['--dir', '.', '--seed', '1'], '--seed says what to make'],
    ['two forms', ['--json', '--markdown'], 'choose one'],
    ['a date that does not exist', ['--preset', 'classic', '--today', '2025-02-30'], '2025-02-30'],
  ])('%s', async (_, flags, says) => {
    const { code, stdout, stderr } = await runHc(await temporaryFolder(), ['calibrate', ...flags])
    expect([code, stdout, stderr.match(/\n/g)?.length]).toEqual([2, '', 1])
    expect(stderr).toContain(says)
  })

  test.each<[string, Parameters<typeof spoilt>[0], string]>([
    ['without a table', { 'visits.csv': () => undefined }, 'data lacks visits.csv'],
    ['without a manifest', { 'manifest.json': () => undefined }, 'manifest.json cannot be read'],
    ['whose manifest is no JSON', { 'manifest.json': () => '{' }, 'is not JSON'],
    ['whose manifest is something else', { 'manifest.json': () => '[]' }, 'is not a manifest of hc'],
    [
      'whose manifest has no contract',
      { 'manifest.json': (text) => text.replace('"contract"', '"other"') },
      'contract',
    ],
    ['without a column', { 'visits.csv': (text) => text.replace('severity', 'gravity') }, 'no column severity'],
    ['with an empty file', { 'billing.csv': () => '' }, 'no column billing_id'],
    [
      'whose rows have too few cells',
      { 'billing.csv': (text) => `${text}1,2\n` },
      'billing.csv is not well-formed CSV',
    ],
    ['with an open quote', { 'patients.csv': (text) => `${text}"1,2` }, 'patients.csv is not well-formed CSV'],
  ])('a dataset %s', async (_, files, says) => {
    const { code, stdout, stderr } = await runHc(await spoilt(files), ['calibrate', '--dir', 'data'])
    expect([code, stdout, stderr.match(/\n/g)?.length]).toEqual([2, '', 1])
    expect(stderr).toContain(says)
  })

  test('a dataset without CSV', async () => {
    const folder = await spoilt({
      'manifest.json': manifest(({ outputs }) => Object.assign(outputs[0]!, { sink: 'parquet' })),
    })
    const { code, stderr } = await runHc(folder, ['calibrate', '--dir', 'data'])
    expect([code, stderr]).toEqual([2, expect.stringContaining('has no CSV')])
  })
})
