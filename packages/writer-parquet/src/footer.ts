import type { ColumnDefinition, Table } from '@hc/core'
import { ByteWriter } from './byte-writer.ts'
import type { ColumnChunk, EncodedRowGroup } from './encode.ts'
import { convertedTypes, decimalDigits, encodings, physicalTypes, repetitions } from './format.ts'
import { binary, bool, byte, i16, i32, i64, list, struct, type ThriftValue } from './thrift.ts'

/** The four bytes that a Parquet file begins and ends with. */
export const magic = new TextEncoder().encode('PAR1')

/** A row group that has been written. */
export type PlacedRowGroup = Omit<EncodedRowGroup, 'bytes'> & {
  /** Position in the file. */
  readonly at: number
  readonly bytes: number
}

/** What a footer says of a file. */
export interface FileDescription {
  readonly table: Table
  readonly rowGroups: readonly PlacedRowGroup[]
  /** Number of the codec of all pages. */
  readonly codec: number
  readonly createdBy: string
  readonly metadata: Readonly<Record<string, string>>
}

/** Encodes what follows the last row group: the metadata, its length, and the magic bytes. */
export function encodeFooter({ table, rowGroups, codec, createdBy, metadata }: FileDescription): Uint8Array {
  const out = new ByteWriter()
  const root = struct({ 4: binary('schema'), 5: i32(table.columns.length) })
  const typeOrder = struct({ 1: struct({}) })
  struct({
    1: i32(1),
    2: list([root, ...table.columns.map(schemaElement)]),
    3: i64(rowGroups.reduce((sum, { rows }) => sum + rows, 0)),
    4: list(rowGroups.map((group, index) => rowGroup(table, group, index, codec))),
    5: list(Object.entries(metadata).map(([key, value]) => struct({ 1: binary(key), 2: binary(value) }))),
    6: binary(createdBy),
    7: list(table.columns.map(() => typeOrder)),
  }).write(out)
  out.int32(out.end)
  out.append(magic)
  return out.written()
}

function physicalType({ type }: ColumnDefinition): number {
  if (type === 'text') return physicalTypes.byteArray
  return type === 'int64' || type === 'money' ? physicalTypes.int64 : physicalTypes.int32
}

/** Fields of a schema element that tell what the physical type stands for: the old way (6 to 8) and the new (10). */
function meaning({ type }: ColumnDefinition): Readonly<Record<number, ThriftValue>> {
  const { precision, scale } = decimalDigits
  switch (type) {
    case 'text':
      return { 6: i32(convertedTypes.utf8), 10: struct({ 1: struct({}) }) }
    case 'date':
      return { 6: i32(convertedTypes.date), 10: struct({ 6: struct({}) }) }
    case 'money':
      return {
        6: i32(convertedTypes.decimal),
        7: i32(scale),
        8: i32(precision),
        10: struct({ 5: struct({ 1: i32(scale), 2: i32(precision) }) }),
      }
    case 'int32':
      return { 10: struct({ 10: struct({ 1: byte(32), 2: bool(true) }) }) }
    case 'int64':
      return { 10: struct({ 10: struct({ 1: byte(64), 2: bool(true) }) }) }
  }
}

function schemaElement(column: ColumnDefinition): ThriftValue {
  return struct({
    1: i32(physicalType(column)),
    3: i32(column.nullable ? repetitions.optional : repetitions.required),
    4: binary(column.name),
    ...meaning(column),
  })
}

function rowGroup(table: Table, group: PlacedRowGroup, index: number, codec: number): ThriftValue {
  const uncompressed = group.chunks.reduce((sum, { uncompressedBytes }) => sum + uncompressedBytes, 0)
  return struct({
    1: list(group.chunks.map((chunk, c) => columnChunk(table.columns[c]!, chunk, group, codec))),
    2: i64(uncompressed),
    3: i64(group.rows),
    5: i64(group.at),
    6: i64(group.bytes),
    // Optional.
    ...(index < 0x8000 ? { 7: i16(index) } : {}),
  })
}

function columnChunk(column: ColumnDefinition, chunk: ColumnChunk, group: PlacedRowGroup, codec: number): ThriftValue {
  const { dictionaryAt, dataAt, encoding, nulls, range } = chunk
  const used = dictionaryAt === undefined ? [encoding] : [encodings.plain, encoding]
  return struct({
    2: i64(0),
    3: struct({
      1: i32(physicalType(column)),
      2: list([encodings.rle, ...used].map(i32)),
      3: list([binary(column.name)]),
      4: i32(codec),
      5: i64(group.rows),
      6: i64(chunk.uncompressedBytes),
      7: i64(chunk.bytes),
      9: i64(group.at + dataAt),
      11: dictionaryAt === undefined ? undefined : i64(group.at + dictionaryAt),
      12: struct({
        3: i64(nulls),
        5: range && binary(range.max),
        6: range && binary(range.min),
        7: range && bool(true),
        8: range && bool(true),
      }),
    }),
  })
}
