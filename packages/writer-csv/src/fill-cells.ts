import type { Column, ColumnType, DictColumn, IntColumn, TextBytes, TextColumn } from '@hc/core'
import { noCell } from './cell-arena.ts'
import type { CellWriter } from './cell-writer.ts'

/** Encodes the cells of a column one by one, for this batch alone, and gives every row the address of its cell. */
export function fillCells(
  column: Exclude<Column, DictColumn>,
  type: ColumnType,
  writer: CellWriter,
  nullCell: number,
  length: number,
  addresses: Uint32Array,
): void {
  if (column.kind === 'int') fillNumbers(column, type, writer, nullCell, length, addresses)
  else if (column.bytes === undefined) fillTexts(column, writer, nullCell, length, addresses)
  else fillTextBytes(column.bytes, writer, nullCell, length, addresses)
}

// Neighbouring rows often belong to one patient, so a value that stays the same keeps its cell.
function fillTexts(
  column: TextColumn,
  writer: CellWriter,
  nullCell: number,
  length: number,
  addresses: Uint32Array,
): void {
  const { values } = column
  let last: string | null = null
  let address = nullCell
  for (let row = 0; row < length; row++) {
    const value = values[row] ?? null
    if (value !== last) {
      address = value === null ? nullCell : writer.text(value)
      last = value
    }
    addresses[row] = address
  }
}

function fillTextBytes(
  texts: TextBytes,
  writer: CellWriter,
  nullCell: number,
  length: number,
  addresses: Uint32Array,
): void {
  const { starts, lengths } = texts
  let last = -1
  let lastLength = 0
  let address = nullCell
  for (let row = 0; row < length; row++) {
    const start = starts[row]!
    if (start !== last || lengths[row] !== lastLength) {
      address = start < 0 ? nullCell : writer.textBytes(texts, row)
      last = start
      lastLength = lengths[row]!
    }
    addresses[row] = address
  }
}

function fillNumbers(
  column: IntColumn,
  type: ColumnType,
  writer: CellWriter,
  nullCell: number,
  length: number,
  addresses: Uint32Array,
): void {
  const { values, nulls } = column
  let last = Number.NaN
  let address = noCell
  for (let row = 0; row < length; row++) {
    if (nulls !== undefined && nulls[row] === 1) {
      addresses[row] = nullCell
      continue
    }
    const value = values[row]!
    if (value !== last) {
      address = addNumber(writer, type, value)
      last = value
    }
    addresses[row] = address
  }
}

function addNumber(writer: CellWriter, type: ColumnType, value: number): number {
  if (type === 'date') return writer.day(value)
  return type === 'money' ? writer.cents(value) : writer.integer(value)
}
