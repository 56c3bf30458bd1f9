import type { Dialect } from '../dialect.ts'
import { doubleQuoted, escapeString } from './standard.ts'

/** PostgreSQL 12 or newer. */
export const postgres: Dialect = {
  name: 'postgres',
  load: 'psql -v ON_ERROR_STOP=1 -f hc.sql',
  types: { int32: 'integer', int64: 'bigint', text: 'text', date: 'date', money: 'numeric(12,2)' },
  opening: ["SET client_encoding = 'UTF8';"],
  begin: 'BEGIN;',
  closing: [],
  createsInTransaction: true,
  keysAfterRows: true,
  identifier: doubleQuoted,
  text: escapeString,
  tableEnd: () => ')',
  columnComment: () => '',
  commentOn: (kind, path, comment) => `COMMENT ON ${kind} ${path} IS ${escapeString(comment)};`,
  commentsInFile: false,
  typeCheck: () => undefined,
  joined: (texts) => texts.join(" || ' ' || "),
  equalAmounts: (left, right) => `${left} = ${right}`,
  digits: (column, count) => `${column} ~ '^[0-9]{${count}}$'`,
  daysLater: (date, days) => `${date} + ${days}`,
  monthsLater: (date, months) => `CAST(${date} + interval '${months} months' AS date)`,
  daysBetween: (from, to) => `${to} - ${from}`,
  generated: 'STORED',
}
