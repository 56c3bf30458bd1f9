/** Numbers that one key takes: the two halves of a fingerprint, and the row it came from. */
export const wordsPerKey = 3
/** Bytes that one key takes, in memory and on disk. */
export const bytesPerKey = 12

/** Fingerprints with their rows, one behind the other in an array that grows by doubling. */
export class KeyList {
  /** Number of keys. */
  length = 0
  #words = new Uint32Array(0)

  get bytes(): number {
    return this.#words.byteLength
  }

  add(high: number, low: number, row: number): void {
    const at = this.length * wordsPerKey
    if (at === this.#words.length) this.#grow(at)
    this.#words[at] = high
    this.#words[at + 1] = low
    this.#words[at + 2] = row
    this.length++
  }

  /** The keys, good until one is added. */
  view(): Uint32Array {
    return this.#words.subarray(0, this.length * wordsPerKey)
  }

  /** Empties the list; its memory stays for the next keys. */
  clear(): void {
    this.length = 0
  }

  #grow(words: number): void {
    const grown = new Uint32Array(Math.max(8 * wordsPerKey, words * 2))
    grown.set(this.#words)
    this.#words = grown
  }
}
