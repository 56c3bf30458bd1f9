// DuckDB's COPY of three tables that it holds in memory, on all cores. Only the writing is measured.
// `node bench/programs/duckdb-copy.mjs <folder of Parquet files> <csv|parquet> <outdir>`
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'

const [source, format, outdir] = process.argv.slice(2)
const tables = ['patients', 'visits', 'billing']
// As long as ours.
const rowGroupRows = 122_880
const forms = {
  csv: 'FORMAT csv, HEADER',
  parquet: `FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE ${rowGroupRows}`,
}

const instance = await DuckDBInstance.create(':memory:')
const connection = await instance.connect()
let rows = 0
for (const table of tables) {
  await connection.run(`CREATE TABLE ${table} AS FROM '${join(source, `${table}.parquet`)}'`)
  const [[count]] = (await connection.runAndReadAll(`SELECT count(*)::INT FROM ${table}`)).getRows()
  rows += count
}
mkdirSync(outdir, { recursive: true })
const cpu = process.cpuUsage()
const start = process.hrtime.bigint()
for (const table of tables) {
  await connection.run(`COPY ${table} TO '${join(outdir, `${table}.${format}`)}' (${forms[format]})`)
}
const wallSeconds = Number(process.hrtime.bigint() - start) / 1e9
const { user, system } = process.cpuUsage(cpu)
globalThis.measured = { wallSeconds, cpuSeconds: (user + system) / 1e6, rows }
