/** Collects the bytes of one table in one range. Most ranges are one batch, whose bytes are then not copied at all. */
export class RangeBytes {
  #bytes = new Uint8Array(0)
  #length = 0
  #onLoan: Uint8Array | undefined

  /** Number of bytes collected. */
  get length(): number {
    return this.#onLoan?.length ?? this.#length
  }

  /** Keeps what is on loan: to be called before the lender is asked for more. */
  keep(): void {
    if (this.#onLoan === undefined) return
    const loan = this.#onLoan
    this.#onLoan = undefined
    this.#append(loan)
  }

  /** Adds bytes that are on loan until `keep` or `clear`. */
  add(bytes: Uint8Array): void {
    if (this.#length === 0 && this.#onLoan === undefined) this.#onLoan = bytes
    else {
      this.keep()
      this.#append(bytes)
    }
  }

  /** The bytes collected, good until something is added. */
  view(): Uint8Array {
    return this.#onLoan ?? this.#bytes.subarray(0, this.#length)
  }

  clear(): void {
    this.#onLoan = undefined
    this.#length = 0
  }

  #append(bytes: Uint8Array): void {
    const end = this.#length + bytes.length
    if (end > this.#bytes.length) {
      const grown = new Uint8Array(end * 2)
      grown.set(this.#bytes.subarray(0, this.#length))
      this.#bytes = grown
    }
    this.#bytes.set(bytes, this.#length)
    this.#length = end
  }
}
