import fc from 'fast-check'
import { snappyUncompress } from 'hyparquet'
import { expect, test } from 'vitest'
import { compressSnappy } from '../src/snappy.ts'

const back = (input: Uint8Array, compressed: Uint8Array) => {
  const output = new Uint8Array(input.length)
  snappyUncompress(compressed, output)
  return output
}

const pieces = fc.array(fc.tuple(fc.uint8Array({ minLength: 1, maxLength: 90 }), fc.integer({ min: 1, max: 40 })))

test('what was compressed comes back', () => {
  fc.assert(
    fc.property(pieces, fc.integer({ min: 0, max: 5 }), (given, offset) => {
      const repeated = given.flatMap(([piece, times]) => Array.from({ length: times }, () => [...piece]).flat())
      // As part of a larger array, as pages are.
      const input = Uint8Array.from([...Array<number>(offset).fill(7), ...repeated]).subarray(offset)
      expect(Buffer.compare(back(input, compressSnappy(input)), input)).toBe(0)
    }),
    { seed: 20260101, numRuns: 300 },
  )
})

test('matches are found in blocks of 64 KiB each', () => {
  const text = new TextEncoder().encode('Springfield General Hospital, ')
  const input = new Uint8Array(300_000).map((_, i) => text[i % text.length]!)
  const compressed = compressSnappy(input)
  expect(compressed.length).toBeLessThan(input.length / 15)
  expect(Buffer.compare(back(input, compressed), input)).toBe(0)
})

test('what does not repeat grows by a few bytes at most', () => {
  let state = 1
  const input = new Uint8Array(200_000).map(() => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state >>> 24
  })
  const compressed = compressSnappy(input)
  expect(compressed.length).toBeLessThan(input.length + 100)
  expect(Buffer.compare(back(input, compressed), input)).toBe(0)
})
