const encoder = new TextEncoder()

/** Address that no piece has. */
export const noPiece = 0

/**
 * Bytes that are written again and again, one behind the other in 32-bit words, which are copied faster. The address of a
 * piece is the index of a word that holds its length in bytes; its bytes follow.
 */
export class Pieces {
  /** Replaced when it grows, so never to be kept across `add`. */
  words = new Int32Array(1 << 12)
  #end = 1

  /** Adds a text and gives its address. */
  add(text: string): number {
    const bytes = encoder.encode(text)
    const address = this.#end
    const end = address + 1 + ((bytes.length + 3) >> 2)
    if (end > this.words.length) {
      const grown = new Int32Array(Math.max(end, this.words.length * 2))
      grown.set(this.words)
      this.words = grown
    }
    this.words[address] = bytes.length
    new Uint8Array(this.words.buffer).set(bytes, (address + 1) * 4)
    this.#end = end
    return address
  }
}
