import type { ByteWriter } from './byte-writer.ts'

/** Bits that a number of 0 or more, below 2^32, takes. */
export function bitWidth(value: number): number {
  return 32 - Math.clz32(value)
}

/**
 * Adds values of so many bits each, lowest bits first, one behind the other. They fill up to a whole number of groups of
 * eight values, with zeros, as Parquet asks in each place where it packs bits.
 */
export function packBits(out: ByteWriter, values: Int32Array, from: number, to: number, width: number): void {
  if (width === 0) return
  const bytes = ((to - from + 7) >> 3) * width
  // The last word may reach beyond the end.
  out.reserve(bytes + 4)
  const { view } = out
  const start = out.end
  let at = start
  let word = 0
  let filled = 0
  for (let i = from; i < to; i++) {
    const value = values[i]!
    word |= value << filled
    filled += width
    if (filled >= 32) {
      view.setInt32(at, word, true)
      at += 4
      filled -= 32
      word = filled === 0 ? 0 : value >>> (width - filled)
    }
  }
  out.end = start + bytes
  if (at >= out.end) return
  view.setInt32(at, word, true)
  out.bytes.fill(0, at + 4, out.end)
}
