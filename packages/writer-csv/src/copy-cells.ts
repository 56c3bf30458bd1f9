import { wordsBeyond } from './cell-arena.ts'

const littleEndian = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1
/** Bytes that every cell is copied by at first. */
const atOnce = wordsBeyond * 4

/** Bytes that are copied one behind the other, in a buffer that grows. */
export class CopiedCells {
  #view = new DataView(new ArrayBuffer(0))

  /** Copies the cells of so many rows, given by their addresses, none of them longer than `longest`. */
  copy(words: Int32Array, cells: Uint32Array, rows: number, stride: number, longest: number): Uint8Array {
    const rowRoom = stride * longest + atOnce
    let view = this.#view
    let room = view.byteLength - rowRoom
    let end = 0
    for (let row = 0, cell = 0; row < rows; row++) {
      if (end > room) {
        view = this.#grow(end, rowRoom)
        room = view.byteLength - rowRoom
      }
      for (let c = 0; c < stride; c++) {
        const address = cells[cell++]!
        const length = words[address]!
        // Whole words, four whatever the length, since how long a cell is cannot be guessed and most fit into them.
        // What is written beyond a cell's end, the next cell overwrites.
        view.setInt32(end, words[address + 1]!, littleEndian)
        view.setInt32(end + 4, words[address + 2]!, littleEndian)
        view.setInt32(end + 8, words[address + 3]!, littleEndian)
        view.setInt32(end + 12, words[address + 4]!, littleEndian)
        if (length > atOnce) copyRest(words, address + 1 + wordsBeyond, view, end + atOnce, end + length)
        end += length
      }
    }
    return new Uint8Array(view.buffer, 0, end)
  }

  #grow(end: number, more: number): DataView<ArrayBuffer> {
    const grown = new DataView(new ArrayBuffer((end + more) * 2))
    new Uint8Array(grown.buffer).set(new Uint8Array(this.#view.buffer, 0, end))
    this.#view = grown
    return grown
  }
}

function copyRest(words: Int32Array, from: number, view: DataView, begin: number, end: number): void {
  let word = from
  for (let at = begin; at < end; at += 4) view.setInt32(at, words[word++]!, littleEndian)
}
