import { packBits } from './bit-packing.ts'
import type { ByteWriter } from './byte-writer.ts'

/**
 * Adds values in Parquet's RLE/bit-packing hybrid: runs of one value as its count and the value, all else packed to
 * `width` bits in groups of eight.
 */
export function writeHybrid(out: ByteWriter, values: Int32Array, count: number, width: number): void {
  // A run costs about eight bytes with what it breaks in two.
  const leastRun = Math.max(8, Math.ceil(64 / width))
  let packedFrom = 0
  for (let at = 0; at + leastRun <= count; ) {
    const end = endOfRun(values, at, count)
    if (end - at < leastRun) {
      at += 8
      continue
    }
    writePacked(out, values, packedFrom, at, width)
    writeRun(out, values[at]!, end - at, width)
    at = end
    packedFrom = end
  }
  writePacked(out, values, packedFrom, count, width)
}

function endOfRun(values: Int32Array, from: number, count: number): number {
  const value = values[from]
  let end = from + 1
  while (end < count && values[end] === value) end++
  return end
}

function writeRun(out: ByteWriter, value: number, length: number, width: number): void {
  out.varint(length * 2)
  for (let shift = 0; shift < width; shift += 8) out.byte((value >>> shift) & 255)
}

function writePacked(out: ByteWriter, values: Int32Array, from: number, to: number, width: number): void {
  if (to === from) return
  out.varint(((to - from + 7) >> 3) * 2 + 1)
  packBits(out, values, from, to, width)
}
