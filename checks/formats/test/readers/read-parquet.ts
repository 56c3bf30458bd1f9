import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { tableFromIPC } from 'apache-arrow'
import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { compressors } from 'hyparquet-compressors'
import { readParquet } from 'parquet-wasm'
import parquetjs from 'parquetjs-lite'
import { type ReadStored, typesOf } from '../stored-table.ts'

/** Reads a Parquet file with hyparquet. */
export const readWithHyparquet: ReadStored = async (folder, table) => {
  const bytes = await readFile(join(folder, `${table.name}.parquet`))
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer
  const { schema } = parquetMetadata(file)
  const types = typesOf(table, (name) => {
    const element = schema.find((one) => one.name === name)!
    return [element.type, element.logical_type?.type ?? element.converted_type].filter(Boolean).join(' ')
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

/** Reads a Parquet file with parquetjs-lite, which leaves a null out of its row. */
export const readWithParquetjs: ReadStored = async (folder, table) => {
  const reader = await parquetjs.ParquetReader.openFile(join(folder, `${table.name}.parquet`))
  try {
    const { fields } = reader.schema
    const types = typesOf(table, (name) => {
      const { primitiveType, originalType } = fields[name]!
      return [primitiveType, originalType].filter(Boolean).join(' ')
    })
    const rows: Record<string, unknown>[] = []
    const cursor = reader.getCursor()
    for (let record = await cursor.next(); record !== null; record = await cursor.next()) {
      const found = record
      rows.push(Object.fromEntries(table.columns.map(({ name }) => [name, found[name] ?? null])))
    }
    return { types, rows }
  } finally {
    await reader.close()
  }
}
