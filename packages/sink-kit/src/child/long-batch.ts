import { Buffer } from 'node:buffer'
import type { Batch } from '@hc/core'
import { notes } from '../notes-table.ts'

/** Rows of one long batch. */
export const rowsPerBatch = 5_000

/** Characters of a row's text. */
const textLength = 96

/** About what one of these rows takes in memory: its text, and eight bytes for every other value. */
export const bytesPerRow = textLength + 6 * 8

const dictionary = Array.from({ length: 500 }, (_, i) => `clinic ${i}`)
const noise = hexadecimalNoise(1 << 20)

/** The batch of a number, the same for the same number: rows whose texts neither repeat nor compress much. */
export function longBatch(number: number): Batch {
  const first = number * rowsPerBatch
  const int32 = (value: (row: number) => number) =>
    ({ kind: 'int', values: Int32Array.from({ length: rowsPerBatch }, (_, i) => value(first + i)) }) as const
  const int64 = (value: (row: number) => number) =>
    ({ kind: 'int', values: Float64Array.from({ length: rowsPerBatch }, (_, i) => value(first + i)) }) as const
  return {
    table: notes,
    length: rowsPerBatch,
    columns: [
      int32((row) => row + 1),
      { kind: 'text', values: Array.from({ length: rowsPerBatch }, (_, i) => textOf(first + i)) },
      {
        kind: 'dict',
        codes: Uint16Array.from({ length: rowsPerBatch }, (_, i) => scatter(first + i) % dictionary.length),
        dictionary,
      },
      int32((row) => scatter(row) >>> 8),
      int64((row) => 4_294_967_296 + scatter(row)),
      int32((row) => 15_000 + (row % 5_000)),
      int64(scatter),
    ],
  }
}

/** A text of its own for every row: slices of the noise overlap only when the row number has gone round it. */
function textOf(row: number): string {
  const at = (row * (textLength + 1)) % (noise.length - textLength)
  return noise.toString('latin1', at, at + textLength)
}

function hexadecimalNoise(length: number): Buffer {
  const bytes = Buffer.alloc(length)
  for (let i = 0; i < length; i++) bytes[i] = '0123456789abcdef'.charCodeAt(scatter(i) >>> 28)
  return bytes
}

/** Spreads whole numbers over 32 bits (the finaliser of MurmurHash3, Appleby 2011). */
function scatter(value: number): number {
  let hash = value | 0
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
