import type { ColumnType } from '@hc/core'
import type { DialectName } from './options.ts'

/** How one database wants its SQL. Expressions take and give SQL; only `text` takes a value. */
export interface Dialect {
  readonly name: DialectName
  /** How the file is loaded, for its first lines. */
  readonly load: string
  readonly types: Readonly<Record<ColumnType, string>>
  /** Most characters that a text column takes; absent: as many as there are. */
  readonly maxTextLength?: number
  /** What comes before the transaction, and what comes after it. */
  readonly opening: readonly string[]
  readonly closing: readonly string[]
  readonly begin: string
  /** Whether the transaction holds the creation of tables and indexes too. */
  readonly createsInTransaction: boolean
  /** Whether keys are added to rows that are there, which is faster; else tables are created with them. */
  readonly keysAfterRows: boolean

  /** Quotes the name of a table, a column, a schema. */
  identifier(name: string): string
  /** Writes a text without NUL as a literal, on one line. */
  text(value: string): string

  /** What follows the closing parenthesis of CREATE TABLE. */
  tableEnd(comment: string): string
  /** The comment on a column as a part of its definition; empty where there is none. */
  columnComment(comment: string): string
  /** The comment on a table or column as a statement of its own; undefined where there is none. */
  commentOn(kind: 'TABLE' | 'COLUMN', path: string, comment: string): string | undefined
  /** Comments that are left to the reader of the file, where the database keeps none. */
  readonly commentsInFile: boolean

  /** A column's CHECK that its type alone does not make sure of; undefined where it does. */
  typeCheck(type: ColumnType, column: string): string | undefined
  joined(texts: readonly string[]): string
  /** Whether two amounts are equal to the cent. */
  equalAmounts(left: string, right: string): string
  digits(column: string, count: number): string
  daysLater(date: string, days: number): string
  monthsLater(date: string, months: number): string
  daysBetween(from: string, to: string): string
  /** How a column of an expression ends: kept, or computed when read. */
  readonly generated: 'STORED' | 'VIRTUAL'
}
