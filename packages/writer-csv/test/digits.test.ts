import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maxNumberBytes, writeCents, writeInteger } from '../src/digits.ts'

const bytes = new Uint8Array(maxNumberBytes + 1)
const written = (end: number) => Buffer.from(bytes.subarray(1, end)).toString()
const edges = [0, 9, 10, 99, 100, 99_999, 100_000, 999_999_999, 1e9, 0x7fffffff, 0x80000000, Number.MAX_SAFE_INTEGER]
const wholeNumbers = fc.oneof(
  fc.constantFrom(...edges, ...edges.map((value) => -value)),
  fc.integer(),
  fc.integer({ min: 0, max: 20_000 }),
  fc.maxSafeInteger(),
)

test('a whole number is written as JavaScript writes it', () => {
  fc.assert(
    fc.property(wholeNumbers, (value) => {
      expect(written(writeInteger(bytes, 1, value))).toBe(String(value))
    }),
    { seed: 20260101, numRuns: 5_000 },
  )
})

test('cents are written as dollars with two decimals, exactly, up to 2^53', () => {
  fc.assert(
    fc.property(wholeNumbers, (cents) => {
      const absolute = String(Math.abs(cents)).padStart(3, '0')
      const dollars = `${cents < 0 ? '-' : ''}${absolute.slice(0, -2)}.${absolute.slice(-2)}`
      expect(written(writeCents(bytes, 1, cents))).toBe(dollars)
    }),
    { seed: 20260101, numRuns: 5_000 },
  )
})
