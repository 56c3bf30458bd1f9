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

  test.each(['jsonl', 'parquet', 'parquet-lite'])(
    '%s has the same bytes from any number of workers',
    async (format) => {
      const folder = await temporaryFolder()
      const args = [...small, '--patients', '400', '--batch-size', '90', '--format', format]
      for (const workers of ['1', '3']) {
        expect(await runHc(folder, [...args, '--workers', workers, '--outdir', workers])).toMatchObject({ code: 0 })
      }
      for (const table of ['patients', 'visits', 'billing']) {
        const file = `${table}.${format === 'jsonl' ? 'jsonl' : 'parquet'}`
        const bytes = await readFile(join(folder, '1', file))
        expect(bytes.equals(await readFile(join(folder, '3', file))), file).toBe(true)
      }
    },
  )

  test.each(['parquet', 'parquet-lite'])('%s writes one Parquet file per table', async (format) => {
    const folder = await temporaryFolder()
    expect(await runHc(folder, [...small, '--format', format])).toMatchObject({ code: 0 })
    for (const table of ['patients', 'visits', 'billing']) {
      const bytes = await readFile(join(folder, `hc-data/${table}.parquet`))
      expect(bytes.subarray(0, 4).toString() + bytes.subarray(-4).toString()).toBe('PAR1PAR1')
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
