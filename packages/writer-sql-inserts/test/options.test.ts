import { parseOptions } from '@hc/core/run'
import { expect, test } from 'vitest'
import { sqlInsertsOptions, sqlInsertsSink } from '../src/index.ts'

const refusal = (given: unknown) => parseOptions(sqlInsertsSink, given).then(String, (error: Error) => error.message)

test('no options at all give tables and INSERTs of 500 rows for PostgreSQL, in no schema', () => {
  expect(sqlInsertsOptions.parse({})).toEqual({ dialect: 'postgres', copy: false, rowsPerInsert: 500, ddl: true })
})

test.each([
  [{ dialect: 'postgress' }, 'dialect: there is no dialect "postgress"; did you mean postgres?'],
  [{ dialect: 'PostgreSQL' }, 'dialect: there is no dialect "PostgreSQL"; did you mean postgres?'],
  [{ dialect: 'sqlite3' }, 'dialect: there is no dialect "sqlite3"; did you mean sqlite?'],
  [{ dialect: 'oracle' }, 'dialect: there is no dialect "oracle", only postgres, mysql, sqlite, duckdb'],
  [{ dialect: 7 }, 'dialect: there is no dialect 7, only postgres, mysql, sqlite, duckdb'],
  [{ copy: true, dialect: 'duckdb' }, 'copy: only postgres has it; leave copy out, or set dialect to postgres'],
  [{ schema: 'x', dialect: 'sqlite' }, 'schema: sqlite has no schemas; leave schema out'],
  [{ schema: 'my data' }, 'schema: must begin with a letter'],
  [{ schema: '' }, 'schema: must begin with a letter'],
  [{ schema: 'a"b' }, 'schema: must begin with a letter'],
  [{ schema: 'x'.repeat(64) }, 'schema: must begin with a letter'],
  [{ rowsPerInsert: 0 }, 'rowsPerInsert: must be a whole number from 1 to 10,000'],
  [{ rowsPerInsert: 10_001 }, 'rowsPerInsert: must be a whole number from 1 to 10,000'],
  [{ rowsPerInsert: 2.5 }, 'rowsPerInsert: must be a whole number from 1 to 10,000'],
  [{ rowsPerInsert: 'many' }, 'rowsPerInsert: must be a whole number from 1 to 10,000'],
])('%j is refused in a sentence', async (given, sentence) => {
  expect(await refusal(given)).toContain(`an option of sql-inserts is wrong: ${sentence}`)
})

test.each([{ ddl: 'no' }, { copy: 1 }, { table: 'patients' }])('%j is refused', async (given) => {
  expect(await refusal(given)).toMatch(/an option of sql-inserts is wrong|has no option table/)
})

test('every option is described', () => {
  for (const [name, option] of Object.entries(sqlInsertsOptions.shape)) expect(option.description, name).toBeTruthy()
})
