import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { listing, runHc, small, temporaryFolder } from './run-hc.ts'

/** A CSV cell read as what a typed format has in its place. */
const typed = (text: string | undefined, like: unknown) =>
  text === '' ? null : typeof like === 'number' ? Number(text) : text

describe('hc generate --format', () => {
  test('csv,jsonl writes the same rows in two folders', async () => {
    const folder = await temporaryFolder()
    expect(await runHc(folder, [...small, '--format', 'csv,jsonl'])).toMatchObject({ code: 0 })
    const data = join(folder, 'hc-data')
    expect((await listing(data)).filter((path) => path.startsWith('jsonl/'))).toEqual([
      'jsonl/billing.jsonl',
      'jsonl/patients.jsonl',
      'jsonl/visits.jsonl',
    ])
    for (const table of ['patients', 'visits', 'billing']) {
      const records = parse(await readFile(join(data, `csv/${table}.csv`)), { columns: true }) as Record<
        string,
        string
      >[]
      const lines = (await readFile(join(data, `jsonl/${table}.jsonl`), 'utf8')).trimEnd().split('\n')
      const rows = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
      expect(rows).toEqual(
        records.map((record, row) =>
          Object.fromEntries(Object.entries(record).map(([name, text]) => [name, typed(text, rows[row]?.[name])])),
        ),
      )
    }
  })

  test('parquet writes one file per table, the same ones every time', async () => {
    const folder = await temporaryFolder()
    for (const outdir of ['one', 'two']) {
      expect(await runHc(folder, [...small, '--format', 'parquet', '--outdir', outdir])).toMatchObject({ code: 0 })
    }
    for (const table of ['patients', 'visits', 'billing']) {
      const bytes = await readFile(join(folder, `one/${table}.parquet`))
      expect(bytes.subarray(0, 4).toString() + bytes.subarray(-4).toString()).toBe('PAR1PAR1')
      expect(bytes.equals(await readFile(join(folder, `two/${table}.parquet`)))).toBe(true)
    }
  })

  test('jsonl takes --date-format', async () => {
    const folder = await temporaryFolder()
    const args = [...small, '--format', 'jsonl', '--date-format', 'yyyy/MM/dd']
    expect(await runHc(folder, args)).toMatchObject({ code: 0 })
    const [first] = (await readFile(join(folder, 'hc-data/patients.jsonl'), 'utf8')).split('\n')
    expect(JSON.parse(first!).date_of_birth).toMatch(/^\d{4}\/\d\d\/\d\d$/)
  })
})
