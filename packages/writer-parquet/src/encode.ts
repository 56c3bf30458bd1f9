import type { ColumnDefinition, Table } from '@hc/core'
import { ByteWriter } from './byte-writer.ts'
import type { Codec } from './codec.ts'
import { encodeNumbers } from './encode-numbers.ts'
import { encodeCodes, encodeTexts } from './encode-texts.ts'
import type { EncodedValues } from './encoded-values.ts'
import { decimalDigits } from './format.ts'
import { definitionLevels, type WrittenPages, writePages } from './pages.ts'
import { countNulls, presentValues } from './present-values.ts'
import type { RowGroupColumn } from './row-group.ts'

/** What the footer says of one column of a row group. */
export interface ColumnChunk extends WrittenPages {
  readonly encoding: number
  readonly nulls: number
  readonly range?: EncodedValues['range']
}

/** A row group as it lies in a file. */
export interface EncodedRowGroup {
  readonly rows: number
  readonly bytes: Uint8Array
  readonly chunks: readonly ColumnChunk[]
}

/** Room for a row group: what the last one took, and some more. */
let expectedBytes = 1 << 16

/**
 * Encodes the columns of one row group. A pure function: the bytes do not say where in the file they lie, so row groups
 * may be encoded anywhere, in any order.
 */
export function encodeRowGroup(
  table: Table,
  columns: readonly RowGroupColumn[],
  rows: number,
  codec: Codec,
): EncodedRowGroup {
  const out = new ByteWriter(expectedBytes)
  const chunks = table.columns.map((definition, c): ColumnChunk => {
    const column = columns[c]!
    const values = encodeColumn(table, definition, column)
    const levels = definition.nullable ? definitionLevels(rows, column.nulls) : undefined
    const { encoding, range } = values
    const nulls = countNulls(column.nulls)
    return {
      ...writePages(out, rows, levels, values, codec),
      encoding,
      nulls,
      ...(range === undefined ? {} : { range }),
    }
  })
  expectedBytes = out.end + (out.end >> 3)
  return { rows, bytes: out.written(), chunks }
}

function encodeColumn(table: Table, { name, type }: ColumnDefinition, column: RowGroupColumn): EncodedValues {
  // Nulls of a text column take no bytes, but their lengths go.
  if (column.kind === 'text') return encodeTexts(column.bytes, presentValues(column.lengths, column.nulls))
  if (column.kind === 'dict') return encodeCodes(presentValues(column.codes, column.nulls), column.dictionary)
  const values = presentValues(column.values, column.nulls)
  if (type === 'money') checkDigits(`${table.name}.${name}`, values)
  return encodeNumbers(values, type)
}

const firstTooLarge = 1e12

function checkDigits(column: string, cents: Int32Array | Float64Array): void {
  const { precision, scale } = decimalDigits
  for (let i = 0; i < cents.length; i++) {
    const value = cents[i]!
    if (value < firstTooLarge && value > -firstTooLarge) continue
    throw new RangeError(`${column} holds ${value} cents, too many digits for decimal(${precision},${scale})`)
  }
}
