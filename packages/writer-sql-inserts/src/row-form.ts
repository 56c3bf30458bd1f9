import type { Table } from '@hc/core'
import { qualified } from './constraints.ts'
import { dialects } from './dialects/all-dialects.ts'
import type { SqlInsertsOptions } from './options.ts'

/** How rows are written, each as one line: in parentheses for INSERT, or as COPY has it. */
export interface RowForm {
  readonly open: string
  readonly betweenCells: string
  readonly close: string
  readonly null: string
  /** What stands around a text or a date that needs no escape. */
  readonly quote: string
  /** Writes any text without NUL, on one line. */
  text(value: string): string
  /** Most characters that a text may have; absent: as many as there are. */
  readonly maxTextLength?: number | undefined
}

/** How rows are put together to statements. */
export interface StatementForm {
  /** What a statement begins with, in lines of its own. */
  readonly begin: string
  /** What stands between two rows of a statement, with a line end. */
  readonly between: string
  /** What follows the last row of a statement: in COPY, what stands between rows comes before it too. */
  readonly end: string
  /** Rows of a statement. */
  readonly rows: number
}

/** The form of rows that the options ask for. */
export function rowForm({ dialect: name, copy, ddl }: SqlInsertsOptions): RowForm {
  const { text, maxTextLength } = dialects[name]
  if (copy) return { open: '', betweenCells: '\t', close: '', null: '\\N', quote: '', text: copyText }
  return {
    ...{ open: '(', betweenCells: ',', close: ')', null: 'NULL', quote: "'", text },
    // The limit is that of the tables that hc creates.
    maxTextLength: ddl ? maxTextLength : undefined,
  }
}

/** The form of statements that the options ask for, for one table. */
export function statementForm(
  table: Table,
  { dialect: name, schema, copy, rowsPerInsert }: SqlInsertsOptions,
): StatementForm {
  const dialect = dialects[name]
  const path = qualified(table.name, { tables: [table], schema, dialect })
  const columns = table.columns.map((column) => dialect.identifier(column.name)).join(', ')
  if (copy) {
    const begin = `COPY ${path} (${columns}) FROM stdin;\n`
    return { begin, between: '\n', end: '\\.\n', rows: Number.POSITIVE_INFINITY }
  }
  return { begin: `INSERT INTO ${path} (${columns}) VALUES\n`, between: ',\n', end: ';\n', rows: rowsPerInsert }
}

const named: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

function copyText(value: string): string {
  return value.replace(/[\\\n\r\t]/g, (character) => named[character]!)
}
