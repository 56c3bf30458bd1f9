import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ColumnType, Row, Table } from '@hc/core'
import { type Cell, type Database, engines, type loadable } from './engines.ts'

/** Loads the file of a folder into an engine and gives a table back, as `rows` would have given it. */
export type Read = (folder: string, table: Table) => Promise<Row[]>

/** Reads a file of the default dialect back through PostgreSQL. */
export const read: Read = readerOf('postgres')

/** Makes the reader of a dialect. A file is loaded once, however many of its tables are read in turn. */
export function readerOf(dialect: (typeof loadable)[number], schema?: string): Read {
  let loaded: { readonly sum: string; readonly database: Database } | undefined
  return async (folder, table) => {
    const script = await readFile(join(folder, 'hc.sql'), 'utf8')
    const sum = createHash('sha256').update(script).digest('hex')
    if (loaded?.sum !== sum || dialect === 'postgres') {
      await loaded?.database.close()
      loaded = undefined
      loaded = { sum, database: await engines[dialect].load(script) }
    }
    return readTable(loaded.database, dialect, table, schema)
  }
}

/** Gives the rows of a loaded table in the order of its first column. */
export async function readTable(
  database: Database,
  dialect: (typeof loadable)[number],
  { name, columns }: Table,
  schema?: string,
): Promise<Row[]> {
  const { asBytes, asText } = engines[dialect]
  const cells = columns.map((column) => (column.type === 'text' ? asBytes : asText)(`"${column.name}"`)).join(', ')
  const from = schema === undefined ? `"${name}"` : `"${schema}"."${name}"`
  const found = await database.query(`SELECT ${cells} FROM ${from} AS t ORDER BY t."${columns[0]!.name}"`)
  return found.map((row) =>
    Object.fromEntries(columns.map((column, index) => [column.name, readCell(row[index]!, column.type)])),
  )
}

function readCell(cell: Cell, type: ColumnType): Row[string] {
  if (cell === null) return null
  if (type === 'text') return Buffer.from(String(cell), 'hex').toString()
  return type === 'date' ? String(cell) : Number(cell)
}
