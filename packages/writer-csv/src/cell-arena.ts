import { bytesBefore, bytesBeyond, type CellMemory } from './cell-memory.ts'

const firstCell = bytesBefore >> 2

/** Address that no cell has. */
export const noCell = 0

/**
 * Encoded cells in one growing memory of 32-bit words. A cell's address is the index of a word that holds its length
 * in bytes; its bytes follow, up to a whole word.
 */
export class CellArena {
  readonly memory: CellMemory
  /** The memory as words. Replaced when it grows, so never to be kept across `reserve`. */
  words: Int32Array
  /** The same memory as bytes. */
  bytes: Uint8Array
  #end = firstCell
  #lasting = firstCell

  constructor(memory: CellMemory) {
    this.memory = memory
    this.words = new Int32Array(memory.buffer)
    this.bytes = new Uint8Array(memory.buffer)
  }

  /** Makes room for a cell and gives the position of its first byte in `bytes`. */
  reserve(maxBytes: number): number {
    const at = (this.#end + 1) << 2
    this.#ensure(at + maxBytes)
    return at
  }

  /** Ends the cell that was reserved last, at a position in `bytes`, and gives its address. */
  finish(endByte: number): number {
    const address = this.#end
    this.words[address] = endByte - ((address + 1) << 2)
    this.#end = (endByte + 3) >> 2
    return address
  }

  /** Takes a table of so many zeros, lasting with all that was added before, and gives its first word. */
  takeTable(size: number): number {
    const table = this.take(size * 4) >> 2
    this.words.fill(0, table, table + size)
    this.keep()
    return table
  }

  /** Takes so many bytes, to be forgotten like a cell, and gives the position of the first. */
  take(bytes: number): number {
    const at = this.reserveBehind(bytes)
    this.finishAll(at + bytes)
    return at
  }

  /** Ends all cells that were made behind those of the arena, at a position in `bytes`. */
  finishAll(endByte: number): void {
    this.#end = (endByte + 3) >> 2
  }

  /** Makes room for so many bytes behind the cells, until the next cell, and gives the position of the first. */
  reserveBehind(bytes: number): number {
    const at = this.#end << 2
    this.#ensure(at + bytes)
    return at
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
    this.#end = firstCell
    this.#lasting = firstCell
  }

  #ensure(end: number): void {
    const missing = end + bytesBeyond - this.bytes.length
    if (missing <= 0) return
    try {
      this.#grow(Math.max(missing, this.bytes.length))
    } catch {
      // Twice the memory is more than there may be.
      this.#grow(missing)
    }
  }

  #grow(bytes: number): void {
    this.memory.grow(bytes)
    this.words = new Int32Array(this.memory.buffer)
    this.bytes = new Uint8Array(this.memory.buffer)
  }
}
