import { DuckDBDecimalValue, type DuckDBValue } from '@duckdb/node-api'
import type { Value } from '../format/format-value.ts'

/** A value of the database as a plain one: numbers as numbers, dates and all else as text. */
export function plainValue(value: DuckDBValue): Value {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value)
  return value instanceof DuckDBDecimalValue ? value.toDouble() : String(value)
}
