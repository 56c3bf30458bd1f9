import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ByteBuffer } from '../src/byte-buffer.ts'
import { appendCents, appendInteger } from '../src/digits.ts'

const edges = [
  0,
  9,
  10,
  99,
  100,
  999_999_999,
  1e9,
  0x7fffffff,
  0x80000000,
  4_294_967_296,
  1e15,
  Number.MAX_SAFE_INTEGER,
]
const wholeNumbers = fc.oneof(
  fc.constantFrom(...edges, ...edges.map((value) => -value)),
  fc.integer(),
  fc.integer({ min: 0, max: 20_000 }),
  fc.maxSafeInteger(),
)

function written(append: (out: ByteBuffer, value: number) => void, value: number): string {
  const out = new ByteBuffer(1)
  append(out, value)
  return Buffer.from(out.view()).toString()
}

test('a whole number is written as JavaScript writes it', () => {
  fc.assert(
    fc.property(wholeNumbers, (value) => {
      expect(written(appendInteger, value)).toBe(String(value))
    }),
    { seed: 20260101, numRuns: 3_000 },
  )
})

test('cents are written as dollars with two decimals, exactly, up to 2^53', () => {
  fc.assert(
    fc.property(wholeNumbers, (cents) => {
      const absolute = String(Math.abs(cents)).padStart(3, '0')
      expect(written(appendCents, cents)).toBe(`${cents < 0 ? '-' : ''}${absolute.slice(0, -2)}.${absolute.slice(-2)}`)
    }),
    { seed: 20260101, numRuns: 3_000 },
  )
})
