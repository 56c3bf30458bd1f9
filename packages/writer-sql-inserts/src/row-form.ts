import type { Table } from '@hc/core'
import { qualified } from './constraints.ts'
import { dialects } from './dialects/all-dialects.ts'
import type { SqlInsertsOptions } from './options.ts'

/** How rows and their cells are written: as values of INSERT, or as the lines of COPY. */
export interface RowForm {
  /** What a statement begins with, up to its first cell. */
  readonly begin: string
  /** What stands between two rows of a statement. */
  readonly betweenRows: string
  readonly betweenCells: string
  /** What follows the last cell of the last row of a statement. */
  readonly end: string
  /** Rows of a statement. */
  readonly rows: number
  readonly null: string
  /** What stands around a text or a date that needs no escape. */
  readonly quote: string
  /** Writes any text without NUL. */
  text(value: string): string
  /** Most characters that a text may have; absent: as many as there are. */
  readonly maxTextLength?: number | undefined
}

/** The form that the options ask for, for one table. */
export function rowForm(table: Table, options: SqlInsertsOptions): RowForm {
  const dialect = dialects[options.dialect]
  const path = qualified(table.name, { tables: [table], schema: options.schema, dialect })
  const columns = table.columns.map(({ name }) => dialect.identifier(name)).join(', ')
  if (options.copy) {
    return {
      begin: `COPY ${path} (${columns}) FROM stdin;\n`,
      betweenRows: '\n',
      betweenCells: '\t',
      end: '\n\\.\n',
      rows: Number.POSITIVE_INFINITY,
      null: '\\N',
      quote: '',
      text: copyText,
    }
  }
  return {
    begin: `INSERT INTO ${path} (${columns}) VALUES\n(`,
    betweenRows: '),\n(',
    betweenCells: ',',
    end: ');\n',
    rows: options.rowsPerInsert,
    null: 'NULL',
    quote: "'",
    text: dialect.text,
    // The limit is that of the tables that hc creates.
    maxTextLength: options.ddl ? dialect.maxTextLength : undefined,
  }
}

const named: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

function copyText(value: string): string {
  return value.replace(/[\\\n\r\t]/g, (character) => named[character]!)
}
