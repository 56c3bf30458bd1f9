import type { Dialect } from '../dialect.ts'

const maxTextLength = 255

/**
 * MySQL 8.0.16 or newer, and MariaDB 10.3 or newer. The file sets the mode that its literals are written for, strict and
 * with backslash escapes, since the client also reads line ends and backslashes by it, and puts back what it found.
 */
export const mysql: Dialect = {
  name: 'mysql',
  load: 'mysql DATABASE < hc.sql',
  types: { int32: 'INT', int64: 'BIGINT', text: `VARCHAR(${maxTextLength})`, date: 'DATE', money: 'DECIMAL(12,2)' },
  maxTextLength,
  opening: [
    'SET NAMES utf8mb4;',
    'SET @hc_sql_mode = @@SESSION.sql_mode;',
    "SET SESSION sql_mode = 'STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION';",
  ],
  begin: 'START TRANSACTION;',
  closing: ['SET SESSION sql_mode = @hc_sql_mode;'],
  // CREATE TABLE commits what came before it.
  createsInTransaction: false,
  keysAfterRows: false,
  identifier: (name) => `\`${name.replaceAll('`', '``')}\``,
  text: quote,
  // A collation that tells apart what differs, as the other databases do: upper and lower case, accents.
  tableEnd: (comment) => `) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT=${quote(comment)}`,
  columnComment: (comment) => ` COMMENT ${quote(comment)}`,
  commentOn: () => undefined,
  commentsInFile: false,
  typeCheck: () => undefined,
  joined: (texts) => `CONCAT(${texts.join(", ' ', ")})`,
  equalAmounts: (left, right) => `${left} = ${right}`,
  // The end of a pattern also matches before a last line end.
  digits: (column, count) => `(${column} REGEXP '^[0-9]{${count}}$' AND CHAR_LENGTH(${column}) = ${count})`,
  daysLater: (date, days) => `DATE_ADD(${date}, INTERVAL ${days} DAY)`,
  monthsLater: (date, months) => `DATE_ADD(${date}, INTERVAL ${months} MONTH)`,
  daysBetween: (from, to) => `DATEDIFF(${to}, ${from})`,
  generated: 'STORED',
}

const named: Readonly<Record<string, string>> = {
  "'": "''",
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  // Windows takes it for the end of a file.
  '\x1a': '\\Z',
}

function quote(value: string): string {
  return `'${value.replace(/['\\\n\r\t\x1a]/g, (character) => named[character]!)}'`
}
