import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { listing, runHc, small, temporaryFolder } from './run-hc.ts'

const threeTables = ['patients.csv', 'visits.csv', 'billing.csv']
const dimensions = ['hospitals.csv', 'doctors.csv', 'payers.csv']

async function readJson(file: string) {
  return JSON.parse(await readFile(file, 'utf8'))
}

describe('hc generate --dimensions --truth', () => {
  test('adds tables and the truth, lists them with their sums, and leaves the three tables as they are', async () => {
    const folder = await temporaryFolder()
    await runHc(folder, [...small, '--outdir', 'usual'])
    const { code, stderr } = await runHc(folder, [
      ...small,
      '--outdir',
      'more',
      '--dimensions',
      '--truth',
      '--dictionary',
    ])
    expect(code, stderr).toBe(0)
    expect(stderr).toContain('--dictionary --dimensions --truth --outdir more')
    const added = (await listing(join(folder, 'more'))).filter((name) => !threeTables.includes(name))
    expect(added).toEqual(
      [...dimensions, 'data_dictionary.md', 'manifest.json', 'truth.json', 'validation_summary.json'].sort(),
    )
    for (const file of [...threeTables, 'validation_summary.json']) {
      expect(await readFile(join(folder, 'more', file))).toEqual(await readFile(join(folder, 'usual', file)))
    }
    const { files, rows } = await readJson(join(folder, 'more/manifest.json'))
    for (const file of [...dimensions, 'truth.json', 'data_dictionary.md']) {
      const entry = files.find(({ path }: { path: string }) => path === file)
      const bytes = await readFile(join(folder, 'more', file))
      expect(entry).toMatchObject({ bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') })
    }
    const hospitals = parse(await readFile(join(folder, 'more/hospitals.csv')), { columns: true })
    expect(hospitals).toHaveLength(rows.hospitals)
    const { hospitals: hidden } = await readJson(join(folder, 'more/truth.json'))
    const names = (list: { hospital: string }[]) => list.map(({ hospital }) => hospital)
    expect(names(hidden)).toEqual(names(hospitals as { hospital: string }[]))
    expect(await readFile(join(folder, 'more/data_dictionary.md'), 'utf8')).toContain('## hospitals')
    // Only rows that were checked are counted as such.
    const checked = (text: string) => /Checked .*/.exec(text)?.[0]
    const again = await runHc(folder, [...small, '--outdir', 'usual', '--overwrite'])
    expect(checked(stderr)).toBe(checked(again.stderr))
  })

  test('writes the dimension tables in every format', async () => {
    const folder = await temporaryFolder()
    await runHc(folder, [...small, '--format', 'csv,jsonl', '--dimensions'])
    const csv = parse(await readFile(join(folder, 'hc-data/csv/payers.csv')), { columns: true }) as object[]
    const lines = (await readFile(join(folder, 'hc-data/jsonl/payers.jsonl'), 'utf8')).trim().split('\n')
    expect(lines.map((line) => (JSON.parse(line) as { insurance_provider: string }).insurance_provider)).toEqual(
      csv.map((row) => (row as { insurance_provider: string }).insurance_provider),
    )
  })
})

test('a config may ask for both, and give a consumer the dimensions alone', async () => {
  const folder = await temporaryFolder()
  const outputs = { lookup: { sink: 'csv', tables: ['hospitals', 'payers'] }, all: { sink: 'csv' } }
  const config = { patients: 5, seed: 1, today: '2026-01-01', dimensions: true, truth: true, outputs }
  await writeFile(join(folder, 'hc.config.json'), JSON.stringify(config))
  const { code, stderr } = await runHc(folder, ['generate', '--config', 'hc.config.json'])
  expect(code, stderr).toBe(0)
  expect(await listing(join(folder, 'hc-data/lookup'))).toEqual(['hospitals.csv', 'payers.csv'])
  expect(await listing(join(folder, 'hc-data/all'))).toEqual([...threeTables, ...dimensions].sort())
  expect(await listing(join(folder, 'hc-data'))).toContain('truth.json')
})
