import { zipText } from '../geo/zip-pool.ts'
import { hasFiveDigits } from './patient-texts.ts'
import { Reading, UNKNOWN } from './reading.ts'

/** Numbers ZIP codes from 0 on, as a closed `CodeBook` does its texts, but needs no list of their texts. */
export class ZipBook {
  /** Reads a column as these codes. */
  readonly reading: Reading
  readonly #numbers: Int32Array
  readonly #codes = new Int32Array(100_000).fill(UNKNOWN)

  /** Takes the ZIP codes as numbers. */
  constructor(numbers: Int32Array) {
    this.#numbers = numbers
    for (let code = 0; code < numbers.length; code++) this.#codes[numbers[code]!] = code
    this.reading = new Reading((text) => this.codeOf(text))
  }

  get size(): number {
    return this.#numbers.length
  }

  /** The code of a text. */
  codeOf(text: string): number {
    return hasFiveDigits(text) ? this.#codes[Number(text)]! : UNKNOWN
  }

  /** The text of a code; undefined where there is none. */
  textOf(code: number): string | undefined {
    const number = this.#numbers[code]
    return number === undefined ? undefined : zipText(number)
  }
}
