import { type DuckDBPreparedStatement, StatementType } from '@duckdb/node-api'
import { type Database, type ResultTable, readResult } from './database.ts'
import { fault, sqlError } from './sql-error.ts'

/**
 * Runs one statement of somebody else's, if it is a SELECT (or the EXPLAIN of one). `names` are the tables and views that
 * there are. Throws HC_QUERY_INVALID with the database's message and the place, or for a statement that does more than
 * read.
 */
export async function runGuarded(database: Database, sql: string, names: readonly string[]): Promise<ResultTable> {
  database.throwIfAborted()
  if (/^(?:\s|;|--.*(?:\n|$)|\/\*[\s\S]*?\*\/)*$/.test(sql)) throw fault('it is empty')
  let statement: DuckDBPreparedStatement
  try {
    const statements = await database.connection.extractStatements(sql)
    if (statements.count !== 1) throw fault(`it holds ${statements.count} statements; run one at a time`)
    statement = await statements.prepare(0)
  } catch (error) {
    throw isFault(error) ? error : sqlError(sql, error, names)
  }
  try {
    if (!readers.includes(statement.statementType)) {
      throw fault('only SELECT can be run; a dataset is read and never changed')
    }
    if (statement.parameterCount > 0) throw fault('it has placeholders; write their values in place')
    return readResult(await statement.runAndReadAll())
  } catch (error) {
    throw isFault(error) ? error : sqlError(sql, error, names)
  } finally {
    statement.destroySync()
  }
}

const readers: readonly StatementType[] = [StatementType.SELECT, StatementType.EXPLAIN]

function isFault(error: unknown): boolean {
  return error instanceof Error && error.name === 'HcError'
}
