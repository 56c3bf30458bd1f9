import type { ColumnType } from '@hc/core'
import type { Conversion } from './conversions.ts'
import { readCsv } from './readers/read-csv.ts'
import { readJsonl } from './readers/read-jsonl.ts'
import { readWithArrow, readWithDuckdb, readWithHyparquet, readWithParquetjs } from './readers/read-parquet.ts'
import { readFromDuckdb, readFromPostgres, readFromSqlite } from './readers/read-sql.ts'
import { readXlsx } from './readers/read-xlsx.ts'
import type { ReadStored } from './stored-table.ts'

/** What a reader finds in place of a type of the model: the type's name, and how its values come back. */
export type Storage = readonly [type: string, conversion: Conversion]

/** A format, read by somebody. */
export interface Format {
  /** Name of the output in the run, and of its folder. */
  readonly output: string
  readonly reader: string
  readonly read: ReadStored
  /** What becomes of each type of the model. */
  readonly holds: Readonly<Record<ColumnType, Storage>>
}

/** The outputs of a run: every sink, with the options that change what its files hold. */
export const outputs = {
  csv: { sink: 'csv' },
  jsonl: { sink: 'jsonl' },
  parquet: { sink: 'parquet' },
  'parquet-uncompressed': { sink: 'parquet', options: { compression: 'none' } },
  'parquet-lite': { sink: 'parquet-lite' },
  'parquet-cents': { sink: 'parquet-lite', options: { money: 'cents', compression: 'gzip' } },
  xlsx: { sink: 'xlsx' },
  postgres: { sink: 'sql-inserts', options: { dialect: 'postgres' } },
  sqlite: { sink: 'sql-inserts', options: { dialect: 'sqlite' } },
  duckdb: { sink: 'sql-inserts', options: { dialect: 'duckdb' } },
}

const text = (type: string): Storage => [type, 'same']

/** Every format by every reader, and what each makes of the types of the model. */
export const formats: readonly Format[] = [
  {
    output: 'csv',
    reader: 'csv-parse',
    read: readCsv,
    holds: {
      int32: ['text', 'digits'],
      int64: ['text', 'digits'],
      money: ['text', 'digits'],
      date: ['text', 'same'],
      text: text('text'),
    },
  },
  {
    output: 'jsonl',
    reader: 'JSON.parse',
    read: readJsonl,
    holds: {
      int32: ['number', 'same'],
      int64: ['number', 'same'],
      money: ['number', 'same'],
      date: ['string', 'same'],
      text: text('string'),
    },
  },
  {
    output: 'parquet',
    reader: 'hyparquet',
    read: readWithHyparquet,
    holds: {
      int32: ['INT32 INTEGER', 'same'],
      int64: ['INT64 INTEGER', 'bigint'],
      money: ['INT64 DECIMAL', 'same'],
      date: ['INT32 DATE', 'moment'],
      text: text('BYTE_ARRAY STRING'),
    },
  },
  {
    output: 'parquet',
    reader: 'DuckDB',
    read: readWithDuckdb,
    holds: {
      int32: ['INTEGER', 'same'],
      int64: ['BIGINT', 'digits'],
      money: ['DECIMAL(12,2)', 'digits'],
      date: ['DATE', 'same'],
      text: text('VARCHAR'),
    },
  },
  {
    output: 'parquet',
    reader: 'Arrow',
    read: readWithArrow,
    holds: {
      int32: ['Int32', 'same'],
      int64: ['Int64', 'bigint'],
      money: ['Decimal[12e+2]', 'hundredths'],
      date: ['Date32<DAY>', 'milliseconds'],
      text: text('Utf8'),
    },
  },
  {
    output: 'parquet-lite',
    reader: 'parquetjs-lite',
    read: readWithParquetjs,
    holds: {
      int32: ['INT32', 'same'],
      int64: ['INT64', 'bigint'],
      money: ['DOUBLE', 'same'],
      date: ['INT32 DATE', 'moment'],
      text: text('BYTE_ARRAY UTF8'),
    },
  },
  {
    output: 'parquet-lite',
    reader: 'hyparquet',
    read: readWithHyparquet,
    holds: {
      int32: ['INT32', 'same'],
      int64: ['INT64', 'bigint'],
      money: ['DOUBLE', 'same'],
      date: ['INT32 DATE', 'moment'],
      text: text('BYTE_ARRAY UTF8'),
    },
  },
  {
    output: 'parquet-lite',
    reader: 'DuckDB',
    read: readWithDuckdb,
    holds: {
      int32: ['INTEGER', 'same'],
      int64: ['BIGINT', 'digits'],
      money: ['DOUBLE', 'same'],
      date: ['DATE', 'same'],
      text: text('VARCHAR'),
    },
  },
  {
    output: 'parquet-lite',
    reader: 'Arrow',
    read: readWithArrow,
    holds: {
      int32: ['Int32', 'same'],
      int64: ['Int64', 'bigint'],
      money: ['Float64', 'same'],
      date: ['Date32<DAY>', 'milliseconds'],
      text: text('Utf8'),
    },
  },
  {
    output: 'parquet-cents',
    reader: 'parquetjs-lite',
    read: readWithParquetjs,
    holds: {
      int32: ['INT32', 'same'],
      int64: ['INT64', 'bigint'],
      money: ['INT64', 'hundredths'],
      date: ['INT32 DATE', 'moment'],
      text: text('BYTE_ARRAY UTF8'),
    },
  },
  {
    output: 'xlsx',
    reader: 'exceljs',
    read: readXlsx,
    holds: {
      int32: ['number General', 'same'],
      int64: ['number General', 'same'],
      money: ['number #,##0.00', 'same'],
      date: ['date yyyy-mm-dd', 'moment'],
      text: text('text @'),
    },
  },
  {
    output: 'postgres',
    reader: 'PGlite',
    read: readFromPostgres,
    holds: {
      int32: ['integer', 'same'],
      int64: ['bigint', 'same'],
      money: ['numeric(12,2)', 'digits'],
      date: ['date', 'moment'],
      text: text('text'),
    },
  },
  {
    output: 'sqlite',
    reader: 'sql.js',
    read: readFromSqlite,
    // SQLite has neither dates nor decimals: ISO texts and numbers, under the names of what they are.
    holds: {
      int32: ['INTEGER', 'same'],
      int64: ['INTEGER', 'same'],
      money: ['NUMERIC(12,2)', 'same'],
      date: ['DATE', 'same'],
      text: text('TEXT'),
    },
  },
  {
    output: 'duckdb',
    reader: 'DuckDB',
    read: readFromDuckdb,
    holds: {
      int32: ['INTEGER', 'same'],
      int64: ['BIGINT', 'digits'],
      money: ['DECIMAL(12,2)', 'digits'],
      date: ['DATE', 'same'],
      text: text('VARCHAR'),
    },
  },
]
