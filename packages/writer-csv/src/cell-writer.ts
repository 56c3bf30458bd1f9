import { formatDay, type TextBytes } from '@hc/core'
import type { CellArena } from './cell-arena.ts'
import { maxNumberBytes, writeCents, writeInteger } from './digits.ts'
import type { CsvOptions } from './options.ts'
import { plainCodes, quoteCell } from './quote-cell.ts'

const QUOTE = 34
const encoder = new TextEncoder()

/** Encodes single cells into an arena, each with the delimiter or the line end that follows it. */
export class CellWriter {
  readonly arena: CellArena
  readonly #follow: Uint8Array
  readonly #plain: Uint8Array
  readonly #plainBytes: Uint8Array
  readonly #delimiter: string
  readonly #slashes: boolean

  constructor(arena: CellArena, options: CsvOptions, follow: string) {
    this.arena = arena
    this.#follow = encoder.encode(follow)
    this.#plain = plainCodes(options.delimiter)
    // Bytes of characters beyond ASCII need no quotes either.
    this.#plainBytes = new Uint8Array(256).fill(1)
    this.#plainBytes.set(this.#plain)
    this.#delimiter = options.delimiter
    this.#slashes = options.dateFormat === 'yyyy/MM/dd'
  }

  /** Adds a text and gives its address. */
  text(value: string): number {
    const { arena } = this
    const { length } = value
    const at = arena.reserve(length + this.#follow.length)
    const { bytes } = arena
    for (let i = 0; i < length; i++) {
      const code = value.charCodeAt(i)
      if (this.#plain[code] !== 1) return this.#quoted(value)
      bytes[at + i] = code
    }
    return this.#finish(at + length)
  }

  /** Adds a text that is there as bytes and gives its address. */
  textBytes({ bytes: source, starts, lengths }: TextBytes, index: number): number {
    const from = starts[index]! << 2
    const length = lengths[index]!
    const at = this.arena.reserve(length + this.#follow.length)
    const { bytes } = this.arena
    const plain = this.#plainBytes
    let isPlain = 1
    for (let i = 0; i < length; i++) {
      const byte = source[from + i]!
      bytes[at + i] = byte
      isPlain &= plain[byte]!
    }
    return isPlain === 1 ? this.#finish(at + length) : this.#quotedBytes(source.subarray(from, from + length))
  }

  /** Adds a whole number and gives its address. */
  integer(value: number): number {
    const at = this.arena.reserve(maxNumberBytes + this.#follow.length)
    return this.#finish(writeInteger(this.arena.bytes, at, value))
  }

  /** Adds an amount, given in cents, and gives its address. */
  cents(value: number): number {
    const at = this.arena.reserve(maxNumberBytes + this.#follow.length)
    return this.#finish(writeCents(this.arena.bytes, at, value))
  }

  /** Adds a date, given as days since 1970-01-01, and gives its address. */
  day(value: number): number {
    const text = formatDay(value)
    return this.text(this.#slashes ? text.replaceAll('-', '/') : text)
  }

  #quoted(value: string): number {
    const cell = encoder.encode(quoteCell(value, this.#delimiter))
    const at = this.arena.reserve(cell.length + this.#follow.length)
    this.arena.bytes.set(cell, at)
    return this.#finish(at + cell.length)
  }

  #quotedBytes(text: Uint8Array): number {
    let at = this.arena.reserve(text.length * 2 + 2 + this.#follow.length)
    const { bytes } = this.arena
    bytes[at++] = QUOTE
    for (let i = 0; i < text.length; i++) {
      const byte = text[i]!
      if (byte === QUOTE) bytes[at++] = QUOTE
      bytes[at++] = byte
    }
    bytes[at++] = QUOTE
    return this.#finish(at)
  }

  #finish(end: number): number {
    const { bytes } = this.arena
    for (let i = 0; i < this.#follow.length; i++) bytes[end + i] = this.#follow[i]!
    return this.arena.finish(end + this.#follow.length)
  }
}
