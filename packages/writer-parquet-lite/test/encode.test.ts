import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Batch, type ColumnType, type Row, rows, type SinkContext, type Table, tables } from '@hc/core'
import fc from 'fast-check'
import { parquetMetadata } from 'hyparquet'
import library from 'parquetjs-lite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { runsOf } from 'writer-tests/arbitrary-rows'
import { fileBuffer, queryDuckdb, read, readWithDuckdb } from 'writer-tests/read-parquet'
import { sampleBatch, tableOf } from 'writer-tests/sample-rows'
import { type ParquetLiteOptions, parquetLiteOptions, parquetLiteSink } from '../src/index.ts'
import { liteSchema } from '../src/lite-schema.ts'
import { readWithParquetjs } from './read.ts'

const seed = 20260101
const runs = runsOf(999_999_999_999)
let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hc-parquet-lite-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

type Given = Partial<ParquetLiteOptions>

async function write(table: Table, batches: readonly Batch[], given: Given = {}): Promise<string> {
  const into = await mkdtemp(join(folder, 'run-'))
  const { signal } = new AbortController()
  const options = parquetLiteOptions.parse(given)
  const context: SinkContext<ParquetLiteOptions> = {
    ...{ tables: [table], seed: 'demo', today: '2026-01-01', folder: into, options, signal },
  }
  const run = await parquetLiteSink.open(context)
  for (const batch of batches) await run.write(batch)
  await run.commit()
  return into
}

/** Rows as they must come back: half a surrogate pair has no bytes in UTF-8, and becomes the replacement character. */
function rowsOf(batches: readonly Batch[], decode = (bytes: Buffer) => bytes.toString()): Row[] {
  const decoded = (value: string | number | null) => (typeof value === 'string' ? decode(Buffer.from(value)) : value)
  return batches
    .flatMap((batch) => [...rows(batch)])
    .map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, decoded(value)])))
}

const metadataOf = async (into: string, table: Table) => parquetMetadata(await fileBuffer(into, table))

const oneColumn = (type: ColumnType, nullable = true): Table => {
  const { columns, ...table } = tableOf([{ name: 'it', type }])
  return { ...table, columns: columns.map((column) => ({ ...column, nullable })) }
}
const texts = (values: readonly (string | null)[]): Batch => ({
  table: oneColumn('text'),
  length: values.length,
  columns: [{ kind: 'text', values }],
})
const numbers = (type: ColumnType, values: readonly number[]): Batch => ({
  table: oneColumn(type),
  length: values.length,
  columns: [{ kind: 'int', values: Float64Array.from(values) }],
})
const codes = (values: readonly number[], dictionary: readonly string[]): Batch => ({
  table: oneColumn('text'),
  length: values.length,
  columns: [{ kind: 'dict', codes: Uint32Array.from(values), dictionary }],
})

describe('rows come back', () => {
  const options: fc.Arbitrary<ParquetLiteOptions> = fc
    .record({
      compression: fc.constantFrom('snappy', 'gzip', 'none'),
      rowGroupRows: fc.constantFrom(1, 7, 65_536),
    })
    .map((given) => parquetLiteOptions.parse(given))

  test('from hyparquet, whatever they hold and however they are cut', async () => {
    await fc.assert(
      fc.asyncProperty(runs, options, async ({ table, batches }, given) => {
        expect(await read(await write(table, batches, given), table)).toEqual(rowsOf(batches))
      }),
      { seed, numRuns: 100 },
    )
  })

  test('from DuckDB, whatever they hold and however they are cut', async () => {
    await fc.assert(
      fc.asyncProperty(runs, options, async ({ table, batches }, given) => {
        // Its client for Node drops a byte-order mark at the start of a text.
        const expected = rowsOf(batches, (bytes) => new TextDecoder().decode(bytes))
        expect(await readWithDuckdb(await write(table, batches, given), table)).toEqual(expected)
      }),
      { seed, numRuns: 30 },
    )
  })

  test.each(tables.map((table) => [table.name, table] as const))('of %s, from three readers', async (_, table) => {
    const batches = [sampleBatch(table, 0, 700), sampleBatch(table, 700, 3), sampleBatch(table, 703, 900)]
    const into = await write(table, batches, { rowGroupRows: 500 })
    const expected = rowsOf(batches)
    expect(await read(into, table)).toEqual(expected)
    expect(await readWithDuckdb(into, table)).toEqual(expected)
    expect(await readWithParquetjs(into, table)).toEqual(expected)
  })

  test('several pages of one row group, nulls among them', async () => {
    const table = tables[2]!
    const batches = [sampleBatch(table, 0, 9_000)]
    const into = await write(table, batches)
    expect((await metadataOf(into, table)).row_groups).toHaveLength(1)
    expect(await read(into, table)).toEqual(rowsOf(batches))
    expect(await readWithDuckdb(into, table)).toEqual(rowsOf(batches))
  })

  test('amounts as whole cents, if asked for', async () => {
    const table = tables[2]!
    const batch = sampleBatch(table, 0, 50)
    const into = await write(table, [batch], { money: 'cents' })
    const charges = await queryDuckdb(`SELECT total_charge FROM '${into}/billing.parquet'`)
    expect(charges).toEqual(
      Array.from(rows(batch), ({ total_charge }) => ({ total_charge: String(Math.round(Number(total_charge) * 100)) })),
    )
  })
})

test('the bytes are those that parquetjs-lite writes row by row', async () => {
  const table = tables[0]!
  const batch = sampleBatch(table, 0, 300)
  const into = await write(table, [batch], { rowGroupRows: 100 })
  const parts: Uint8Array[] = []
  const options = { useDataPageV2: false, pageIndex: false, rowGroupSize: 100 }
  const schema = liteSchema(table, parquetLiteOptions.parse({}))
  const envelope = new library.ParquetEnvelopeWriter(
    schema,
    (bytes) => parts.push(bytes),
    () => {},
    0,
    options,
  )
  const writer = new library.ParquetWriter(schema, envelope, options) as unknown as {
    appendRow(row: object): Promise<void>
    setMetadata(key: string, value: string): void
    close(): Promise<void>
  }
  const dates = new Map<string, Date>()
  const dateOf = (day: string) => dates.get(day) ?? dates.set(day, new Date(day)).get(day)
  for (const row of rows(batch)) {
    await writer.appendRow({ ...row, date_of_birth: dateOf(String(row.date_of_birth)) })
  }
  const metadata = (await metadataOf(into, table)).key_value_metadata!
  for (const { key, value } of metadata) writer.setMetadata(key, value!)
  await writer.close()
  expect(Buffer.compare(await readFile(join(into, 'patients.parquet')), Buffer.concat(parts))).toBe(0)
})

describe('statistics', () => {
  const statisticsOf = async (batches: readonly Batch[], given: Given = {}) => {
    const { table } = batches[0]!
    const metadata = await metadataOf(await write(table, batches, given), table)
    return metadata.row_groups.map(({ columns }) => columns[0]!.meta_data!.statistics)
  }

  test('give the bounds, the nulls and how many values differ', async () => {
    expect(await statisticsOf([numbers('date', [-1, 0, -1])])).toMatchObject([
      { min_value: new Date('1969-12-31'), max_value: new Date('1970-01-01'), null_count: 0n, distinct_count: 2n },
    ])
    expect(await statisticsOf([texts(['b', null, 'a', 'b'])])).toMatchObject([
      { min_value: 'a', max_value: 'b', null_count: 1n, distinct_count: 2n },
    ])
    expect(await statisticsOf([codes([1, 1, 2], ['never', 'b', 'a'])])).toMatchObject([
      { min_value: 'a', max_value: 'b', distinct_count: 2n },
    ])
  })

  test('are left out of row groups with texts that the library would put in the wrong order', async () => {
    const [first, second] = await statisticsOf([texts(['a\u{1F600}', 'a\uFFFD', 'a', 'b'])], { rowGroupRows: 2 })
    expect(first).toBeUndefined()
    expect(second).toMatchObject({ min_value: 'a', max_value: 'b' })
  })
})

describe('the footer', () => {
  test('states row groups in rows and what the file holds', async () => {
    const table = tables[2]!
    const metadata = await metadataOf(await write(table, [sampleBatch(table, 0, 250)], { rowGroupRows: 100 }), table)
    expect(metadata.row_groups.map(({ num_rows }) => num_rows)).toEqual([100n, 100n, 50n])
    expect(Object.fromEntries(metadata.key_value_metadata!.map(({ key, value }) => [key, value]))).toEqual({
      'hc.table': 'billing',
      'hc.description': table.description,
      'hc.seed': 'demo',
      'hc.today': '2026-01-01',
      'hc.rowGroupRows': '100',
    })
  })

  test.each(['double', 'cents'] as const)('gives every column its type, amounts as %s', async (money) => {
    for (const table of tables) {
      const into = await write(table, [sampleBatch(table, 0, 30)], { money })
      const described = await queryDuckdb(`DESCRIBE FROM '${into}/${table.name}.parquet'`)
      const amount = money === 'cents' ? 'BIGINT' : 'DOUBLE'
      const types = { int32: 'INTEGER', int64: 'BIGINT', text: 'VARCHAR', date: 'DATE', money: amount }
      expect(described.map(({ column_name, column_type }) => [column_name, column_type])).toEqual(
        table.columns.map(({ name, type }) => [name, types[type]]),
      )
      const { schema } = await metadataOf(into, table)
      expect(schema.slice(1).map(({ repetition_type }) => repetition_type)).toEqual(
        table.columns.map(({ nullable }) => (nullable ? 'OPTIONAL' : 'REQUIRED')),
      )
    }
  })
})

describe('what cannot be written is refused in a sentence', () => {
  test.each<[string, Table, Batch, string]>([
    ['a null where there is none', oneColumn('text', false), texts(['a', null]), 'sample.it holds a null'],
    ['a number beyond 32 bits', oneColumn('int32'), numbers('int32', [1, 4_294_967_297]), 'holds 4294967297'],
    ['a fraction', oneColumn('int32'), numbers('int32', [1.5]), 'no 32-bit whole number'],
    ['texts among numbers', oneColumn('int32'), texts(['1']), 'holds texts'],
    ['numbers among texts', oneColumn('text'), numbers('int32', [1]), 'holds numbers'],
    ['a code without a text', oneColumn('text'), codes([2], ['Troy', 'Rome']), 'outside a dictionary of 2 texts'],
    ['a batch of another shape', oneColumn('text'), { ...texts([]), length: 1, columns: [] }, '0 columns instead of 1'],
  ])('%s', async (_, table, batch, sentence) => {
    await expect(write(table, [batch])).rejects.toThrow(sentence)
  })
})
