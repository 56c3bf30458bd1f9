const littleEndian = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1

/** Bytes that `copyCells` may write beyond the end of the last cell. */
export const overrun = 3

/** Adds up the bytes of the first `count` cells. */
export function measureCells(words: Int32Array, cells: Uint32Array, count: number): number {
  let total = 0
  for (let i = 0; i < count; i++) total += words[cells[i]!]!
  return total
}

/** Copies the first `count` cells one behind the other and gives the number of bytes. */
export function copyCells(words: Int32Array, cells: Uint32Array, count: number, target: DataView): number {
  let end = 0
  for (let i = 0; i < count; i++) {
    let from = cells[i]!
    let at = end
    end += words[from]!
    // Whole words: what is written beyond a cell's end, the next cell overwrites.
    while (at < end) {
      target.setInt32(at, words[++from]!, littleEndian)
      at += 4
    }
  }
  return end
}
