const littleEndian = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1

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
  add(piece: Piece): void {
    const { words, length } = piece
    this.reserve(length)
    const view = this.#view
    // What is written beyond the end, the next piece overwrites.
    for (let i = 0, at = this.end; i < words.length; i++, at += 4) view.setInt32(at, words[i]!, littleEndian)
    this.end += length
  }

  /** Adds one byte; room for it is there. */
  addByte(byte: number): void {
    this.bytes[this.end++] = byte
  }
}

/** Bytes that are written again and again, kept as 32-bit words, which are copied faster. */
export interface Piece {
  readonly words: Int32Array
  readonly length: number
}

/** Makes a piece of a text. */
export function pieceOf(text: string): Piece {
  const bytes = new TextEncoder().encode(text)
  const padded = new Uint8Array((bytes.length + 3) & ~3)
  padded.set(bytes)
  return { words: new Int32Array(padded.buffer), length: bytes.length }
}
