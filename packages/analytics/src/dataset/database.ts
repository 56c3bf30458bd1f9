import { type DuckDBConnection, DuckDBInstance, type DuckDBResultReader } from '@duckdb/node-api'
import type { Value } from '../format/format-value.ts'
import { plainValue } from './plain-value.ts'
import { aborted, isOurs, unreadable } from './sql-error.ts'

/** The answer of the database: columns, and rows as arrays. */
export interface ResultTable {
  readonly columns: readonly { readonly name: string; readonly type: string }[]
  readonly rows: readonly (readonly Value[])[]
}

/** An embedded database in memory. */
export interface Database {
  readonly connection: DuckDBConnection
  /** Runs one statement of our own and gives its rows. Throws HC_IO_FAILED when the files cannot be read. */
  run(sql: string): Promise<ResultTable>
  /** Does work on the connection that the signal breaks off. Throws HC_ABORTED at once when it has fired already. */
  whileWanted<Result>(work: () => Promise<Result>): Promise<Result>
  close(): void
}

/** Opens an empty database in memory. Nothing is fetched from anywhere, whatever SQL asks for. */
export async function openDatabase(
  settings: Readonly<Record<string, string>>,
  signal: AbortSignal | undefined,
): Promise<Database> {
  const instance = await DuckDBInstance.create(':memory:', {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    ...settings,
  })
  const connection = await instance.connect()
  await connection.run('set errors_as_json = true')

  async function whileWanted<Result>(work: () => Promise<Result>): Promise<Result> {
    if (signal?.aborted) throw aborted()
    let again: NodeJS.Timeout | undefined
    // An interrupt between two statements, or before one has begun, is lost on the database: so it is told again.
    const interrupt = () => {
      connection.interrupt()
      again = setInterval(() => connection.interrupt(), 50)
    }
    signal?.addEventListener('abort', interrupt)
    try {
      return await work()
    } finally {
      signal?.removeEventListener('abort', interrupt)
      clearInterval(again)
    }
  }

  return {
    connection,
    whileWanted,
    async run(sql) {
      try {
        return await whileWanted(async () => readResult(await connection.runAndReadAll(sql)))
      } catch (error) {
        throw isOurs(error) ? error : unreadable(error)
      }
    },
    close() {
      connection.closeSync()
      instance.closeSync()
    },
  }
}

/** Turns a result into plain values. */
export function readResult(reader: DuckDBResultReader): ResultTable {
  const types = reader.columnTypes()
  return {
    columns: reader.columnNames().map((name, index) => ({ name, type: String(types[index]) })),
    rows: reader.getRows().map((row) => row.map(plainValue)),
  }
}
