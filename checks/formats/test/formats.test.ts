import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { generate, planDataset, type Row, rows, tables } from '@hc/core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { convert } from './conversions.ts'
import { cityNames, datasets, hospitalName } from './datasets.ts'
import { formats, outputs } from './formats.ts'
import { readWithParquetjs } from './readers/read-parquet.ts'
import { runHc, temporaryFolder } from './run-hc.ts'

describe.each(datasets)('$title', ({ options, flags }) => {
  const expected = new Map<string, Row[]>(tables.map(({ name }) => [name, []]))
  let place: Awaited<ReturnType<typeof temporaryFolder>>

  beforeAll(async () => {
    for (const batch of generate(planDataset(options))) expected.get(batch.table.name)!.push(...rows(batch))
    place = await temporaryFolder()
    await writeFile(join(place.folder, 'hc.config.json'), JSON.stringify({ outputs }))
    const asked = await flags(place.folder)
    await runHc(place.folder, ['generate', '--config', 'hc.config.json', '--outdir', 'data', ...asked])
  })
  afterAll(() => place.remove())

  describe.each(formats)('in $output, read by $reader', ({ output, read, holds }) => {
    test.each(tables)('$name has the same rows, nulls and types', async (table) => {
      const { columns, name } = table
      const stored = await read(join(place.folder, 'data', output), table)
      expect(stored.types).toEqual(Object.fromEntries(columns.map((column) => [column.name, holds[column.type][0]])))
      const found = stored.rows.map((row) =>
        Object.fromEntries(columns.map((column) => [column.name, convert(row[column.name], holds[column.type][1])])),
      )
      expect(found).toEqual(expected.get(name))
    })
  })

  // It knows the encodings of 2015 and no decimals. Whoever needs it has the other writer.
  test('in parquet is nothing for parquetjs-lite, compressed or not', async () => {
    for (const table of tables) {
      const found = readWithParquetjs(join(place.folder, 'data/parquet-uncompressed'), table)
      await expect(found).rejects.toThrow(/^invalid (?:encoding: \w+|parquet type: DECIMAL)$/)
    }
  })

  test('has nulls, and values, in every column that may have them', () => {
    for (const { name, columns } of tables) {
      for (const column of columns) {
        const values = expected.get(name)!.map((row) => row[column.name])
        expect(new Set(values.map((value) => value === null)).size, column.name).toBe(column.nullable ? 2 : 1)
      }
    }
  })
})

test('the awkward names are in the rows that every format is held to', () => {
  const found = new Set<unknown>()
  for (const { options } of datasets) {
    for (const batch of generate(planDataset(options))) {
      for (const row of rows(batch)) found.add(row.city).add(row.hospital)
    }
  }
  for (const name of [hospitalName, ...cityNames]) expect(found).toContain(name)
})
