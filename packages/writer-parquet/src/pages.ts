import { ByteWriter } from './byte-writer.ts'
import type { Codec } from './codec.ts'
import type { EncodedValues } from './encoded-values.ts'
import { encodings, pageTypes } from './format.ts'
import { writeHybrid } from './hybrid-encoding.ts'
import { reusedInts } from './reused-numbers.ts'
import { i32, struct, type ThriftValue } from './thrift.ts'

/** Where the pages of a column chunk lie, counted from the beginning of its row group, and what they take. */
export interface WrittenPages {
  readonly dictionaryAt?: number
  readonly dataAt: number
  /** Bytes of the pages, headers too. */
  readonly bytes: number
  /** What they would take without compression. */
  readonly uncompressedBytes: number
}

/** Adds the pages of a column chunk: its dictionary, if it has one, and one data page. */
export function writePages(
  out: ByteWriter,
  rows: number,
  levels: Uint8Array | undefined,
  values: EncodedValues,
  codec: Codec,
): WrittenPages {
  const start = out.end
  let uncompressedBytes = 0
  const { dictionary } = values
  if (dictionary !== undefined) {
    const header = { 7: struct({ 1: i32(dictionary.count), 2: i32(encodings.plain) }) }
    uncompressedBytes += writePage(out, pageTypes.dictionary, header, dictionary.bytes, codec)
  }
  const dataAt = out.end
  const header = { 5: struct({ 1: i32(rows), 2: i32(values.encoding), 3: i32(encodings.rle), 4: i32(encodings.rle) }) }
  const body = levels === undefined ? values.bytes : join(levels, values.bytes)
  uncompressedBytes += writePage(out, pageTypes.data, header, body, codec)
  return {
    ...(dictionary === undefined ? {} : { dictionaryAt: start }),
    dataAt,
    bytes: out.end - start,
    uncompressedBytes,
  }
}

const reusedLevels = reusedInts()
const reusedLevelBytes = new ByteWriter()
const reusedBody = new ByteWriter()

/**
 * The definition levels of a column that may hold nulls, their length first: 1 for a value, 0 for a null. Valid until the
 * next call.
 */
export function definitionLevels(rows: number, nulls: Uint8Array | undefined): Uint8Array {
  const levels = reusedLevels.take(rows).fill(1)
  if (nulls !== undefined) for (let row = 0; row < rows; row++) levels[row] = 1 - nulls[row]!
  const out = reusedLevelBytes.clear()
  out.int32(0)
  writeHybrid(out, levels, rows, 1)
  out.view.setInt32(0, out.end - 4, true)
  return out.written()
}

/** Adds a page and gives the bytes that it would take without compression. */
function writePage(
  out: ByteWriter,
  type: number,
  header: Readonly<Record<number, ThriftValue>>,
  body: Uint8Array,
  codec: Codec,
): number {
  const compressed = codec.compress(body)
  const before = out.end
  struct({ 1: i32(type), 2: i32(body.length), 3: i32(compressed.length), ...header }).write(out)
  const headerBytes = out.end - before
  out.append(compressed)
  return headerBytes + body.length
}

function join(levels: Uint8Array, values: Uint8Array): Uint8Array {
  const body = reusedBody.clear()
  body.append(levels)
  body.append(values)
  return body.written()
}
