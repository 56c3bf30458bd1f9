import type { Batch, Column } from '../../src/model/batch.ts'

/** A row with dates as day numbers and money as cents. */
export type RawRow = Readonly<Record<string, number | string | null>>

/** The rows of a batch, copied out of it. */
export function rawRows(batch: Batch): RawRow[] {
  return Array.from({ length: batch.length }, (_, row) =>
    Object.fromEntries(batch.table.columns.map(({ name }, c) => [name, rawValue(batch.columns[c]!, row)])),
  )
}

/** All rows of some batches, by table. */
export function collectRows(batches: Iterable<Batch>): Record<string, RawRow[]> {
  const tables: Record<string, RawRow[]> = { patients: [], visits: [], billing: [] }
  for (const batch of batches) for (const row of rawRows(batch)) tables[batch.table.name]!.push(row)
  return tables
}

function rawValue(column: Column, row: number): number | string | null {
  if (column.kind === 'text') return column.values[row]!
  if (column.nulls?.[row] === 1) return null
  return column.kind === 'int' ? column.values[row]! : column.dictionary[column.codes[row]!]!
}
