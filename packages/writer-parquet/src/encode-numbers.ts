import type { ColumnType } from '@hc/core'
import { ByteWriter } from './byte-writer.ts'
import { writeDeltas } from './delta-encoding.ts'
import { encodeIndices, indexBits } from './encode-indices.ts'
import type { EncodedValues } from './encoded-values.ts'
import { encodings } from './format.ts'
import { reusedInts } from './reused-numbers.ts'

/** The widest spread of values for which a dictionary is tried: one flag for each value in between. */
const widestDictionary = 1 << 16
/** A dictionary of at most so many numbers is taken without a comparison: its indices are single bytes or less. */
const surelySmall = 256

const reusedDistances = reusedInts()
const reusedRanks = reusedInts()
const reusedIndices = reusedInts()
const reusedDeltas = new ByteWriter()

/**
 * Encodes whole numbers in the way that takes the fewest bytes: indices into a dictionary, steps from each number to the
 * next, or as they stand. The bytes are valid until the next call.
 */
export function encodeNumbers(values: Int32Array | Float64Array, type: ColumnType): EncodedValues {
  const wide = type === 'int64' || type === 'money'
  if (values.length === 0) return { encoding: encodings.plain, bytes: new Uint8Array(0) }
  const { min, max } = rangeOf(values)
  const range = { min: plain([min], wide), max: plain([max], wide) }
  if (max - min > 0x7fffffff) return { encoding: encodings.plain, bytes: plain(values, wide), range }
  const distances = distancesFrom(min, values)
  const coded = max - min < widestDictionary ? encodeByDictionary(distances, min, max, wide) : undefined
  if (coded !== undefined && coded.dictionary.count <= surelySmall) return { ...coded, range }
  const deltas = reusedDeltas.clear()
  writeDeltas(deltas, distances, values.length, min)
  if (coded !== undefined && coded.bytes.length + coded.dictionary.bytes.length < deltas.end) return { ...coded, range }
  if (deltas.end >= values.length * (wide ? 8 : 4)) {
    return { encoding: encodings.plain, bytes: plain(values, wide), range }
  }
  return { encoding: encodings.delta, bytes: deltas.written(), range }
}

/** Smallest and largest of at least one number. */
export function rangeOf(values: Int32Array | Float64Array): { min: number; max: number } {
  return values instanceof Int32Array ? rangeOfInts(values) : rangeOfDoubles(values)
}

// The same twice: a loop over both kinds of arrays looks at each value's kind.
function rangeOfInts(values: Int32Array): { min: number; max: number } {
  let min = values[0]!
  let max = min
  for (let i = 1; i < values.length; i++) {
    min = Math.min(min, values[i]!)
    max = Math.max(max, values[i]!)
  }
  return { min, max }
}

function rangeOfDoubles(values: Float64Array): { min: number; max: number } {
  let min = values[0]!
  let max = min
  for (let i = 1; i < values.length; i++) {
    min = Math.min(min, values[i]!)
    max = Math.max(max, values[i]!)
  }
  return { min, max }
}

function distancesFrom(min: number, values: Int32Array | Float64Array): Int32Array {
  const distances = reusedDistances.take(values.length)
  for (let i = 0; i < values.length; i++) distances[i] = values[i]! - min
  return distances
}

/** Undefined when the values hardly repeat. */
function encodeByDictionary(distances: Int32Array, min: number, max: number, wide: boolean) {
  const ranks = reusedRanks.take(max - min + 1).fill(0)
  for (let i = 0; i < distances.length; i++) ranks[distances[i]!] = 1
  const dictionary: number[] = []
  for (let distance = 0; distance < ranks.length; distance++) {
    if (ranks[distance] === 0) continue
    ranks[distance] = dictionary.length
    dictionary.push(min + distance)
  }
  const count = dictionary.length
  if (count > surelySmall && count * (wide ? 64 : 32) > distances.length * indexBits(count)) return undefined
  const indices = reusedIndices.take(distances.length)
  for (let i = 0; i < distances.length; i++) indices[i] = ranks[distances[i]!]!
  return {
    encoding: encodings.dictionary,
    bytes: encodeIndices(indices, indices.length, count),
    dictionary: { bytes: plain(dictionary, wide), count },
  }
}

function plain(values: Int32Array | Float64Array | readonly number[], wide: boolean): Uint8Array {
  const out = new ByteWriter(values.length * (wide ? 8 : 4))
  for (let i = 0; i < values.length; i++) {
    if (wide) out.int64(values[i]!)
    else out.int32(values[i]!)
  }
  return out.written()
}
