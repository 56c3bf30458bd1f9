import type { LineBuffer } from './line-buffer.ts'

const MINUS = 45
const POINT = 46
const ZERO = 48

/** From here on an amount has more digits than a double tells apart, and JavaScript's own spelling may be shorter. */
const wideCents = 1e15

/** Adds a whole number as JSON spells it. */
export function writeInteger(buffer: LineBuffer, value: number): void {
  if (value < -0x7fffffff || value > 0x7fffffff) {
    writeWide(buffer, value)
    return
  }
  buffer.reserve(11)
  if (value < 0) buffer.addByte(MINUS)
  writeDigits(buffer, value < 0 ? -value : value | 0)
}

/** Adds an amount, given in cents, as JSON spells the number of dollars: 12.5, not 12.50. */
export function writeCents(buffer: LineBuffer, cents: number): void {
  if (cents <= -wideCents || cents >= wideCents) {
    writeWide(buffer, cents / 100)
    return
  }
  buffer.reserve(20)
  const absolute = cents < 0 ? -cents : cents
  const dollars = Math.floor(absolute / 100)
  const rest = absolute - dollars * 100
  if (cents < 0) buffer.addByte(MINUS)
  if (dollars > 0x7fffffff) writeWide(buffer, dollars)
  else writeDigits(buffer, dollars)
  if (rest === 0) return
  const tenths = (rest / 10) | 0
  buffer.addByte(POINT)
  buffer.addByte(ZERO + tenths)
  if (rest > tenths * 10) buffer.addByte(ZERO + rest - tenths * 10)
}

function writeDigits(buffer: LineBuffer, value: number): void {
  const { bytes } = buffer
  const end = buffer.end + digitCount(value)
  let rest = value
  for (let at = end - 1; at >= buffer.end; at--) {
    const tenth = (rest / 10) | 0
    bytes[at] = ZERO + rest - tenth * 10
    rest = tenth
  }
  buffer.end = end
}

function digitCount(value: number): number {
  if (value < 1e5) return value < 100 ? (value < 10 ? 1 : 2) : value < 1000 ? 3 : value < 1e4 ? 4 : 5
  return value < 1e7 ? (value < 1e6 ? 6 : 7) : value < 1e8 ? 8 : value < 1e9 ? 9 : 10
}

function writeWide(buffer: LineBuffer, value: number): void {
  const text = JSON.stringify(value)
  buffer.reserve(text.length)
  for (let i = 0; i < text.length; i++) buffer.addByte(text.charCodeAt(i))
}
