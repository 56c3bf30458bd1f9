/** A text of more bytes is no bound worth keeping: readers would carry it around in every footer. */
const longestBound = 256

/** Where a text lies in some bytes. */
export interface TextSpan {
  readonly from: number
  readonly to: number
}

/** Tells the smallest and the largest of many texts, by their bytes, as Parquet orders them. */
export class TextRange {
  readonly #bytes: Uint8Array
  #min: TextSpan | undefined
  #max: TextSpan | undefined

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  /** Shows one text. */
  show(from: number, to: number): void {
    if (this.#min === undefined || this.#max === undefined) {
      this.#min = { from, to }
      this.#max = this.#min
    } else if (this.#compare(from, to, this.#min) < 0) this.#min = { from, to }
    else if (this.#compare(from, to, this.#max) > 0) this.#max = { from, to }
  }

  /** The two bounds; undefined when there was no text, or when a bound is too long to keep. */
  bounds(): { min: Uint8Array; max: Uint8Array } | undefined {
    if (this.#min === undefined || this.#max === undefined) return undefined
    const [min, max] = [this.#min, this.#max].map(({ from, to }) => this.#bytes.slice(from, to))
    if (min!.length > longestBound || max!.length > longestBound) return undefined
    return { min: min!, max: max! }
  }

  #compare(from: number, to: number, other: TextSpan): number {
    const bytes = this.#bytes
    const length = Math.min(to - from, other.to - other.from)
    for (let i = 0; i < length; i++) {
      const difference = bytes[from + i]! - bytes[other.from + i]!
      if (difference !== 0) return difference
    }
    return to - from - (other.to - other.from)
  }
}
