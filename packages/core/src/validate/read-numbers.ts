import type { Column } from '../model/batch.ts'
import { parseDay } from '../model/calendar.ts'
import type { ColumnType } from '../model/table.ts'
import { MISSING, NONE } from './reading.ts'

/**
 * Least and greatest value of a column type: the years 1 to 9999, numeric(12,2) in cents, whole numbers. Negative ids
 * and amounts are faults however low, so that what lies below the marks for empty cells may count as one.
 */
const bounds: Record<Exclude<ColumnType, 'text'>, readonly [number, number]> = {
  int32: [NONE + 1, 2147483647],
  int64: [NONE + 1, 9007199254740991],
  date: [-719162, 2932896],
  money: [NONE + 1, 999999999999],
}

/**
 * Reads a column of whole numbers, days or cents into `out` from place `at` on. What is no whole number or lies out of
 * its type's bounds becomes MISSING, a null NONE. Gives how many cells are either. A text column is read as its ISO
 * dates or its decimals.
 */
export function readNumbers(
  column: Column | undefined,
  type: Exclude<ColumnType, 'text'>,
  length: number,
  out: Int32Array | Float64Array,
  at: number,
): number {
  const [least, most] = bounds[type]
  if (column === undefined || column.kind !== 'int') return readTextNumbers(column, type, length, out, at)
  const { nulls, values } = column
  // Bounds of 32 bits, for loops over such numbers: no more than they can hold.
  const top = Math.min(most, 2147483647) | 0
  let empty =
    values instanceof Int32Array
      ? out instanceof Int32Array
        ? copyIntegers(values, length, out, at, least | 0, top)
        : widenIntegers(values, length, out, at, least | 0, top)
      : out instanceof Int32Array
        ? narrowDoubles(values, length, out, at, least, most)
        : copyDoubles(values, length, out, at, least, most)
  if (nulls === undefined) return empty
  for (let row = 0; row < length; row++) {
    if (nulls[row] !== 1) continue
    if (out[at + row]! > NONE) empty++
    out[at + row] = NONE
  }
  return empty
}

// One loop per pair of array types: a loop that meets several is several times slower.

function copyIntegers(from: Int32Array, length: number, to: Int32Array, at: number, least: number, most: number) {
  let empty = 0
  const there = Math.min(length, from.length)
  for (let row = 0; row < there; row++) {
    let value = from[row]!
    if (value < least || value > most) {
      value = MISSING
      empty++
    }
    to[at + row] = value
  }
  to.fill(MISSING, at + there, at + length)
  return empty + length - there
}

function widenIntegers(from: Int32Array, length: number, to: Float64Array, at: number, least: number, most: number) {
  let empty = 0
  const there = Math.min(length, from.length)
  for (let row = 0; row < there; row++) {
    let value = from[row]!
    if (value < least || value > most) {
      value = MISSING
      empty++
    }
    to[at + row] = value
  }
  to.fill(MISSING, at + there, at + length)
  return empty + length - there
}

function copyDoubles(from: Float64Array, length: number, to: Float64Array, at: number, least: number, most: number) {
  let empty = 0
  const there = Math.min(length, from.length)
  for (let row = 0; row < there; row++) {
    let value = from[row]!
    // Also false for NaN.
    if (!(value >= least && value <= most && Math.floor(value) === value)) {
      value = MISSING
      empty++
    }
    to[at + row] = value
  }
  to.fill(MISSING, at + there, at + length)
  return empty + length - there
}

function narrowDoubles(from: Float64Array, length: number, to: Int32Array, at: number, least: number, most: number) {
  let empty = 0
  const there = Math.min(length, from.length)
  for (let row = 0; row < there; row++) {
    let value = from[row]!
    // Also false for NaN.
    if (!(value >= least && value <= most && Math.floor(value) === value)) {
      value = MISSING
      empty++
    }
    to[at + row] = value
  }
  to.fill(MISSING, at + there, at + length)
  return empty + length - there
}

function readTextNumbers(
  column: Column | undefined,
  type: Exclude<ColumnType, 'text'>,
  length: number,
  out: Int32Array | Float64Array,
  at: number,
): number {
  const [least, most] = bounds[type]
  let empty = 0
  for (let row = 0; row < length; row++) {
    const text = column === undefined ? undefined : textAt(column, row)
    let value = text === null ? NONE : text === undefined ? MISSING : parseNumber(text, type)
    if (value !== NONE && !(value >= least && value <= most)) value = MISSING
    if (value <= NONE) empty++
    out[at + row] = value
  }
  return empty
}

function textAt(column: Column, row: number): string | null | undefined {
  if (column.kind === 'text') return column.values[row]
  if (column.nulls !== undefined && column.nulls[row] === 1) return null
  return column.kind === 'dict' ? column.dictionary[column.codes[row]!] : undefined
}

function parseNumber(text: string, type: Exclude<ColumnType, 'text'>): number {
  if (type === 'date') return parseDay(text) ?? MISSING
  if (type !== 'money') return /^-?\d{1,16}$/.test(text) ? Number(text) : MISSING
  const match = /^(-?)(\d{1,10})(?:\.(\d{1,2}))?$/.exec(text)
  if (match === null) return MISSING
  const cents = Number(match[2]) * 100 + Number((match[3] ?? '').padEnd(2, '0'))
  return match[1] === '-' ? -cents : cents
}
