import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bitWidth, packBits } from '../src/bit-packing.ts'
import { ByteWriter } from '../src/byte-writer.ts'
import { writeDeltas } from '../src/delta-encoding.ts'
import { writeHybrid } from '../src/hybrid-encoding.ts'
import {
  readHybrid,
  referenceDeltas,
  referencePacked,
  referenceVarint,
  referenceZigzag,
} from './reference-encodings.ts'

const run = { seed: 20260101, numRuns: 500 }

/** What a writer wrote, into a buffer that holds something else already. */
function written(write: (out: ByteWriter) => void): number[] {
  const out = new ByteWriter(3)
  out.bytes.fill(255)
  write(out)
  return [...out.written()]
}

const edges = [
  0, 1, 63, 64, 127, 128, 0x7fffffff, 0x80000000, 0xffffffff, 4294967296, 4503599627370496, 9007199254740991,
]
const whole = fc.oneof(fc.constantFrom(...edges, ...edges.map((value) => -value)), fc.integer(), fc.maxSafeInteger())
const maxOf = (width: number) => (width === 32 ? 0xffffffff : (1 << width) - 1)

describe('numbers', () => {
  test('varints, zigzags and 64-bit numbers equal those made of bigints', () => {
    fc.assert(
      fc.property(whole, (value) => {
        const magnitude = Math.abs(value)
        expect(written((out) => out.varint(magnitude))).toEqual(referenceVarint(BigInt(magnitude)))
        expect(written((out) => out.zigzag(value))).toEqual(referenceZigzag(BigInt(value)))
        const bytes = [...new Uint8Array(BigInt64Array.of(BigInt(value)).buffer)]
        expect(written((out) => out.int64(value))).toEqual(bytes)
      }),
      run,
    )
  })
})

describe('packed bits', () => {
  const packed = fc.integer({ min: 0, max: 32 }).chain((width) =>
    fc.record({
      width: fc.constant(width),
      values: fc.array(fc.integer({ min: 0, max: width === 31 ? 0x7fffffff : maxOf(width) }), { maxLength: 70 }),
    }),
  )
  test('equal those set one at a time, for every width', () => {
    fc.assert(
      fc.property(packed, ({ width, values }) => {
        const bytes = written((out) => packBits(out, Int32Array.from(values), 0, values.length, width))
        expect(bytes).toEqual(referencePacked(values, width))
      }),
      run,
    )
  })

  test('a width is that of the largest value', () => {
    expect([0, 1, 2, 255, 256, 0xffffffff].map(bitWidth)).toEqual([0, 1, 2, 8, 9, 32])
  })
})

describe('the hybrid of runs and packed bits', () => {
  const pieces = fc.integer({ min: 1, max: 20 }).chain((width) =>
    fc.record({
      width: fc.constant(width),
      runs: fc.array(
        fc.tuple(fc.integer({ min: 0, max: maxOf(width) }), fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 200 }))),
        { maxLength: 40 },
      ),
    }),
  )
  test('gives back what was written', () => {
    fc.assert(
      fc.property(pieces, ({ width, runs }) => {
        const values = runs.flatMap(([value, length]) => Array<number>(length).fill(value))
        const bytes = written((out) => writeHybrid(out, Int32Array.from(values), values.length, width))
        expect(readHybrid(bytes, width, values.length)).toEqual(values)
      }),
      run,
    )
  })

  test('writes one value as one run, whatever its length', () => {
    const ones = new Int32Array(100_000).fill(1)
    expect(written((out) => writeHybrid(out, ones, ones.length, 1))).toEqual([...referenceVarint(200_000n), 1])
  })
})

describe('steps between numbers', () => {
  const numbers = fc.record({
    smallest: whole.filter((value) => Math.abs(value) <= 4503599627370496),
    distances: fc.array(fc.oneof(fc.nat(3), fc.nat(100_000), fc.nat(0x7fffffff)), { maxLength: 300 }),
  })
  test('equal those made of bigints', () => {
    fc.assert(
      fc.property(numbers, ({ smallest, distances }) => {
        const values = distances.map((distance) => BigInt(smallest) + BigInt(distance))
        const bytes = written((out) => writeDeltas(out, Int32Array.from(distances), distances.length, smallest))
        expect(bytes).toEqual(referenceDeltas(values))
      }),
      run,
    )
  })
})
