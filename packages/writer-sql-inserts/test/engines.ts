import { DuckDBInstance } from '@duckdb/node-api'
import { PGlite } from '@electric-sql/pglite'
import initSqlJs from 'sql.js'

/** What an engine gives back for a cell. */
export type Cell = string | number | Date | null

/** A database that a script has been loaded into. */
export interface Database {
  /** The rows of a query, in its order of columns. */
  query(sql: string): Promise<Cell[][]>
  close(): Promise<void>
}

/** An engine that runs inside the tests. */
export interface Engine {
  /** Makes an empty database and runs a script in it. Rejects with what the engine says. */
  load(script: string): Promise<Database>
  /** Casts an expression to text, where the engine would otherwise give an object. */
  asText(expression: string): string
  /** The bytes of a text as hexadecimal digits: the drivers drop a byte-order mark when they decode. */
  asBytes(expression: string): string
}

// Starting PostgreSQL takes a second or two, so all scripts of a process share one, and each begins with an empty one.
let postgresServer: Promise<PGlite> | undefined

const postgres: Engine = {
  async load(script) {
    postgresServer ??= PGlite.create()
    const server = await postgresServer
    await server.exec('ROLLBACK; DROP SCHEMA IF EXISTS public, other CASCADE; CREATE SCHEMA public')
    for (const { sql, lines } of copyBlocks(script)) {
      await server.exec(sql)
      if (lines !== undefined) await server.query(`${lines.copy} '/dev/blob'`, [], { blob: new Blob([lines.content]) })
    }
    return {
      query: async (sql) => (await server.query<Cell[]>(sql, [], { rowMode: 'array' })).rows,
      close: async () => {},
    }
  },
  asText: (expression) => `CAST(${expression} AS text)`,
  asBytes: (expression) => `encode(convert_to(${expression}, 'UTF8'), 'hex')`,
}

/** A piece of a script, and the lines that psql would send after it. */
interface Piece {
  readonly sql: string
  readonly lines?: { readonly copy: string; readonly content: string }
}

// COPY takes its lines from the connection of psql; here they are handed over as a file of their own.
function copyBlocks(script: string): Piece[] {
  const pieces: Piece[] = []
  let rest = script
  for (;;) {
    const copy = /\n(COPY [^\n]* FROM) stdin;\n/.exec(rest)
    if (copy === null) return [...pieces, { sql: rest }]
    const from = copy.index + copy[0].length
    const end = rest.indexOf('\n\\.\n', from)
    pieces.push({ sql: rest.slice(0, copy.index), lines: { copy: copy[1]!, content: rest.slice(from, end + 1) } })
    rest = rest.slice(end + 3)
  }
}

const sqlite: Engine = {
  async load(script) {
    const { Database } = await initSqlJs()
    const database = new Database()
    database.exec(script)
    return {
      query: async (sql) => (database.exec(sql)[0]?.values ?? []) as Cell[][],
      close: async () => database.close(),
    }
  },
  asText: (expression) => expression,
  asBytes: (expression) => `CASE WHEN ${expression} IS NOT NULL THEN hex(CAST(${expression} AS BLOB)) END`,
}

const duckdb: Engine = {
  async load(script) {
    const instance = await DuckDBInstance.create(':memory:')
    const connection = await instance.connect()
    await connection.run(script)
    return {
      query: async (sql) => (await connection.runAndReadAll(sql)).getRowsJS() as Cell[][],
      close: async () => {
        connection.closeSync()
        instance.closeSync()
      },
    }
  },
  asText: (expression) => `CAST(${expression} AS VARCHAR)`,
  asBytes: (expression) => `hex(encode(${expression}))`,
}

/** The engines by dialect. MySQL has none that runs inside a test; `.ci/run` loads its files into MariaDB. */
export const engines = { postgres, sqlite, duckdb } as const

/** The dialects that can be loaded inside a test. */
export const loadable = ['postgres', 'sqlite', 'duckdb'] as const
