import { ByteBuffer } from './byte-buffer.ts'

/** Literals by number, one behind the other in one buffer: each is encoded when first met, and never again. */
export class LiteralBook {
  readonly #literal: (key: number) => string
  readonly #bytes = new ByteBuffer(1 << 12)
  #starts = new Uint32Array(64)
  #ends = new Uint32Array(64)

  /** `literal` gives the literal of a key, which is a whole number from 0. */
  constructor(literal: (key: number) => string) {
    this.#literal = literal
    // An end of 0 is that of no literal, so none may end there.
    this.#bytes.append(Uint8Array.of(0))
  }

  /** Adds the literal of a key to a buffer. */
  appendTo(out: ByteBuffer, key: number): void {
    if (key >= this.#ends.length || this.#ends[key] === 0) this.#encode(key)
    out.append(this.#bytes.bytes, this.#starts[key]!, this.#ends[key]!)
  }

  #encode(key: number): void {
    const literal = new TextEncoder().encode(this.#literal(key))
    if (key >= this.#ends.length) {
      this.#starts = grown(this.#starts, key)
      this.#ends = grown(this.#ends, key)
    }
    this.#starts[key] = this.#bytes.length
    this.#bytes.append(literal)
    this.#ends[key] = this.#bytes.length
  }
}

function grown(places: Uint32Array<ArrayBuffer>, key: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(key + 1, places.length * 2))
  larger.set(places)
  return larger
}
