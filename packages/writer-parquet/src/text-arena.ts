const encoder = new TextEncoder()

/** Texts in UTF-8, one behind the other. */
export class TextArena {
  #bytes = new Uint8Array(1 << 12)
  #lengths = new Int32Array(1 << 10)
  #end = 0
  #texts = 0
  #last = ''

  /** Adds a text. */
  add(text: string): void {
    const { length } = text
    const at = this.#end
    if (at + length * 3 > this.#bytes.length) this.#growBytes(at + length * 3)
    if (this.#texts === this.#lengths.length) this.#growLengths()
    const bytes = this.#bytes
    if (text === this.#last) {
      // Neighbouring rows often belong to one patient.
      const before = this.#texts === 0 ? 0 : this.#lengths[this.#texts - 1]!
      bytes.copyWithin(at, at - before, at)
      this.#finish(at + before)
      return
    }
    this.#last = text
    for (let i = 0; i < length; i++) {
      const code = text.charCodeAt(i)
      if (code >= 128) {
        this.#finish(at + encoder.encodeInto(text, bytes.subarray(at)).written)
        return
      }
      bytes[at + i] = code
    }
    this.#finish(at + length)
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
  clear(): void {
    this.#end = 0
    this.#texts = 0
    this.#last = ''
  }

  #finish(end: number): void {
    this.#lengths[this.#texts++] = end - this.#end
    this.#end = end
  }

  #growBytes(needed: number): void {
    const grown = new Uint8Array(Math.max(needed, this.#bytes.length * 2))
    grown.set(this.#bytes.subarray(0, this.#end))
    this.#bytes = grown
  }

  #growLengths(): void {
    const grown = new Int32Array(this.#lengths.length * 2)
    grown.set(this.#lengths)
    this.#lengths = grown
  }
}
