import { bitWidth } from './bit-packing.ts'
import { ByteWriter } from './byte-writer.ts'
import { writeHybrid } from './hybrid-encoding.ts'

const reused = new ByteWriter()

/** Encodes indices into a dictionary of so many texts or numbers, as a data page holds them. Valid until the next call. */
export function encodeIndices(indices: Int32Array, count: number, dictionarySize: number): Uint8Array {
  const width = indexBits(dictionarySize)
  const out = reused.clear()
  out.byte(width)
  writeHybrid(out, indices, count, width)
  return out.written()
}

/** Bits of an index into a dictionary; at least one, since not every reader knows what to do with none. */
export function indexBits(dictionarySize: number): number {
  return Math.max(1, bitWidth(dictionarySize - 1))
}
