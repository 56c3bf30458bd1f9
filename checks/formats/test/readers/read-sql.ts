import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { PGlite } from '@electric-sql/pglite'
import initSqlJs from 'sql.js'
import { type ReadStored, typesOf } from '../stored-table.ts'

const script = (folder: string) => readFile(join(folder, 'hc.sql'), 'utf8')
const selectAll = ({ name, columns }: Parameters<ReadStored>[1]) =>
  `SELECT ${columns.map((column) => column.name).join(', ')} FROM ${name} ORDER BY 1`

// A PostgreSQL takes seconds to start and a file one to load, so there is one server, and a file is loaded once for all of
// its tables.
let server: PGlite | undefined
let loaded: string | undefined

async function loadPostgres(folder: string): Promise<PGlite> {
  server ??= await PGlite.create()
  if (loaded !== folder) {
    await server.exec('DROP SCHEMA public CASCADE; CREATE SCHEMA public')
    await server.exec(await script(folder))
    loaded = folder
  }
  return server
}

/** Loads the file into PostgreSQL, as PGlite, and reads a table of it. */
export const readFromPostgres: ReadStored = async (folder, table) => {
  const database = await loadPostgres(folder)
  const { rows: columns } = await database.query<{ name: string; type: string }>(
    `SELECT attname AS name, format_type(atttypid, atttypmod) AS type FROM pg_attribute WHERE attrelid = '${table.name}'::regclass`,
  )
  const { rows } = await database.query<Record<string, unknown>>(selectAll(table))
  return { types: typesOf(table, (name) => columns.find((column) => column.name === name)!.type), rows }
}

/** Loads the file into SQLite, as sql.js, and reads a table of it. */
export const readFromSqlite: ReadStored = async (folder, table) => {
  const { Database } = await initSqlJs()
  const database = new Database()
  try {
    database.exec(await script(folder))
    const [declared] = database.exec(`SELECT name, type FROM pragma_table_xinfo('${table.name}')`)
    const types = new Map(declared!.values as [string, string][])
    const [found] = database.exec(selectAll(table))
    const rows = found!.values.map((row) => Object.fromEntries(found!.columns.map((name, i) => [name, row[i]])))
    return { types: typesOf(table, (name) => types.get(name)!), rows }
  } finally {
    database.close()
  }
}

/** Loads the file into DuckDB and reads a table of it. */
export const readFromDuckdb: ReadStored = async (folder, table) => {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  try {
    await connection.run(await script(folder))
    const reader = await connection.runAndReadAll(selectAll(table))
    const columnTypes = reader.columnTypes()
    return { types: typesOf(table, (_, index) => String(columnTypes[index])), rows: reader.getRowObjectsJson() }
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}
