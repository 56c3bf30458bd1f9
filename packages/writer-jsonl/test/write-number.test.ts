import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LineBuffer } from '../src/line-buffer.ts'
import { writeCents, writeInteger } from '../src/write-number.ts'

const edges = [0, 9, 10, 99, 100, 110, 99_999, 100_000, 1e9, 0x7fffffff, 0x80000000, 1e15 - 1, 1e15, 2 ** 53 - 1]
const wholeNumbers = fc.oneof(
  fc.constantFrom(...edges, ...edges.map((value) => -value)),
  fc.integer(),
  fc.integer({ min: -20_000, max: 20_000 }),
  fc.maxSafeInteger(),
)

function written(write: (buffer: LineBuffer, value: number) => void, value: number): string {
  const buffer = new LineBuffer()
  write(buffer, value)
  return Buffer.from(buffer.bytes.subarray(0, buffer.end)).toString()
}

test('whole numbers and amounts are written as JSON.stringify writes them, up to 2^53', () => {
  fc.assert(
    fc.property(wholeNumbers, (value) => {
      expect(written(writeInteger, value)).toBe(JSON.stringify(value))
      expect(written(writeCents, value)).toBe(JSON.stringify(value / 100))
    }),
    { seed: 20260101, numRuns: 5_000 },
  )
})
