import { isLittleEndian } from '../model/byte-order.ts'
import type { TextArena } from '../model/text-arena.ts'
import type { TextBytes } from '../model/text-bytes.ts'

/** Room that a text is begun with, above what any name or address takes; more is found when it is needed. */
const usualBytes = 128
/** Four times the digit 0. */
const zeros = 0x30303030

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
    let from = list.starts[index]!
    if (this.#at + length > this.#begin + usualBytes) this.#makeRoom(length)
    const { view } = this.#arena
    const { words } = list
    const end = this.#at + length
    // A word a step, since a text has zeros up to the next one; what is too much, the next piece overwrites.
    for (let at = this.#at; at < end; at += 4) view.setInt32(at, words[from++]!, isLittleEndian)
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
    // In 32 bits, where dividing by a constant is multiplying.
    const whole = number | 0
    const upper = (whole / 10_000) | 0
    const top = (upper / 10_000) | 0
    if (digits > 8) this.#addDigits(top, digits - 8)
    if (digits > 4) this.#addDigits(upper - top * 10_000, Math.min(digits - 4, 4))
    this.#addDigits(whole - upper * 10_000, Math.min(digits, 4))
    return this
  }

  /** Adds the last digits of a number below 10,000, at most four: as one word, whose first byte is its lowest here. */
  #addDigits(number: number, digits: number): void {
    const hundreds = (number / 100) | 0
    const rest = number - hundreds * 100
    const thousands = (hundreds / 10) | 0
    const tens = (rest / 10) | 0
    const four = thousands | ((hundreds - thousands * 10) << 8) | (tens << 16) | ((rest - tens * 10) << 24)
    this.#arena.view.setInt32(this.#at, (four | zeros) >> ((4 - digits) << 3), true)
    this.#at += digits
  }

  end(): void {
    this.#arena.finish(this.#at)
  }

  #makeRoom(more: number): void {
    this.#arena.begin(this.#at - this.#begin + more + usualBytes)
  }
}

const powersOfTen = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9]
