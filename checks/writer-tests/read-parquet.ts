import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { type ColumnType, formatDay, type Row, type Table } from '@hc/core'
import { parquetReadObjects } from 'hyparquet'
import { compressors } from 'hyparquet-compressors'

/** Reads a table back with hyparquet, as `rows` would have given it. */
export async function read(folder: string, table: Table): Promise<Row[]> {
  const objects = await parquetReadObjects({ file: await fileBuffer(folder, table), compressors, parsers })
  return objects.map((object) => rowOf(table, object))
}

// What hyparquet does by default drops a byte-order mark and makes a date a moment.
const parsers = {
  dateFromDays: formatDay,
  stringFromBytes: (bytes: Uint8Array | undefined) => bytes && Buffer.from(bytes).toString(),
}

/** Reads a table back with DuckDB, as `rows` would have given it. */
export async function readWithDuckdb(folder: string, table: Table): Promise<Row[]> {
  const objects = await queryDuckdb(`FROM read_parquet('${join(folder, `${table.name}.parquet`)}')`)
  return objects.map((object) => rowOf(table, object))
}

/** What DuckDB answers; dates, decimals and 64-bit numbers as text. */
export async function queryDuckdb(sql: string): Promise<Readonly<Record<string, unknown>>[]> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  try {
    return (await connection.runAndReadAll(sql)).getRowObjectsJson()
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

/** A whole file, as hyparquet takes it. */
export async function fileBuffer(folder: string, table: Table): Promise<ArrayBuffer> {
  const { buffer, byteOffset, length } = await readFile(join(folder, `${table.name}.parquet`))
  return buffer.slice(byteOffset, byteOffset + length) as ArrayBuffer
}

function rowOf(table: Table, object: Readonly<Record<string, unknown>>): Row {
  return Object.fromEntries(table.columns.map(({ name, type }) => [name, cellOf(object[name], type)]))
}

function cellOf(value: unknown, type: ColumnType): string | number | null {
  if (value === null) return null
  return type === 'text' || type === 'date' ? String(value) : Number(value)
}
