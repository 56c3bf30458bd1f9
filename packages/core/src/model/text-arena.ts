import type { TextBytes } from './text-bytes.ts'

/** Most bytes that one UTF-16 code unit takes. */
const bytesPerUnit = 3

/** Texts as bytes, one behind the other in memory that grows. */
export class TextArena implements TextBytes {
  words: Int32Array
  bytes: Uint8Array
  /** The same memory, for words that begin at any byte. */
  view: DataView
  starts: Int32Array
  lengths: Int32Array
  /** Number of texts. */
  count = 0
  /** Byte at which the next text begins. */
  #end = 0

  /** Takes the number of texts, and of bytes, that are expected. */
  constructor(texts = 16, bytes = 256) {
    this.words = new Int32Array((bytes + 3) >> 2)
    this.bytes = new Uint8Array(this.words.buffer)
    this.view = new DataView(this.words.buffer)
    this.starts = new Int32Array(texts)
    this.lengths = new Int32Array(texts)
  }

  /** A list of texts as bytes. */
  static of(texts: readonly string[]): TextArena {
    const arena = new TextArena(texts.length, texts.length * 16)
    for (const text of texts) arena.add(text)
    return arena
  }

  /** Makes room for a text of so many bytes, and gives the position of its first byte in `bytes`. */
  begin(mostBytes: number): number {
    // A word more, for the zeros behind it.
    if (this.#end + mostBytes + 4 > this.bytes.length) this.#grow(this.#end + mostBytes + 4)
    return this.#end
  }

  /** Ends the text that was begun, at a position in `bytes`. */
  finish(end: number): void {
    this.#note(this.#end >> 2, end - this.#end)
    // Zeros up to the next word; what is beyond, the next text overwrites.
    this.view.setInt32(end, 0)
    this.#end = (end + 3) & -4
  }

  /** Adds a text. Half of a surrogate pair, which UTF-8 has not, gets the three bytes that it would have. */
  add(text: string): void {
    let at = this.begin(text.length * bytesPerUnit)
    const { bytes } = this
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i)
      if (unit < 0x80) bytes[at++] = unit
      else at = writeCharacter(bytes, at, text.codePointAt(i)!)
      if (unit >= 0xd800 && unit < 0xdc00 && text.codePointAt(i)! > 0xffff) i++
    }
    this.finish(at)
  }

  addNull(): void {
    this.#note(-1, 0)
  }

  /** Adds a text of another arena, or a null. */
  copy({ words, starts, lengths }: TextBytes, index: number): void {
    const start = starts[index]!
    const length = lengths[index]!
    if (start < 0) {
      this.addNull()
      return
    }
    const at = this.begin(length) >> 2
    const count = (length + 3) >> 2
    for (let word = 0; word < count; word++) this.words[at + word] = words[start + word]!
    this.#note(at, length)
    this.#end = (at + count) << 2
  }

  /** Forgets all texts. */
  clear(): void {
    this.count = 0
    this.#end = 0
  }

  #note(start: number, length: number): void {
    if (this.count === this.starts.length) this.#growTexts()
    this.starts[this.count] = start
    this.lengths[this.count] = length
    this.count++
  }

  #grow(bytes: number): void {
    const words = new Int32Array((Math.max(bytes, this.bytes.length * 2) + 3) >> 2)
    words.set(this.words)
    this.words = words
    this.bytes = new Uint8Array(words.buffer)
    this.view = new DataView(words.buffer)
  }

  #growTexts(): void {
    const texts = Math.max(16, this.count * 2)
    const starts = new Int32Array(texts)
    const lengths = new Int32Array(texts)
    starts.set(this.starts)
    lengths.set(this.lengths)
    this.starts = starts
    this.lengths = lengths
  }
}

function writeCharacter(bytes: Uint8Array, at: number, code: number): number {
  if (code < 0x800) {
    bytes[at] = 0xc0 | (code >> 6)
    bytes[at + 1] = 0x80 | (code & 63)
    return at + 2
  }
  if (code < 0x10000) {
    bytes[at] = 0xe0 | (code >> 12)
    bytes[at + 1] = 0x80 | ((code >> 6) & 63)
    bytes[at + 2] = 0x80 | (code & 63)
    return at + 3
  }
  bytes[at] = 0xf0 | (code >> 18)
  bytes[at + 1] = 0x80 | ((code >> 12) & 63)
  bytes[at + 2] = 0x80 | ((code >> 6) & 63)
  bytes[at + 3] = 0x80 | (code & 63)
  return at + 4
}
