import { join } from 'node:path'
import {
  BIGINT,
  DATE,
  DECIMAL,
  DuckDBDataChunk,
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBInstance,
  INTEGER,
  VARCHAR,
} from '@duckdb/node-api'
import { wholeColumns } from './whole-columns.mjs'

const types = { int32: INTEGER, int64: BIGINT, date: DATE, money: DECIMAL(12, 2), text: VARCHAR }
const chunkRows = 2048

/** DuckDB in this process: rows appended in chunks of columns, then COPY. */
export async function writeWithDuckdb(tables, batches, folder, rowGroupRows) {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' })
  const connection = await instance.connect()
  for (const table of tables) {
    const columns = wholeColumns(table, batches)
    const names = table.columns.map(({ name, type }) => `"${name}" ${types[type]}`)
    await connection.run(`CREATE TABLE ${table.name} (${names.join(', ')})`)
    const appender = await connection.createAppender(table.name)
    const rows = (columns[0].values ?? columns[0].codes).length
    for (let from = 0; from < rows; from += chunkRows) {
      const to = Math.min(rows, from + chunkRows)
      const chunk = DuckDBDataChunk.create(
        table.columns.map(({ type }) => types[type]),
        to - from,
      )
      columns.forEach((column, c) => {
        chunk.setColumnValues(
          c,
          Array.from({ length: to - from }, (_, i) => cellOf(column, from + i)),
        )
      })
      appender.appendDataChunk(chunk)
    }
    appender.closeSync()
    const form = `FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE ${rowGroupRows}`
    await connection.run(`COPY ${table.name} TO '${join(folder, `${table.name}.parquet`)}' (${form})`)
  }
  connection.closeSync()
  instance.closeSync()
}

function cellOf({ definition: { type }, kind, values, codes, dictionary, nulls }, row) {
  if (kind === 'text') return values[row]
  if (nulls?.[row] === 1) return null
  if (kind === 'dict') return dictionary[codes[row]]
  const value = values[row]
  if (type === 'date') return new DuckDBDateValue(value)
  if (type === 'money') return new DuckDBDecimalValue(BigInt(value), 12, 2)
  return type === 'int64' ? BigInt(value) : value
}
