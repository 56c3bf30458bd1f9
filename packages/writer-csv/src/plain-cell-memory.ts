import { isLittleEndian } from '@hc/core'
import type { CellMemory } from './cell-memory.ts'

/** Cells in an ordinary buffer. */
export class PlainCellMemory implements CellMemory {
  buffer = new ArrayBuffer(1 << 16)
  #words = new Int32Array(this.buffer)
  #view = new DataView(this.buffer)

  grow(bytes: number): void {
    const grown = new ArrayBuffer((this.buffer.byteLength + bytes + 3) & ~3)
    new Uint8Array(grown).set(new Uint8Array(this.buffer))
    this.buffer = grown
    this.#words = new Int32Array(grown)
    this.#view = new DataView(grown)
  }

  measure(at: number, span: number, columns: number, rows: number): number {
    const words = this.#words
    let bytes = 0
    for (let row = 0; row < rows; row++) {
      for (let c = 0, i = (at >> 2) + row; c < columns; c++, i += span >> 2) bytes += words[words[i]!]!
    }
    return bytes
  }

  copy(at: number, span: number, columns: number, rows: number, to: number): void {
    const words = this.#words
    const view = this.#view
    let begin = to
    for (let row = 0; row < rows; row++) {
      for (let c = 0, i = (at >> 2) + row; c < columns; c++, i += span >> 2) {
        const address = words[i]!
        const length = words[address]!
        // Whole words; what is written beyond a cell's end, the next cell overwrites.
        let word = address + 1
        for (let done = 0; done < length; done += 4) view.setInt32(begin + done, words[word++]!, isLittleEndian)
        begin += length
      }
    }
  }
}
