import { ByteBuffer } from './byte-buffer.ts'

/** Literals by number, one behind the other in one buffer: each is encoded when first met, and never again. */
export class LiteralBook {
  readonly #append: (key: number, to: ByteBuffer) => void
  readonly #bytes = new ByteBuffer(1 << 12)
  #starts = new Uint32Array(64)
  #ends = new Uint32Array(64)

  /** `append` adds the literal of a key, which is a whole number from 0, to a buffer. */
  constructor(append: (key: number, to: ByteBuffer) => void) {
    this.#append = append
    // An end of 0 is that of no literal, so none may end there.
    this.#bytes.append(Uint8Array.of(0))
  }

  /** Adds the literal of a key to a buffer. */
  appendTo(out: ByteBuffer, key: number): void {
    if (key >= this.#ends.length || this.#ends[key] === 0) this.#encode(key)
    out.append(this.#bytes.bytes, this.#starts[key]!, this.#ends[key]!)
  }

  #encode(key: number): void {
    const start = this.#bytes.length
    this.#append(key, this.#bytes)
    if (key >= this.#ends.length) {
      this.#starts = grown(this.#starts, key)
      this.#ends = grown(this.#ends, key)
    }
    this.#starts[key] = start
    this.#ends[key] = this.#bytes.length
  }
}

function grown(places: Uint32Array<ArrayBuffer>, key: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(key + 1, places.length * 2))
  larger.set(places)
  return larger
}
