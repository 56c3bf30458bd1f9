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
    let from = list.starts[index]! << 2
    if (this.#at + length > this.#begin + usualBytes) this.#makeRoom(length)
    const { bytes } = this.#arena
    const source = list.bytes
    const end = this.#at + length
    // Four bytes a step, since a text has zeros up to the next word; what is too much, the next piece overwrites.
    for (let at = this.#at; at < end; at += 4, from += 4) {
      bytes[at] = source[from]!
      bytes[at + 1] = source[from + 1]!
      bytes[at + 2] = source[from + 2]!
      bytes[at + 3] = source[from + 3]!
    }
    this.#at = end
    return this
  }

  /** Adds an ASCII character. */
  addCode(code: number): this {
    if (this.#at === this.#begin + usualBytes) this.#makeRoom(1)
    this.#arena.bytes[this.#at++] = code
    return this
  }

  /** Adds a whole number from 0 to 2^31 − 1 with so many digits at least. */
  addNumber(number: number, leastDigits = 1): this {
    let digits = leastDigits
    while (digits < 10 && number >= powersOfTen[digits]!) digits++
    if (this.#at + digits > this.#begin + usualBytes) this.#makeRoom(digits)
    const { bytes } = this.#arena
    // In 32 bits, where dividing by a constant is multiplying.
    let rest = number | 0
    for (let at = this.#at + digits - 1; at >= this.#at; at--) {
      const tenth = (rest / 10) | 0
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
