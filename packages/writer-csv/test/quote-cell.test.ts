import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainCodes, quoteCell } from '../src/quote-cell.ts'

const delimiters = [',', ';', '\t', '|', ' ', '~', '\x01']

test.each(delimiters)('csv-stringify is asked which characters need no quotes beside the delimiter %j', (delimiter) => {
  const asked = Array.from({ length: 128 }, (_, code) => {
    const character = String.fromCharCode(code)
    return stringify([[character]], { delimiter, eof: false }) === character ? 1 : 0
  })
  expect([...plainCodes(delimiter)]).toEqual(asked)
})

test('a cell is written as csv-stringify writes it', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('a', ',', ';', '"', '\n', '\r', ' ', 'é') }),
  )
  fc.assert(
    fc.property(text, fc.constantFrom(...delimiters), (cell, delimiter) => {
      expect(quoteCell(cell, delimiter)).toBe(stringify([[cell]], { delimiter, eof: false }))
    }),
    { seed: 20260101, numRuns: 2000 },
  )
})
