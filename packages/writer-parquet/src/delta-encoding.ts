import { bitWidth, packBits } from './bit-packing.ts'
import type { ByteWriter } from './byte-writer.ts'

const blockValues = 128
const miniblocks = 4
const miniblockValues = blockValues / miniblocks

/** The deltas of one block, each less the smallest of them. */
const deltas = new Int32Array(blockValues)

/**
 * Adds whole numbers as DELTA_BINARY_PACKED: the first as it is, then the step from each to the next, packed to the bits
 * that the steps near it need. The numbers are given as distances, from 0 to 2^31 - 1, from the smallest of them.
 */
export function writeDeltas(out: ByteWriter, distances: Int32Array, count: number, smallest: number): void {
  out.varint(blockValues)
  out.varint(miniblocks)
  out.varint(count)
  out.zigzag(count === 0 ? 0 : smallest + distances[0]!)
  for (let from = 1; from < count; from += blockValues)
    writeBlock(out, distances, from, Math.min(count, from + blockValues))
}

function writeBlock(out: ByteWriter, distances: Int32Array, from: number, to: number): void {
  const length = to - from
  let least = 0x7fffffff
  for (let i = from; i < to; i++) {
    const delta = distances[i]! - distances[i - 1]!
    deltas[i - from] = delta
    if (delta < least) least = delta
  }
  for (let i = 0; i < length; i++) deltas[i]! -= least
  // What is left of the last miniblock is packed too, as steps of the smallest size.
  deltas.fill(0, length)
  out.zigzag(least)
  out.reserve(miniblocks)
  const widthsAt = out.end
  out.end += miniblocks
  for (let m = 0; m < miniblocks; m++) {
    const first = m * miniblockValues
    const width = first < length ? widestOf(first, first + miniblockValues) : 0
    out.bytes[widthsAt + m] = width
    packBits(out, deltas, first, first + miniblockValues, width)
  }
}

function widestOf(from: number, to: number): number {
  let bits = 0
  for (let i = from; i < to; i++) bits |= deltas[i]!
  return bitWidth(bits)
}
