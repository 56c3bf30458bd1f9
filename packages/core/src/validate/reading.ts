import type { Column, DictColumn } from '../model/batch.ts'

/** A cell that is not there, or not of its column's type. */
export const MISSING = -2147483648
/** A null. */
export const NONE = -2147483647
/** A text that is not in the list. */
export const UNKNOWN = -2

const UNREAD = -1

/**
 * Reads a text column as whole numbers: a measure gives a number of 0 or more, or UNKNOWN, for each text. A coded
 * column is measured once per text of its dictionary, recognised by identity.
 */
export class Reading {
  readonly #measure: (text: string) => number
  readonly #memos = new WeakMap<readonly string[], Int32Array>()

  constructor(measure: (text: string) => number) {
    this.#measure = measure
  }

  /** Reads the first `length` cells into `out` from place `at` on. Gives how many of them are null or missing. */
  read(column: Column | undefined, length: number, out: Int32Array, at: number): number {
    if (column === undefined) {
      out.fill(MISSING, at, at + length)
      return length
    }
    let empty = 0
    if (column.kind === 'dict') {
      const { codes, dictionary, nulls } = column
      const memo = this.#memoOf(dictionary)
      if (nulls === undefined && translated(codes, memo, length, out, at)) return 0
      for (let row = 0; row < length; row++) {
        let value = nulls !== undefined && nulls[row] === 1 ? NONE : memo[codes[row]!]
        if (value === undefined || value < 0) {
          if (value === undefined || value === UNREAD) value = this.#measured(memo, dictionary, codes[row]!)
          if (value <= NONE) empty++
        }
        out[at + row] = value
      }
      return empty
    }
    for (let row = 0; row < length; row++) {
      const value = this.#valueOf(column.kind === 'text' ? column.values[row] : textAt(column, row))
      if (value <= NONE) empty++
      out[at + row] = value
    }
    return empty
  }

  #memoOf(dictionary: readonly string[]): Int32Array {
    let memo = this.#memos.get(dictionary)
    if (memo === undefined || memo.length !== dictionary.length) {
      memo = new Int32Array(dictionary.length).fill(UNREAD)
      this.#memos.set(dictionary, memo)
    }
    return memo
  }

  #measured(memo: Int32Array, dictionary: readonly string[], code: number): number {
    const value = this.#valueOf(dictionary[code] ?? undefined)
    if (code < memo.length) memo[code] = value
    return value
  }

  #valueOf(text: string | null | undefined): number {
    if (text === null) return NONE
    return typeof text === 'string' && text !== '' ? this.#measure(text) : MISSING
  }
}

/** Translates codes by a memo that knows them all; false, with `out` half done, where it does not. */
function translated(
  codes: DictColumn['codes'],
  memo: Int32Array,
  length: number,
  out: Int32Array,
  at: number,
): boolean {
  if (codes instanceof Uint8Array) return translatedBytes(codes, memo, length, out, at)
  return codes instanceof Uint16Array
    ? translatedShorts(codes, memo, length, out, at)
    : translatedWords(codes, memo, length, out, at)
}

// One loop per array type: a loop that meets several is several times slower.

function translatedBytes(codes: Uint8Array, memo: Int32Array, length: number, out: Int32Array, at: number): boolean {
  for (let row = 0; row < length; row++) {
    const value = memo[codes[row]!]
    if (value === undefined || value < 0) return false
    out[at + row] = value
  }
  return true
}

function translatedShorts(codes: Uint16Array, memo: Int32Array, length: number, out: Int32Array, at: number): boolean {
  for (let row = 0; row < length; row++) {
    const value = memo[codes[row]!]
    if (value === undefined || value < 0) return false
    out[at + row] = value
  }
  return true
}

function translatedWords(codes: Uint32Array, memo: Int32Array, length: number, out: Int32Array, at: number): boolean {
  for (let row = 0; row < length; row++) {
    const value = memo[codes[row]!]
    if (value === undefined || value < 0) return false
    out[at + row] = value
  }
  return true
}

/** Gives the text of one cell; null where there is none. */
export function textAt(column: Column | undefined, row: number): string | null {
  if (column === undefined) return null
  if (column.kind === 'text') return column.values[row] ?? null
  if (column.nulls !== undefined && column.nulls[row] === 1) return null
  return column.kind === 'dict' ? (column.dictionary[column.codes[row]!] ?? null) : String(column.values[row])
}
