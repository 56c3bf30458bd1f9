import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { tables } from '@hc/core'
import { parquetOptions, parquetSink } from '@hc/writer-parquet'
import { writeBySink } from './measure-writes.mjs'

const rowGroupRows = parquetOptions.parse({}).rowGroupRows

/** DuckDB's COPY of three tables that it holds in memory, in the forms that ours are compared with. */
export async function duckdbContenders(batches, place) {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' })
  const connection = await instance.connect()
  await load(connection, batches, join(place, 'source'))
  const copy = (name, extension, form) => ({
    name: `duckdb ${name}`,
    async write(folder) {
      for (const { name: table } of tables) {
        await connection.run(`COPY ${table} TO '${join(folder, `${table}.${extension}`)}' (${form})`)
      }
    },
  })
  const parquet = (compression) =>
    copy(
      `parquet ${compression}`,
      'parquet',
      `FORMAT parquet, COMPRESSION ${compression}, ROW_GROUP_SIZE ${rowGroupRows}`,
    )
  return [copy('csv', 'csv', 'FORMAT csv, HEADER'), parquet('zstd'), parquet('snappy'), parquet('uncompressed')]
}

async function load(connection, batches, folder) {
  mkdirSync(folder)
  await writeBySink(parquetSink, { compression: 'none' }, tables, batches, folder)
  for (const { name } of tables) {
    await connection.run(`CREATE TABLE ${name} AS FROM '${join(folder, `${name}.parquet`)}'`)
  }
}
