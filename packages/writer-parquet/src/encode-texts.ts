import { ByteWriter } from './byte-writer.ts'
import { writeDeltas } from './delta-encoding.ts'
import { encodeIndices, indexBits } from './encode-indices.ts'
import { rangeOf } from './encode-numbers.ts'
import type { EncodedValues } from './encoded-values.ts'
import { encodings } from './format.ts'
import { type IndexedTexts, indexTexts } from './index-texts.ts'
import { reusedInts } from './reused-numbers.ts'
import { TextArena } from './text-arena.ts'
import { TextRange } from './text-range.ts'

const reusedPlaces = reusedInts()
const reusedIndices = reusedInts()
const reusedDistances = reusedInts()
const reusedArena = new TextArena()
const reusedDictionary = new ByteWriter()
const reusedTexts = new ByteWriter()

/** Encodes texts given as codes: as indices into a dictionary of those that occur, or, where that takes more bytes, one by one. */
export function encodeCodes(codes: Int32Array, dictionary: readonly string[]): EncodedValues {
  const indexOf = reusedPlaces.take(dictionary.length).fill(-1)
  const indices = reusedIndices.take(codes.length)
  const arena = reusedArena.clear()
  let count = 0
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i]!
    let index = indexOf[code]
    if (index === undefined) {
      throw new RangeError(`code ${code} is outside a dictionary of ${dictionary.length} texts`)
    }
    if (index < 0) {
      index = count++
      indexOf[code] = index
      arena.add(dictionary[code]!)
    }
    indices[i] = index
  }
  const indexed = { bytes: arena.bytes(), lengths: arena.lengths(), indices }
  return worthwhile(indexed) ? encodeByDictionary(indexed) : spell(codes, dictionary)
}

/** Encodes texts given as bytes: by a dictionary when they repeat, else all lengths and then all texts. */
export function encodeTexts(bytes: Uint8Array, lengths: Int32Array): EncodedValues {
  const indexed = indexTexts(bytes, lengths)
  return indexed !== undefined && worthwhile(indexed) ? encodeByDictionary(indexed) : encodeOneByOne(bytes, lengths)
}

function encodeOneByOne(bytes: Uint8Array, lengths: Int32Array): EncodedValues {
  const out = reusedTexts.clear()
  writeLengths(out, lengths)
  out.append(bytes)
  return withRange({ encoding: encodings.deltaLength, bytes: out.written() }, bytes, lengths)
}

function spell(codes: Int32Array, dictionary: readonly string[]): EncodedValues {
  const arena = reusedArena.clear()
  for (let i = 0; i < codes.length; i++) arena.add(dictionary[codes[i]!]!)
  return encodeOneByOne(arena.bytes(), arena.lengths())
}

/** Whether a dictionary and indices into it take fewer bytes than the texts one by one. */
function worthwhile({ bytes, lengths, indices }: IndexedTexts): boolean {
  if (lengths.length * 2 < indices.length) return true
  let spelled = 0
  for (let i = 0; i < indices.length; i++) spelled += lengths[indices[i]!]! + 1
  return bytes.length + lengths.length * 4 + ((indices.length * indexBits(lengths.length)) >> 3) < spelled
}

function encodeByDictionary({ bytes, lengths, indices }: IndexedTexts): EncodedValues {
  const plain = reusedDictionary.clear()
  let from = 0
  for (let i = 0; i < lengths.length; i++) {
    const to = from + lengths[i]!
    plain.int32(to - from)
    plain.appendShort(bytes, from, to)
    from = to
  }
  const encoded = {
    encoding: encodings.dictionary,
    bytes: encodeIndices(indices, indices.length, lengths.length),
    dictionary: { bytes: plain.written(), count: lengths.length },
  }
  return withRange(encoded, bytes, lengths)
}

function writeLengths(out: ByteWriter, lengths: Int32Array): void {
  const min = lengths.length === 0 ? 0 : rangeOf(lengths).min
  const distances = reusedDistances.take(lengths.length)
  for (let i = 0; i < lengths.length; i++) distances[i] = lengths[i]! - min
  writeDeltas(out, distances, lengths.length, min)
}

function withRange(encoded: EncodedValues, bytes: Uint8Array, lengths: Int32Array): EncodedValues {
  const texts = new TextRange(bytes)
  let from = 0
  for (let i = 0; i < lengths.length; i++) {
    texts.show(from, from + lengths[i]!)
    from += lengths[i]!
  }
  const range = texts.bounds()
  return range === undefined ? encoded : { ...encoded, range }
}
