import { type Batch, type Column, patients, type Table, tables, visits } from '@hc/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runsOf } from 'writer-tests/arbitrary-rows'
import { sampleBatch, tableOf } from 'writer-tests/sample-rows'
import type { CellMemory } from '../src/cell-memory.ts'
import { type CsvOptions, createCsvEncoder, csvOptions } from '../src/index.ts'
import { PlainCellMemory } from '../src/plain-cell-memory.ts'
import { referenceCsv } from './reference-csv.ts'

const seed = 20260101
const defaults = csvOptions.parse({})

function encodeAll(table: Table, batches: readonly Batch[], options: CsvOptions, memory?: CellMemory): string {
  const encoder = createCsvEncoder(table, options, memory)
  const parts = [encoder.header().slice(), ...batches.map((batch) => encoder.encode(batch).slice())]
  return Buffer.concat(parts).toString('latin1')
}

function expectReference(table: Table, batches: readonly Batch[], options: CsvOptions): void {
  const reference = Buffer.from(referenceCsv(table, batches, options)).toString('latin1')
  expect(encodeAll(table, batches, options)).toBe(reference)
  expect(encodeAll(table, batches, options, new PlainCellMemory())).toBe(reference)
}

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

const runs = runsOf()

describe('the bytes of a CSV file', () => {
  test('equal those of csv-stringify, row by row, over awkward values and all options', () => {
    fc.assert(
      fc.property(runs, options, ({ table, batches }, given) => expectReference(table, batches, given)),
      { seed, numRuns: 1_000 },
    )
  })

  test('equal those of csv-stringify for numbers of any size', () => {
    const table = tableOf([
      { name: 'id', type: 'int64' },
      { name: 'charge', type: 'money' },
      { name: 'paid', type: 'money' },
    ])
    const powers = Array.from({ length: 16 }, (_, exponent) => Number(`1e${exponent}`))
    const edges = [0, 99, 0x7fffffff, 0xffffffff, ...powers].flatMap((edge) => [edge - 1, edge, edge + 1])
    const values = [...edges, ...edges.map((edge) => -edge), Number.MAX_SAFE_INTEGER, -Number.MAX_SAFE_INTEGER]
    // The reference writes cents out of a double of dollars, which is exact as far as this.
    const cents = values.map((value) => (Math.abs(value) > 1e14 ? 0 : value))
    const columns: Column[] = [
      { kind: 'int', values: Float64Array.from(values) },
      { kind: 'int', values: Float64Array.from(cents) },
      { kind: 'int', values: Int32Array.from(cents) },
    ]
    expectReference(table, [{ table, length: values.length, columns }], defaults)
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
    const dictionary = ['Troy', 'Rome']
    const columns: Column[] = [{ kind: 'dict', codes: Uint8Array.of(1, 2), dictionary }]
    expect(() => encoder.encode({ table, length: 2, columns })).toThrow('code 2 is outside a dictionary of 2 texts')
    const known: Column[] = [{ kind: 'dict', codes: Uint8Array.of(1, 0), dictionary }]
    expect(Buffer.from(encoder.encode({ table, length: 2, columns: known })).toString()).toBe('Rome\nTroy\n')
    expect(() => encoder.encode({ table, length: 1, columns: [] })).toThrow('0 columns instead of 1')
  })
})
