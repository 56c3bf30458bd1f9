import type { ByteBuffer } from './byte-buffer.ts'

const MINUS = 45
const POINT = 46
const ZERO = 48

/** Most bytes that a number takes: sign, 16 digits, point. */
const maxNumberBytes = 24

/** Adds a whole number in decimal. */
export function appendInteger(out: ByteBuffer, value: number): void {
  out.reserve(maxNumberBytes)
  out.length = writeInteger(out.bytes, out.length, value)
}

/** Adds whole cents as dollars with two decimals. */
export function appendCents(out: ByteBuffer, cents: number): void {
  out.reserve(maxNumberBytes)
  const { bytes } = out
  let at = out.length
  if (cents < 0) bytes[at++] = MINUS
  const amount = Math.abs(cents)
  const dollars = Math.floor(amount / 100)
  const rest = amount - dollars * 100
  const tens = (rest / 10) | 0
  at = writeInteger(bytes, at, dollars)
  bytes[at] = POINT
  bytes[at + 1] = ZERO + tens
  bytes[at + 2] = ZERO + rest - tens * 10
  out.length = at + 3
}

function writeInteger(bytes: Uint8Array, at: number, value: number): number {
  if (value < 0) {
    bytes[at] = MINUS
    return writeInteger(bytes, at + 1, -value)
  }
  if (value > 0x7fffffff) {
    // Ten digits at most in 32 bits; what is above them goes first.
    const high = Math.floor(value / 1e9)
    return writeDigits(bytes, writeInteger(bytes, at, high), value - high * 1e9, 9)
  }
  let count = 1
  for (let limit = 10; count < 10 && value >= limit; limit *= 10) count++
  return writeDigits(bytes, at, value, count)
}

function writeDigits(bytes: Uint8Array, at: number, value: number, count: number): number {
  let rest = value | 0
  for (let i = at + count - 1; i >= at; i--) {
    const tenth = (rest / 10) | 0
    bytes[i] = ZERO + rest - tenth * 10
    rest = tenth
  }
  return at + count
}
