import type { Table } from '@hc/core'

/** A table as a reader finds it, before anything is made of its values. */
export interface StoredTable {
  /** What the reader says of the type of each column, by name. */
  readonly types: Readonly<Record<string, string>>
  /** The rows in the order of the table's key, by column; a null is null. */
  readonly rows: readonly Readonly<Record<string, unknown>>[]
}

/** Reads a table out of the folder of an output. */
export type ReadStored = (folder: string, table: Table) => Promise<StoredTable>

/** The name of the type of each column, from what the reader says of the columns in turn. */
export function typesOf({ columns }: Table, typeOf: (name: string, index: number) => string): StoredTable['types'] {
  return Object.fromEntries(columns.map(({ name }, index) => [name, typeOf(name, index)]))
}

/** The name of the one type that all values have which are not null; for readers that know no types of columns. */
export function typesOfValues(table: Table, rows: StoredTable['rows'], typeOf: (value: unknown) => string) {
  return typesOf(table, (name) => {
    const values = rows.map((row) => row[name]).filter((value) => value !== null)
    return [...new Set(values.map(typeOf))].sort().join(' or ')
  })
}
