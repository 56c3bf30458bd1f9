/** Words after the last cell that may be read: cells are copied four words at a time. */
export const wordsBeyond = 4

/** Address that no cell has. */
export const noCell = 0

/**
 * Encoded cells in one growing buffer of 32-bit words. A cell's address is the index of a word that holds its length
 * in bytes; its bytes follow. Cells are kept in whole words so that they can be copied as words.
 */
export class CellArena {
  /** The buffer as words. Replaced when it grows, so never to be kept across `reserve`. */
  words: Int32Array
  /** The same buffer as bytes. */
  bytes: Uint8Array
  /** Bytes of the longest cell so far. */
  longest = 0
  #end = 1
  #lasting = 1

  constructor(words = 1 << 14) {
    this.words = new Int32Array(words)
    this.bytes = new Uint8Array(this.words.buffer)
  }

  /** Makes room for a cell and gives the position of its first byte in `bytes`. */
  reserve(maxBytes: number): number {
    const needed = this.#end + 2 + (maxBytes >> 2) + wordsBeyond
    if (needed > this.words.length) this.#grow(needed)
    return (this.#end + 1) << 2
  }

  /** Ends the cell that was reserved last, at a position in `bytes`, and gives its address. */
  finish(endByte: number): number {
    const address = this.#end
    const length = endByte - ((address + 1) << 2)
    this.words[address] = length
    if (length > this.longest) this.longest = length
    this.#end = (endByte + 3) >> 2
    return address
  }

  /** Declares the cells added so far lasting: `forget` spares them. */
  keep(): void {
    this.#lasting = this.#end
  }

  /** Forgets the cells added since the last `keep`. */
  forget(): void {
    this.#end = this.#lasting
  }

  /** Forgets every cell. */
  clear(): void {
    this.#end = 1
    this.#lasting = 1
  }

  #grow(words: number): void {
    const grown = new Int32Array(Math.max(words, this.words.length * 2))
    grown.set(this.words.subarray(0, this.#end))
    this.words = grown
    this.bytes = new Uint8Array(grown.buffer)
  }
}
