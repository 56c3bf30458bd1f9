import type { TextArena } from '../model/text-arena.ts'
import type { TextBytes } from '../model/text-bytes.ts'

/** Room that a text is begun with, above what any name or address takes; more is found when it is needed. */
const usualBytes = 128
const ZERO = 48

/** Puts texts together, piece by piece, in an arena. */
export class TextWriter {
  readonly #arena: TextArena
  #begin = 0
  #at = 0

  constructor(arena: TextArena) {
    this.#arena = arena
  }

  begin(): this {
    this.#begin = this.#arena.begin(usualBytes)
    this.#at = this.#begin
    return this
  }

  /** Adds a text of a list. */
  add(list: TextBytes, index: number): this {
    const length = list.lengths[index]!
    const from = list.starts[index]! << 2
    if (this.#at + length > this.#begin + usualBytes) this.#makeRoom(length)
    const { bytes } = this.#arena
    const source = list.bytes
    for (let i = 0; i < length; i++) bytes[this.#at + i] = source[from + i]!
    this.#at += length
    return this
  }

  /** Adds an ASCII character. */
  addCode(code: number): this {
    if (this.#at === this.#begin + usualBytes) this.#makeRoom(1)
    this.#arena.bytes[this.#at++] = code
    return this
  }

  /** Adds a whole number from 0 to 2^32 − 1 with so many digits at least. */
  addNumber(number: number, leastDigits = 1): this {
    let digits = leastDigits
    while (digits < 10 && number >= powersOfTen[digits]!) digits++
    if (this.#at + digits > this.#begin + usualBytes) this.#makeRoom(digits)
    const { bytes } = this.#arena
    let rest = number
    for (let at = this.#at + digits - 1; at >= this.#at; at--) {
      const tenth = Math.floor(rest / 10)
      bytes[at] = ZERO + rest - tenth * 10
      rest = tenth
    }
    this.#at += digits
    return this
  }

  end(): void {
    this.#arena.finish(this.#at)
  }

  #makeRoom(more: number): void {
    this.#arena.begin(this.#at - this.#begin + more + usualBytes)
  }
}

const powersOfTen = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9]
