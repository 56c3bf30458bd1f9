import type { Batch, Column } from '../model/batch.ts'
import type { Table } from '../model/table.ts'

const places = new WeakMap<Table, Map<string, number>>()

/** The column of a batch by name; undefined when it has none. */
export function columnOf(batch: Batch, name: string): Column | undefined {
  let byName = places.get(batch.table)
  if (byName === undefined) {
    byName = new Map(batch.table.columns.map((column, index) => [column.name, index]))
    places.set(batch.table, byName)
  }
  const index = byName.get(name)
  return index === undefined ? undefined : batch.columns[index]
}
