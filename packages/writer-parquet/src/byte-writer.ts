/** A growing buffer of bytes; numbers go in with their lowest byte first, as Parquet wants them. */
export class ByteWriter {
  /** The bytes. Replaced when the buffer grows, so never to be kept across `reserve`. */
  bytes: Uint8Array
  /** The same bytes, for numbers of several bytes. */
  view: DataView
  /** Position after the last byte written. */
  end = 0

  constructor(size = 1 << 12) {
    this.bytes = new Uint8Array(size)
    this.view = new DataView(this.bytes.buffer)
  }

  /** Makes room for some more bytes. */
  reserve(more: number): void {
    const needed = this.end + more
    if (needed <= this.bytes.length) return
    const grown = new Uint8Array(Math.max(needed, this.bytes.length * 2))
    grown.set(this.bytes.subarray(0, this.end))
    this.bytes = grown
    this.view = new DataView(grown.buffer)
  }

  /** Forgets what was written, to be used again. */
  clear(): this {
    this.end = 0
    return this
  }

  /** What was written; valid until the next write. */
  written(): Uint8Array {
    return this.bytes.subarray(0, this.end)
  }

  /** Adds one byte. */
  byte(value: number): void {
    this.reserve(1)
    this.bytes[this.end++] = value
  }

  /** Adds bytes as they stand. */
  append(bytes: Uint8Array): void {
    this.reserve(bytes.length)
    this.bytes.set(bytes, this.end)
    this.end += bytes.length
  }

  /** Adds a few of some bytes; faster than a view of them and `append`. */
  appendShort(bytes: Uint8Array, from: number, to: number): void {
    this.reserve(to - from)
    const offset = this.end - from
    for (let i = from; i < to; i++) this.bytes[offset + i] = bytes[i]!
    this.end += to - from
  }

  /** Adds 32 bits. */
  int32(value: number): void {
    this.reserve(4)
    this.view.setInt32(this.end, value, true)
    this.end += 4
  }

  /** Adds a whole number as 64 bits; exact up to 2^53. */
  int64(value: number): void {
    this.reserve(8)
    const high = Math.floor(value / 4294967296)
    this.view.setUint32(this.end, value - high * 4294967296, true)
    this.view.setInt32(this.end + 4, high, true)
    this.end += 8
  }

  /** Adds a whole number of 0 or more, seven bits a byte (ULEB128). */
  varint(value: number): void {
    let rest = value
    while (rest >= 128) {
      this.byte((rest % 128) + 128)
      rest = Math.floor(rest / 128)
    }
    this.byte(rest)
  }

  /** Adds a signed whole number as a varint of 2n or, below zero, of -2n - 1. */
  zigzag(value: number): void {
    // The first seven bits apart from the rest, since 2n may not fit a double.
    const magnitude = value < 0 ? -value - 1 : value
    const rest = Math.floor(magnitude / 64)
    const first = (magnitude - rest * 64) * 2 + (value < 0 ? 1 : 0)
    this.byte(rest > 0 ? first + 128 : first)
    if (rest > 0) this.varint(rest)
  }
}
