const MINUS = 45
const POINT = 46
const ZERO = 48

/** Most bytes that a number takes: sign, 16 digits, point. */
export const maxNumberBytes = 24

/** The digits of 0 to 99, two for each. */
const pairs = Uint8Array.from({ length: 200 }, (_, i) => ZERO + (i % 2 === 0 ? Math.floor(i / 20) : (i >> 1) % 10))

/** Writes a whole number in decimal and gives the position after it. */
export function writeInteger(bytes: Uint8Array, at: number, value: number): number {
  if (value < 0) {
    bytes[at] = MINUS
    return writeInteger(bytes, at + 1, -value)
  }
  if (value > 0x7fffffff) return writeWide(bytes, at, value)
  return writeDigits(bytes, at, value | 0, digitCount(value | 0))
}

/** Writes whole cents as dollars with two decimals and gives the position after them. */
export function writeCents(bytes: Uint8Array, at: number, cents: number): number {
  if (cents < 0) {
    bytes[at] = MINUS
    return writeCents(bytes, at + 1, -cents)
  }
  if (cents > 0x7fffffff) return writeWideCents(bytes, at, cents)
  // In 32 bits from here on: divisions are then by multiplication.
  const whole = cents | 0
  const dollars = (whole / 100) | 0
  const point = writeDigits(bytes, at, dollars, digitCount(dollars))
  bytes[point] = POINT
  return writePair(bytes, point + 1, whole - dollars * 100)
}

function writeWideCents(bytes: Uint8Array, at: number, cents: number): number {
  const dollars = Math.floor(cents / 100)
  const point = writeInteger(bytes, at, dollars)
  bytes[point] = POINT
  return writePair(bytes, point + 1, cents - dollars * 100)
}

function writeDigits(bytes: Uint8Array, at: number, value: number, count: number): number {
  let rest = value
  let left = count
  for (; left >= 2; left -= 2) {
    const hundredth = (rest / 100) | 0
    writePair(bytes, at + left - 2, rest - hundredth * 100)
    rest = hundredth
  }
  if (left === 1) bytes[at] = ZERO + rest
  return at + count
}

function writePair(bytes: Uint8Array, at: number, value: number): number {
  bytes[at] = pairs[value * 2]!
  bytes[at + 1] = pairs[value * 2 + 1]!
  return at + 2
}

function digitCount(value: number): number {
  if (value < 1e5) return value < 100 ? (value < 10 ? 1 : 2) : value < 1000 ? 3 : value < 1e4 ? 4 : 5
  return value < 1e7 ? (value < 1e6 ? 6 : 7) : value < 1e8 ? 8 : value < 1e9 ? 9 : 10
}

function writeWide(bytes: Uint8Array, at: number, value: number): number {
  const text = String(value)
  for (let i = 0; i < text.length; i++) bytes[at + i] = text.charCodeAt(i)
  return at + text.length
}
