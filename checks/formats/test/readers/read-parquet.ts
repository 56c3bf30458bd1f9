import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { tableFromIPC } from 'apache-arrow'
import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { compressors } from 'hyparquet-compressors'
import { readParquet } from 'parquet-wasm'
import { type ReadStored, typesOf } from '../stored-table.ts'

/** Reads a Parquet file with hyparquet. */
export const readWithHyparquet: ReadStored = async (folder, table) => {
  const bytes = await readFile(join(folder, `${table.name}.parquet`))
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer
  const { schema } = parquetMetadata(file)
  const types = typesOf(table, (name) => {
    const { type, logical_type: logical } = schema.find((element) => element.name === name)!
    return logical === undefined ? String(type) : `${type} ${logical.type}`
  })
  return { types, rows: await parquetReadObjects({ file, compressors }) }
}

/** Reads a Parquet file with DuckDB. */
export const readWithDuckdb: ReadStored = async (folder, table) => {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  try {
    const reader = await connection.runAndReadAll(`FROM read_parquet('${join(folder, `${table.name}.parquet`)}')`)
    const names = reader.columnNames()
    const types = typesOf(table, (name) => String(reader.columnTypes()[names.indexOf(name)]))
    return { types, rows: reader.getRowObjectsJson() }
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

/** Reads a Parquet file with Arrow's Rust library. */
export const readWithArrow: ReadStored = async (folder, table) => {
  const bytes = await readFile(join(folder, `${table.name}.parquet`))
  const arrow = tableFromIPC(readParquet(bytes).intoIPCStream())
  const types = typesOf(table, (name) => String(arrow.schema.fields.find((field) => field.name === name)!.type))
  return { types, rows: arrow.toArray().map((row) => row.toJSON()) }
}
