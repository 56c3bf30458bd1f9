import { isLittleEndian } from '@hc/core'
import type { Pieces } from './pieces.ts'

/** Lines being written: one growing buffer that is reused from batch to batch. */
export class LineBuffer {
  /** The bytes. Replaced when the buffer grows, so never to be kept across `reserve`. */
  bytes = new Uint8Array(1 << 16)
  /** Position after the last byte written. */
  end = 0
  #view = new DataView(this.bytes.buffer)

  /** Makes room for some more bytes. */
  reserve(more: number): void {
    // Copying whole words may write up to three bytes more.
    const needed = this.end + more + 3
    if (needed <= this.bytes.length) return
    const grown = new Uint8Array(Math.max(needed, this.bytes.length * 2))
    grown.set(this.bytes.subarray(0, this.end))
    this.bytes = grown
    this.#view = new DataView(grown.buffer)
  }

  /** Adds a piece. */
  add(pieces: Pieces, address: number): void {
    const { words } = pieces
    const length = words[address]!
    this.reserve(length)
    const view = this.#view
    // Whole words: what is written beyond the end, the next piece overwrites.
    const end = this.end + length
    for (let at = this.end, from = address + 1; at < end; at += 4) view.setInt32(at, words[from++]!, isLittleEndian)
    this.end = end
  }

  /** Adds one byte; room for it is there. */
  addByte(byte: number): void {
    this.bytes[this.end++] = byte
  }
}
