import { ByteWriter } from './byte-writer.ts'
import { reusedInts } from './reused-numbers.ts'

/** Texts that are looked at before anything is concluded. */
const sample = 1024
/** A dictionary is given up where more than this share of the texts seen so far differ. */
const mostDistinct = 0.25
/** The most texts that a dictionary may have. */
const largestDictionary = 1 << 15
const slots = largestDictionary * 2

/** Which text lies in each slot, plus one. */
const table = new Int32Array(slots)
const starts = new Int32Array(largestDictionary)
const sizes = new Int32Array(largestDictionary)
const reusedIndices = reusedInts()
const reusedTexts = new ByteWriter()

/** Texts without their repetitions, and for each of the original ones its place among them. */
export interface IndexedTexts {
  readonly bytes: Uint8Array
  readonly lengths: Int32Array
  readonly indices: Int32Array
}

/**
 * Finds the texts that differ, in order of appearance. Undefined when they repeat too little to be worth it. What is
 * given is valid until the next call.
 */
export function indexTexts(bytes: Uint8Array, lengths: Int32Array): IndexedTexts | undefined {
  const indices = reusedIndices.take(lengths.length)
  table.fill(0)
  const out = reusedTexts.clear()
  let count = 0
  let from = 0
  for (let i = 0; i < lengths.length; i++) {
    const to = from + lengths[i]!
    let slot = hash(bytes, from, to) & (slots - 1)
    let index = table[slot]! - 1
    while (index >= 0 && !sameText(bytes, from, to, starts[index]!, sizes[index]!)) {
      slot = (slot + 1) & (slots - 1)
      index = table[slot]! - 1
    }
    if (index < 0) {
      if (count === largestDictionary) return undefined
      index = count++
      table[slot] = count
      starts[index] = from
      sizes[index] = to - from
      out.appendShort(bytes, from, to)
    }
    indices[i] = index
    from = to
    if (i + 1 === sample && count > sample * mostDistinct) return undefined
  }
  return { bytes: out.written(), lengths: sizes.subarray(0, count), indices }
}

/** FNV-1a, 32 bits. */
function hash(bytes: Uint8Array, from: number, to: number): number {
  let value = 0x811c9dc5
  for (let i = from; i < to; i++) value = Math.imul(value ^ bytes[i]!, 0x01000193)
  return value ^ (value >>> 15)
}

function sameText(bytes: Uint8Array, from: number, to: number, start: number, size: number): boolean {
  if (to - from !== size) return false
  for (let i = 0; i < size; i++) if (bytes[from + i] !== bytes[start + i]) return false
  return true
}
