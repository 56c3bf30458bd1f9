import { isLittleEndian, type TextBytes } from '@hc/core'

const encoder = new TextEncoder()

/** The most bytes that the texts of a column may take in a row group: a page says its size in 31 bits. */
const mostBytes = 1 << 30

/** Texts in UTF-8, one behind the other. */
export class TextArena {
  #bytes = new Uint8Array(1 << 12)
  #view = new DataView(this.#bytes.buffer)
  #lengths = new Int32Array(1 << 10)
  #end = 0
  #texts = 0
  readonly #limit: number

  constructor(limit = mostBytes) {
    this.#limit = limit
  }

  /** Adds a text. */
  add(text: string): void {
    this.#reserve(1, text.length * 3)
    const { written } = encoder.encodeInto(text, this.#bytes.subarray(this.#end))
    this.#end += written
    this.#lengths[this.#texts++] = written
  }

  /** Adds texts `from` to `to - 1` of a list; a null adds nothing but its length of 0. */
  addAll(texts: readonly (string | null)[], from: number, to: number): void {
    // One long text is encoded far faster than many short ones.
    const joined = texts.slice(from, to).join('')
    this.#reserve(to - from, joined.length * 3)
    const { written } = encoder.encodeInto(joined, this.#bytes.subarray(this.#end))
    if (written !== joined.length) {
      // Not all is ASCII, and only byte for byte are the lengths known.
      for (let i = from; i < to; i++) this.add(texts[i] ?? '')
      return
    }
    this.#end += written
    for (let i = from; i < to; i++) this.#lengths[this.#texts++] = texts[i]?.length ?? 0
  }

  /** Adds texts `from` to `to - 1` of those that are there as bytes; a null adds nothing but its length of 0. */
  addBytes({ words, starts, lengths }: TextBytes, from: number, to: number): void {
    let total = 0
    for (let i = from; i < to; i++) total += lengths[i]!
    // Whole words are copied, so a little beyond the last text.
    this.#reserve(to - from, total + 3)
    const view = this.#view
    const noted = this.#lengths
    let at = this.#end
    for (let i = from, text = this.#texts; i < to; i++, text++) {
      const length = lengths[i]!
      const first = starts[i]!
      for (let done = 0; done < length; done += 4) view.setInt32(at + done, words[first + (done >> 2)]!, isLittleEndian)
      at += length
      noted[text] = length
    }
    this.#end = at
    this.#texts += to - from
  }

  /** The bytes of all texts; valid until the next `add`. */
  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#end)
  }

  /** The number of bytes of each text; valid until the next `add`. */
  lengths(): Int32Array {
    return this.#lengths.subarray(0, this.#texts)
  }

  /** Forgets all texts. */
  clear(): this {
    this.#end = 0
    this.#texts = 0
    return this
  }

  #reserve(texts: number, bytes: number): void {
    if (this.#end + bytes > this.#bytes.length) {
      if (this.#end + bytes > this.#limit) {
        throw new RangeError('the texts of a column are too long for one row group; set rowGroupRows lower')
      }
      const grown = new Uint8Array(Math.max(this.#end + bytes, this.#bytes.length * 2))
      grown.set(this.#bytes.subarray(0, this.#end))
      this.#bytes = grown
      this.#view = new DataView(grown.buffer)
    }
    if (this.#texts + texts > this.#lengths.length) {
      const grown = new Int32Array(Math.max(this.#texts + texts, this.#lengths.length * 2))
      grown.set(this.#lengths)
      this.#lengths = grown
    }
  }
}
