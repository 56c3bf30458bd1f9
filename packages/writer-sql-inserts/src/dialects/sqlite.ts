import type { Dialect } from '../dialect.ts'
import { doubleQuoted, singleQuoted } from './standard.ts'

/** SQLite 3.31 or newer. It has no type for dates: they are ISO texts, which sort as dates. */
export const sqlite: Dialect = {
  name: 'sqlite',
  load: 'sqlite3 -bail hc.db < hc.sql',
  types: { int32: 'INTEGER', int64: 'INTEGER', text: 'TEXT', date: 'DATE', money: 'NUMERIC(12,2)' },
  opening: ['PRAGMA foreign_keys = ON;'],
  begin: 'BEGIN;',
  closing: [],
  createsInTransaction: true,
  keysAfterRows: false,
  identifier: doubleQuoted,
  text: quote,
  tableEnd: () => ')',
  columnComment: () => '',
  commentOn: () => undefined,
  commentsInFile: true,
  typeCheck: (type, column) => (type === 'date' ? `${column} IS date(${column})` : undefined),
  joined: (texts) => texts.join(" || ' ' || "),
  // Amounts are floating-point numbers here, so a sum may be off by less than a cent.
  equalAmounts: (left, right) => `round(${left} - (${right}), 2) = 0`,
  digits: (column, count) => `${column} GLOB '${'[0-9]'.repeat(count)}'`,
  daysLater: (date, days) => `date(${date}, '+${days} days')`,
  // Months are added by number, and a day that a month lacks runs over into the next: hence the last day, if earlier.
  monthsLater: (date, months) =>
    `min(date(${date}, '+${months} months'), date(${date}, 'start of month', '+${months + 1} months', '-1 day'))`,
  daysBetween: (from, to) => `CAST(julianday(${to}) - julianday(${from}) AS INTEGER)`,
  generated: 'STORED',
}

// The shell drops carriage returns at the end of a line, and literals have no escapes: such a text goes in as bytes.
function quote(value: string): string {
  if (!/[\x01-\x1f\x7f]/.test(value)) return singleQuoted(value)
  const bytes = Array.from(new TextEncoder().encode(value), (byte) => byte.toString(16).padStart(2, '0'))
  return `CAST(X'${bytes.join('')}' AS TEXT)`
}
