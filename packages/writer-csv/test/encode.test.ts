import {
  type Batch,
  type Column,
  type ColumnType,
  patients,
  type Table,
  type TextBytes,
  tables,
  visits,
} from '@hc/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CsvOptions, createCsvEncoder, csvOptions } from '../src/index.ts'
import { referenceCsv } from './reference-csv.ts'
import { sampleBatch, tableOf } from './sample.ts'

const seed = 20260101
const defaults = csvOptions.parse({})

function encodeAll(table: Table, batches: readonly Batch[], options: CsvOptions): string {
  const encoder = createCsvEncoder(table, options)
  const parts = [encoder.header().slice(), ...batches.map((batch) => encoder.encode(batch).slice())]
  return Buffer.concat(parts).toString('latin1')
}

function expectReference(table: Table, batches: readonly Batch[], options: CsvOptions): void {
  const reference = Buffer.from(referenceCsv(table, batches, options)).toString('latin1')
  expect(encodeAll(table, batches, options)).toBe(reference)
}

const awkward = [
  ...[
    '',
    ' ',
    ' leading',
    'trailing ',
    'a,b',
    'a;b',
    'a\tb',
    'a|b',
    '"',
    '""',
    'say "so"',
    'a\nb',
    'a\rb',
    'a\r\nb',
    '\n',
    '\r',
  ],
  ...[
    '=1+1',
    '+1',
    '-1',
    '@cell',
    "O'Brien",
    'NULL',
    'null',
    '\\N',
    '0',
    '\0',
    '\x7f',
    'é',
    'Núñez, José',
    '漢字',
    '😀',
    '"😀"',
  ],
  ...['\ufeff', '\ufeffname', '\ud83d', 'a\udc00b', 'x'.repeat(5_000), 'y,'.repeat(2_000)],
]
const texts = fc.oneof(fc.constantFrom(...awkward), fc.string(), fc.string({ unit: 'binary' }))
const options: fc.Arbitrary<CsvOptions> = fc
  .record({
    delimiter: fc.constantFrom(',', ';', '\t', '|', ' ', ':', "'", '\x01', '~'),
    header: fc.boolean(),
    nullText: fc.constantFrom('', 'NULL', '\\N', 'n,a', '"', 'ø'),
    byteOrderMark: fc.boolean(),
    lineEnding: fc.constantFrom('lf', 'crlf'),
    dateFormat: fc.constantFrom('yyyy-MM-dd', 'yyyy/MM/dd'),
  })
  .map((given) => csvOptions.parse(given))

/** Texts as bytes, each from a whole word on; equal neighbours share theirs, as the visits of a patient do. */
function bytesOf(values: readonly (string | null)[]): TextBytes {
  const encoded = values.map((text) => new TextEncoder().encode(text ?? ''))
  const words = new Int32Array(encoded.reduce((sum, { length }) => sum + Math.ceil(length / 4), 0))
  const bytes = new Uint8Array(words.buffer)
  const starts = new Int32Array(values.length)
  let end = 0
  for (const [i, text] of encoded.entries()) {
    const isShared = i > 0 && values[i] === values[i - 1]
    starts[i] = values[i] === null ? -1 : isShared ? starts[i - 1]! : end
    if (values[i] === null || isShared) continue
    bytes.set(text, end * 4)
    end += Math.ceil(text.length / 4)
  }
  return { words, bytes, starts, lengths: Int32Array.from(encoded, ({ length }) => length) }
}

const rowNumbers = (length: number, min: number, max: number) =>
  fc.array(fc.integer({ min, max }), { minLength: length, maxLength: length })
const nullsOf = (length: number) =>
  fc.option(fc.uint8Array({ min: 0, max: 1, minLength: length, maxLength: length }), { nil: undefined })

function columnOf(type: ColumnType, length: number, dictionary: readonly string[]): fc.Arbitrary<Column> {
  const int = (values: fc.Arbitrary<Int32Array | Float64Array>): fc.Arbitrary<Column> =>
    fc.tuple(values, nullsOf(length)).map(([numbers, nulls]) => ({
      kind: 'int',
      values: numbers,
      ...(nulls === undefined ? {} : { nulls }),
    }))
  const ints = (min: number, max: number) =>
    int(rowNumbers(length, min, max).map((numbers) => Int32Array.from(numbers)))
  const doubles = (limit: number) => int(rowNumbers(length, -limit, limit).map((numbers) => Float64Array.from(numbers)))
  if (type === 'int32') return fc.oneof(ints(0, 120), ints(1000, 1030), ints(-0x80000000, 0x7fffffff))
  if (type === 'int64') return doubles(Number.MAX_SAFE_INTEGER)
  if (type === 'money') return fc.oneof(ints(-250, 250), doubles(1e12))
  if (type === 'date') return fc.oneof(ints(18_000, 18_010), ints(-719_162, 2_932_896))
  return fc.oneof(
    fc
      .array(fc.option(texts), { minLength: length, maxLength: length })
      .chain((values) =>
        fc.constantFrom<Column>({ kind: 'text', values }, { kind: 'text', values, bytes: bytesOf(values) }),
      ),
    fc.tuple(rowNumbers(length, 0, dictionary.length - 1), nullsOf(length), fc.constantFrom(1, 2, 4)).map(
      ([codes, nulls, bytes]): Column => ({
        kind: 'dict',
        codes: bytes === 1 ? Uint8Array.from(codes) : bytes === 2 ? Uint16Array.from(codes) : Uint32Array.from(codes),
        dictionary,
        ...(nulls === undefined ? {} : { nulls }),
      }),
    ),
  )
}

const runs = fc
  .tuple(
    fc.array(fc.constantFrom<ColumnType>('int32', 'int64', 'text', 'text', 'date', 'money'), {
      minLength: 1,
      maxLength: 6,
    }),
    fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 4 }),
    fc.array(texts, { minLength: 1, maxLength: 20 }),
  )
  .chain(([types, lengths, dictionary]) => {
    const table = tableOf(
      types.map((type, index) => ({ name: `column ${index}${index === 1 ? ', "quoted"' : ''}`, type })),
    )
    const batches = lengths.map((length) =>
      fc
        .tuple(...types.map((type) => columnOf(type, length, dictionary)))
        .map((columns): Batch => ({ table, length, columns })),
    )
    return fc.record({ table: fc.constant(table), batches: fc.tuple(...batches) })
  })

describe('the bytes of a CSV file', () => {
  test('equal those of csv-stringify, row by row, over awkward values and all options', () => {
    fc.assert(
      fc.property(runs, options, ({ table, batches }, given) => expectReference(table, batches, given)),
      { seed, numRuns: 1_000 },
    )
  })

  test.each(tables.map((table) => [table.name, table] as const))('equal those of csv-stringify for %s', (_, table) => {
    expectReference(
      table,
      [sampleBatch(table, 0, 700), sampleBatch(table, 700, 3), sampleBatch(table, 703, 900)],
      defaults,
    )
  })

  test('do not depend on how the rows are cut into batches', () => {
    const whole = encodeAll(visits, [sampleBatch(visits, 0, 100)], defaults)
    const single = Array.from({ length: 100 }, (_, row) => sampleBatch(visits, row, 1))
    expect(encodeAll(visits, single, defaults)).toBe(whole)
  })

  test('follow a dictionary that is replaced or that grows during a run', () => {
    const table = tableOf([
      { name: 'city', type: 'text' },
      { name: 'state', type: 'text' },
      { name: 'seen', type: 'date' },
    ])
    const growing = ['NY', 'N,J']
    const batchOf = (cities: readonly string[], codes: readonly number[]): Batch => ({
      table,
      length: codes.length,
      columns: [
        { kind: 'dict', codes: Uint8Array.from(codes), dictionary: cities },
        { kind: 'dict', codes: Uint16Array.from(codes), dictionary: growing },
        { kind: 'int', values: Int32Array.from(codes, (code) => code * 400) },
      ],
    })
    const encoder = createCsvEncoder(table, defaults)
    const text = (batch: Batch) => Buffer.from(encoder.encode(batch)).toString()
    expect(text(batchOf(['Troy', 'Rome'], [0, 1, 0]))).toBe(
      'Troy,NY,1970-01-01\nRome,"N,J",1971-02-05\nTroy,NY,1970-01-01\n',
    )
    expect(text(batchOf(['Utica', 'Ovid'], [1, 0]))).toBe('Ovid,"N,J",1971-02-05\nUtica,NY,1970-01-01\n')
    for (let code = 2; code < 300; code++) growing.push(`S${code}`)
    const cities = growing.map((_, code) => `City ${code}`)
    expect(text(batchOf(cities, [200, 1]))).toBe('City 200,S200,2189-01-12\nCity 1,"N,J",1971-02-05\n')
  })

  test('count only the first rows of arrays that are longer than the batch', () => {
    const batch = sampleBatch(patients, 0, 50)
    expect(encodeAll(patients, [{ ...batch, length: 7 }], defaults)).toBe(
      encodeAll(patients, [sampleBatch(patients, 0, 7)], defaults),
    )
  })

  test('are refused for a code without a text and for a batch of another shape', () => {
    const table = tableOf([{ name: 'city', type: 'text' }])
    const encoder = createCsvEncoder(table, defaults)
    const columns: Column[] = [{ kind: 'dict', codes: Uint8Array.of(2), dictionary: ['Troy', 'Rome'] }]
    expect(() => encoder.encode({ table, length: 1, columns })).toThrow('code 2 is outside a dictionary of 2 texts')
    expect(() => encoder.encode({ table, length: 1, columns: [] })).toThrow('0 columns instead of 1')
  })
})
