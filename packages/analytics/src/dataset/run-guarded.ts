import { type DuckDBPreparedStatement, StatementType } from '@duckdb/node-api'
import { type Database, type ResultTable, readResult } from './database.ts'
import { fault, isOurs, sqlError } from './sql-error.ts'

/**
 * Runs one statement of somebody else's, if it is a SELECT (or the EXPLAIN of one). `names` are the tables and views that
 * there are. Throws HC_QUERY_INVALID with the database's message and the place, or for a statement that does more than
 * read.
 */
export async function runGuarded(database: Database, sql: string, names: readonly string[]): Promise<ResultTable> {
  if (/^(?:\s|;|--.*(?:\n|$)|\/\*[\s\S]*?\*\/)*$/.test(sql)) throw fault('it is empty')
  try {
    return await database.whileWanted(async () => {
      const statement = await prepareReader(database, sql)
      try {
        return readResult(await statement.runAndReadAll())
      } finally {
        statement.destroySync()
      }
    })
  } catch (error) {
    throw isOurs(error) ? error : sqlError(sql, error, names)
  }
}

async function prepareReader({ connection }: Database, sql: string): Promise<DuckDBPreparedStatement> {
  const statements = await connection.extractStatements(sql)
  if (statements.count !== 1) throw fault(`it holds ${statements.count} statements; run one at a time`)
  const statement = await statements.prepare(0)
  const { statementType, parameterCount } = statement
  if (readers.includes(statementType) && parameterCount === 0) return statement
  statement.destroySync()
  if (parameterCount > 0) throw fault('it has placeholders; write their values in place')
  throw fault('only SELECT can be run; a dataset is read and never changed')
}

const readers: readonly StatementType[] = [StatementType.SELECT, StatementType.EXPLAIN]
