import { type Batch, type Column, patients, type Table, tables, visits } from '@hc/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runsOf } from 'writer-tests/arbitrary-rows'
import { sampleBatch, tableOf } from 'writer-tests/sample-rows'
import { createJsonlEncoder, type JsonlOptions, jsonlOptions } from '../src/index.ts'
import { referenceJsonl } from './reference-jsonl.ts'

const seed = 20260101
const runs = runsOf()
const defaults = jsonlOptions.parse({})

function encodeAll(table: Table, batches: readonly Batch[], options: JsonlOptions): string {
  const encoder = createJsonlEncoder(table, options)
  return Buffer.concat(batches.map((batch) => encoder.encode(batch).slice())).toString()
}

const options: fc.Arbitrary<JsonlOptions> = fc
  .record({ dateFormat: fc.constantFrom('yyyy-MM-dd', 'yyyy/MM/dd'), nulls: fc.constantFrom('write', 'omit') })
  .map((given) => jsonlOptions.parse(given))

describe('the bytes of a JSON Lines file', () => {
  test('equal those of JSON.stringify, row by row, over awkward values and all options', () => {
    fc.assert(
      fc.property(runs, options, ({ table, batches }, given) => {
        expect(encodeAll(table, batches, given)).toBe(referenceJsonl(batches, given))
      }),
      { seed, numRuns: 1_000 },
    )
  })

  test.each(tables.map((table) => [table.name, table] as const))('equal those of JSON.stringify for %s', (_, table) => {
    const batches = [sampleBatch(table, 0, 700), sampleBatch(table, 700, 3), sampleBatch(table, 703, 900)]
    expect(encodeAll(table, batches, defaults)).toBe(referenceJsonl(batches, defaults))
  })

  test('are an empty object for a row whose every value is omitted', () => {
    const table = tableOf([{ name: 'city', type: 'text' }])
    const batch: Batch = { table, length: 2, columns: [{ kind: 'text', values: [null, 'Rome'] }] }
    expect(encodeAll(table, [batch], jsonlOptions.parse({ nulls: 'omit' }))).toBe('{}\n{"city":"Rome"}\n')
  })

  test('do not depend on how the rows are cut into batches', () => {
    const whole = encodeAll(visits, [sampleBatch(visits, 0, 100)], defaults)
    const single = Array.from({ length: 100 }, (_, row) => sampleBatch(visits, row, 1))
    expect(encodeAll(visits, single, defaults)).toBe(whole)
  })

  test('follow a dictionary that is replaced or that grows during a run', () => {
    const table = tableOf([{ name: 'city', type: 'text' }])
    const batchOf = (dictionary: readonly string[], codes: readonly number[]): Batch => ({
      table,
      length: codes.length,
      columns: [{ kind: 'dict', codes: Uint16Array.from(codes), dictionary }],
    })
    const encoder = createJsonlEncoder(table, defaults)
    const text = (batch: Batch) => Buffer.from(encoder.encode(batch)).toString()
    const growing = ['Troy', 'Ro"me']
    expect(text(batchOf(growing, [1, 0]))).toBe('{"city":"Ro\\"me"}\n{"city":"Troy"}\n')
    for (let code = 2; code < 300; code++) growing.push(`City ${code}`)
    expect(text(batchOf(growing, [299, 1]))).toBe('{"city":"City 299"}\n{"city":"Ro\\"me"}\n')
    expect(text(batchOf(['Utica', 'Ovid'], [1, 0]))).toBe('{"city":"Ovid"}\n{"city":"Utica"}\n')
  })

  test('count only the first rows of arrays that are longer than the batch', () => {
    const batch = sampleBatch(patients, 0, 50)
    expect(encodeAll(patients, [{ ...batch, length: 7 }], defaults)).toBe(
      encodeAll(patients, [sampleBatch(patients, 0, 7)], defaults),
    )
  })

  test('are refused for a code without a text and for a batch of another shape', () => {
    const table = tableOf([{ name: 'city', type: 'text' }])
    const encoder = createJsonlEncoder(table, defaults)
    const columns: Column[] = [{ kind: 'dict', codes: Uint8Array.of(2), dictionary: ['Troy', 'Rome'] }]
    expect(() => encoder.encode({ table, length: 1, columns })).toThrow('code 2 is outside a dictionary of 2 texts')
    expect(() => encoder.encode({ table, length: 1, columns: [] })).toThrow('0 columns instead of 1')
  })
})
