import { join } from 'node:path'
import { type ColumnType, formatDay, type Row, type Table } from '@hc/core'
import library from 'parquetjs-lite'

/** Reads a table back with parquetjs-lite itself, as `rows` would have given it. */
export async function readWithParquetjs(folder: string, table: Table): Promise<Row[]> {
  const { ParquetReader } = library as unknown as { ParquetReader: { openFile(path: string): Promise<Reader> } }
  const reader = await ParquetReader.openFile(join(folder, `${table.name}.parquet`))
  const cursor = reader.getCursor()
  const rows: Row[] = []
  for (let record = await cursor.next(); record; record = await cursor.next()) rows.push(rowOf(table, record))
  await reader.close()
  return rows
}

interface Reader {
  getCursor(): { next(): Promise<Readonly<Record<string, unknown>> | null> }
  close(): Promise<void>
}

function rowOf(table: Table, record: Readonly<Record<string, unknown>>): Row {
  return Object.fromEntries(table.columns.map(({ name, type }) => [name, cellOf(record[name] ?? null, type)]))
}

function cellOf(value: unknown, type: ColumnType): string | number | null {
  if (value === null) return null
  // parquetjs-lite gives dates as moments.
  if (value instanceof Date) return formatDay(value.getTime() / 86_400_000)
  return type === 'text' || type === 'date' ? String(value) : Number(value)
}
