import type { ColumnDefinition, Table } from '@hc/core'
import parquet, { type ColumnOptions, type ParquetSchema } from 'parquetjs-lite'
import type { ParquetLiteOptions } from './options.ts'

const compressions = { snappy: 'SNAPPY', gzip: 'GZIP', none: 'UNCOMPRESSED' } as const

/** The schema of a table, in the types that parquetjs-lite has. */
export function liteSchema(table: Table, options: ParquetLiteOptions): ParquetSchema {
  const columns = table.columns.map((column): [string, ColumnOptions] => [
    column.name,
    {
      type: liteType(column, options),
      optional: column.nullable,
      compression: compressions[options.compression],
    },
  ])
  return new parquet.ParquetSchema(Object.fromEntries(columns))
}

function liteType({ type }: ColumnDefinition, { money }: ParquetLiteOptions): string {
  if (type === 'money') return money === 'cents' ? 'INT64' : 'DOUBLE'
  return { int32: 'INT32', int64: 'INT64', text: 'UTF8', date: 'DATE' }[type]
}
