import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Batch, type ColumnType, type Row, rows, type SinkContext, type Table, tables } from '@hc/core'
import fc from 'fast-check'
import { parquetMetadata } from 'hyparquet'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { runsOf } from 'writer-tests/arbitrary-rows'
import { fileBuffer, queryDuckdb, read, readWithDuckdb } from 'writer-tests/read-parquet'
import { sampleBatch, tableOf } from 'writer-tests/sample-rows'
import { type ParquetOptions, parquetOptions, parquetSink } from '../src/index.ts'

const seed = 20260101
const runs = runsOf(999_999_999_999)
let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hc-parquet-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function write(table: Table, batches: readonly Batch[], given: Partial<ParquetOptions> = {}): Promise<string> {
  const into = await mkdtemp(join(folder, 'run-'))
  const { signal } = new AbortController()
  const context: SinkContext<ParquetOptions> = {
    ...{
      tables: [table],
      seed: 'demo',
      today: '2026-01-01',
      folder: into,
      options: parquetOptions.parse(given),
      signal,
    },
  }
  const run = await parquetSink.open(context)
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

const oneColumn = (type: ColumnType) => tableOf([{ name: 'it', type }])
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
  const options: fc.Arbitrary<ParquetOptions> = fc
    .record({
      compression: fc.constantFrom('zstd', 'snappy', 'none'),
      rowGroupRows: fc.constantFrom(1, 7, 122_880),
    })
    .map((given) => parquetOptions.parse(given))

  test('from hyparquet, whatever they hold and however they are cut', async () => {
    await fc.assert(
      fc.asyncProperty(runs, options, async ({ table, batches }, given) => {
        expect(await read(await write(table, batches, given), table)).toEqual(rowsOf(batches))
      }),
      { seed, numRuns: 200 },
    )
  })

  test('from DuckDB, whatever they hold and however they are cut', async () => {
    await fc.assert(
      fc.asyncProperty(runs, options, async ({ table, batches }, given) => {
        // Its client for Node drops a byte-order mark at the start of a text.
        const expected = rowsOf(batches, (bytes) => new TextDecoder().decode(bytes))
        expect(await readWithDuckdb(await write(table, batches, given), table)).toEqual(expected)
      }),
      { seed, numRuns: 40 },
    )
  })

  test.each(tables.map((table) => [table.name, table] as const))(
    'of %s, several row groups of it',
    async (_, table) => {
      const batches = [sampleBatch(table, 0, 700), sampleBatch(table, 700, 3), sampleBatch(table, 703, 900)]
      const into = await write(table, batches, { rowGroupRows: 500 })
      expect(await read(into, table)).toEqual(rowsOf(batches))
      expect(await readWithDuckdb(into, table)).toEqual(rowsOf(batches))
    },
  )
})

describe('an encoding is chosen by its size', () => {
  const encodingsOf = async (batch: Batch) => {
    const into = await write(batch.table, [batch])
    expect(await read(into, batch.table)).toEqual(rowsOf([batch]))
    expect(await readWithDuckdb(into, batch.table)).toEqual(rowsOf([batch]))
    return (await metadataOf(into, batch.table)).row_groups[0]!.columns[0]!.meta_data!.encodings
  }
  const upTo = (count: number, make: (i: number) => number) => Array.from({ length: count }, (_, i) => make(i))

  test.each<[string, Batch, string]>([
    [
      'ids are steps',
      numbers(
        'int64',
        upTo(5_000, (i) => 5_000_000_000 + i),
      ),
      'DELTA_BINARY_PACKED',
    ],
    [
      'ages are a dictionary',
      numbers(
        'int32',
        upTo(5_000, (i) => (i * 37) % 100),
      ),
      'RLE_DICTIONARY',
    ],
    [
      'days of a window are a dictionary',
      numbers(
        'date',
        upTo(60_000, (i) => 18_993 + (((i * i * 7_919) % 99_991) % 1_461)),
      ),
      'RLE_DICTIONARY',
    ],
    [
      'numbers far apart stand as they are',
      numbers('int64', [0, 9_007_199_254_740_991, -9_007_199_254_740_991]),
      'PLAIN',
    ],
    ['texts that repeat are a dictionary', texts(upTo(3_000, (i) => i % 50).map((i) => `City ${i}`)), 'RLE_DICTIONARY'],
    ['texts that do not are one behind the other', texts(upTo(3_000, (i) => i).map(String)), 'DELTA_LENGTH_BYTE_ARRAY'],
    [
      'codes are a dictionary',
      codes(
        upTo(3_000, (i) => i % 5),
        ['a', 'b', 'c', 'd', 'e'],
      ),
      'RLE_DICTIONARY',
    ],
    [
      'a single text is a dictionary of one',
      codes(
        upTo(300, () => 0),
        ['General Hospital'],
      ),
      'RLE_DICTIONARY',
    ],
    [
      'codes that hardly repeat are texts one behind the other',
      codes(
        upTo(3_000, (i) => i),
        upTo(3_000, (i) => i).map((i) => `Dr. ${i}`),
      ),
      'DELTA_LENGTH_BYTE_ARRAY',
    ],
  ])('%s', async (_, batch, encoding) => {
    expect(await encodingsOf(batch)).toContain(encoding)
  })

  test('a column of nothing but nulls has none to choose', async () => {
    const into = await write(oneColumn('text'), [texts([null, null, null])])
    expect(await read(into, oneColumn('text'))).toEqual([{ it: null }, { it: null }, { it: null }])
    expect(await readWithDuckdb(into, oneColumn('text'))).toEqual([{ it: null }, { it: null }, { it: null }])
  })
})

describe('statistics', () => {
  const statisticsOf = async (batch: Batch) => {
    const into = await write(batch.table, [batch])
    return (await metadataOf(into, batch.table)).row_groups[0]!.columns[0]!.meta_data!.statistics!
  }

  test('numbers have their smallest and largest, below zero and beyond 2^32 too', async () => {
    expect(await statisticsOf(numbers('int64', [3, -5_000_000_000, 4_294_967_296]))).toMatchObject({
      ...{ null_count: 0n, min_value: -5_000_000_000n, max_value: 4_294_967_296n },
      ...{ is_min_value_exact: true, is_max_value_exact: true },
    })
    expect(await statisticsOf(numbers('date', [-1, 0]))).toMatchObject({ min_value: new Date('1969-12-31') })
  })

  test.each([
    ['as texts', texts(['b', null, 'a\u{1F600}', 'a\uFFFD', '', null])],
    [
      'as codes',
      {
        ...codes([0, 1, 2, 3, 4, 0], ['b', 'a\u{1F600}', 'a\uFFFD', '', 'never']),
        columns: [
          {
            kind: 'dict' as const,
            codes: Uint8Array.of(0, 4, 1, 2, 3, 4),
            dictionary: ['b', 'a\u{1F600}', 'a\uFFFD', '', 'never'],
            nulls: Uint8Array.of(0, 1, 0, 0, 0, 1),
          },
        ],
      },
    ],
  ])('texts are compared by their bytes, %s', async (_, batch) => {
    // By UTF-16 units the face would come before the replacement character.
    const { table } = batch
    const into = await write(table, [batch])
    const sql = `SELECT stats_min_value, stats_max_value, stats_null_count FROM parquet_metadata('${into}/sample.parquet')`
    expect(await queryDuckdb(sql)).toEqual([{ stats_min_value: '', stats_max_value: 'b', stats_null_count: '2' }])
    const faces = await statisticsOf(texts(['a\u{1F600}', 'a\uFFFD']))
    expect(faces).toMatchObject({ min_value: 'a\uFFFD', max_value: 'a\u{1F600}' })
  })

  test('a text too long to be a bound leaves the bounds out, not the count of nulls', async () => {
    const statistics = await statisticsOf(texts(['x'.repeat(300), null]))
    expect(statistics).toMatchObject({ null_count: 1n })
    expect(statistics.max_value).toBeUndefined()
  })

  test('readers skip row groups by them', async () => {
    const table = tables[1]!
    const into = await write(table, [sampleBatch(table, 0, 5_000)], { rowGroupRows: 1_000 })
    const [found] = await queryDuckdb(
      `SELECT count(*) AS n FROM '${into}/${table.name}.parquet' WHERE visit_id BETWEEN 2100 AND 2199`,
    )
    expect(found).toEqual({ n: '100' })
  })
})

describe('the footer', () => {
  test('states row groups in rows, who made the file, and what it holds', async () => {
    const table = tables[2]!
    const metadata = await metadataOf(await write(table, [sampleBatch(table, 0, 250)], { rowGroupRows: 100 }), table)
    expect(metadata.row_groups.map(({ num_rows }) => num_rows)).toEqual([100n, 100n, 50n])
    expect(metadata.num_rows).toBe(250n)
    expect(metadata.created_by).toMatch(/^@hc\/writer-parquet version \d+\.\d+\.\d+$/)
    expect(Object.fromEntries(metadata.key_value_metadata!.map(({ key, value }) => [key, value]))).toEqual({
      'hc.table': 'billing',
      'hc.description': table.description,
      'hc.seed': 'demo',
      'hc.today': '2026-01-01',
      'hc.rowGroupRows': '100',
    })
  })

  test('gives every column the type and the nullability of the model', async () => {
    for (const table of tables) {
      const into = await write(table, [sampleBatch(table, 0, 30)])
      const described = await queryDuckdb(`DESCRIBE FROM '${into}/${table.name}.parquet'`)
      const types = { int32: 'INTEGER', int64: 'BIGINT', text: 'VARCHAR', date: 'DATE', money: 'DECIMAL(12,2)' }
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
  const fixed = (type: ColumnType): Table => {
    const { columns, ...table } = oneColumn(type)
    return { ...table, columns: columns.map((column) => ({ ...column, nullable: false })) }
  }
  test.each<[string, Table, Batch, string]>([
    ['a null where there is none', fixed('text'), texts(['a', null]), 'sample.it holds a null'],
    ['a number beyond 32 bits', oneColumn('int32'), numbers('int32', [1, 4_294_967_297]), 'holds 4294967297'],
    ['a fraction', oneColumn('int32'), numbers('int32', [1.5]), 'no 32-bit whole number'],
    ['too many digits', oneColumn('money'), numbers('money', [1e12]), 'too many digits for decimal(12,2)'],
    ['texts among numbers', oneColumn('int32'), texts(['1']), 'holds texts'],
    ['numbers among texts', oneColumn('text'), numbers('int32', [1]), 'holds numbers'],
    ['a code without a text', oneColumn('text'), codes([2], ['Troy', 'Rome']), 'outside a dictionary of 2 texts'],
    ['a batch of another shape', oneColumn('text'), { ...texts([]), length: 1, columns: [] }, '0 columns instead of 1'],
  ])('%s', async (_, table, batch, sentence) => {
    await expect(write(table, [batch])).rejects.toThrow(sentence)
  })
})
