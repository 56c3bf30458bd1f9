import type { Dialect } from '../dialect.ts'
import { doubleQuoted, escapeString } from './standard.ts'

/** DuckDB 1.0 or newer. */
export const duckdb: Dialect = {
  name: 'duckdb',
  load: 'duckdb -bail -f hc.sql hc.duckdb',
  types: { int32: 'INTEGER', int64: 'BIGINT', text: 'VARCHAR', date: 'DATE', money: 'DECIMAL(12,2)' },
  opening: [],
  begin: 'BEGIN TRANSACTION;',
  closing: [],
  createsInTransaction: true,
  keysAfterRows: false,
  identifier: doubleQuoted,
  text: escapeString,
  tableEnd: () => ')',
  columnComment: () => '',
  commentOn: (kind, path, comment) => `COMMENT ON ${kind} ${path} IS ${escapeString(comment)};`,
  commentsInFile: false,
  typeCheck: () => undefined,
  joined: (texts) => texts.join(" || ' ' || "),
  equalAmounts: (left, right) => `${left} = ${right}`,
  digits: (column, count) => `regexp_full_match(${column}, '[0-9]{${count}}')`,
  daysLater: (date, days) => `${date} + ${days}`,
  monthsLater: (date, months) => `CAST(${date} + INTERVAL ${months} MONTH AS DATE)`,
  daysBetween: (from, to) => `CAST(date_diff('day', ${from}, ${to}) AS INTEGER)`,
  // DuckDB has no other.
  generated: 'VIRTUAL',
}
