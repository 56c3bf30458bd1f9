import type { Batch, Column } from '../model/batch.ts'
import { formatDay } from '../model/calendar.ts'
import type { ColumnType } from '../model/table.ts'

/** A row as a plain object: dates as YYYY-MM-DD, money as dollars, nulls as null. */
export type Row = Record<string, string | number | null>

/** Gives the rows of a batch as plain objects, one at a time. Slower than the columns, and easier. */
export function* rows(batch: Batch): Generator<Row> {
  const { columns } = batch.table
  for (let row = 0; row < batch.length; row++) {
    const object: Row = {}
    for (let c = 0; c < columns.length; c++) {
      const definition = columns[c]!
      object[definition.name] = valueAt(batch.columns[c]!, definition.type, row)
    }
    yield object
  }
}

/** Gives one cell as `rows` would. */
export function valueAt(column: Column, type: ColumnType, row: number): string | number | null {
  if (column.kind === 'text') return column.values[row] ?? null
  if (column.nulls !== undefined && column.nulls[row] === 1) return null
  if (column.kind === 'dict') return column.dictionary[column.codes[row]!]!
  const value = column.values[row]!
  return type === 'date' ? formatDay(value) : type === 'money' ? value / 100 : value
}
