import { type Batch, type ColumnType, formatDay, HcError, type IntColumn, type Table, type TextColumn } from '@hc/core'
import type { CellRichTextValue } from 'exceljs'
import { escapeText } from './escape-text.ts'

/** A column set aside: its texts are resolved, and none of its arrays belongs to the batch it came from. */
export type StagedColumn = IntColumn | TextColumn

/** What exceljs is given as a cell's value; null for no cell at all. */
export type CellValue = string | number | CellRichTextValue | null

/** Characters that a cell of Excel holds. */
const maxTextLength = 32_767
/** Day number of 1900-03-01. The spreadsheet calendar has a 29 February 1900, so it is right only from here on. */
const firstSheetDay = -25_508
/** Day number of 9999-12-31, the last that Excel knows. */
const lastSheetDay = 2_932_896
/** What Excel calls 1970-01-01. */
const serialOfDayZero = 25_569

/** Copies the columns of a batch, so that they can wait. Throws for a batch of another shape, and for a text too long for a cell. */
export function stageColumns({ columns, length }: Batch, table: Table): StagedColumn[] {
  if (columns.length !== table.columns.length) {
    throw new TypeError(`a batch of ${table.name} has ${columns.length} columns instead of ${table.columns.length}`)
  }
  return columns.map((column, index): StagedColumn => {
    if (column.kind === 'int') {
      const values = column.values.slice(0, length)
      return { kind: 'int', values, ...(column.nulls ? { nulls: column.nulls.slice(0, length) } : {}) }
    }
    const values = new Array<string | null>(length)
    for (let row = 0; row < length; row++) {
      if (column.kind === 'text') values[row] = column.values[row] ?? null
      else values[row] = column.nulls?.[row] === 1 ? null : textOf(column.dictionary, column.codes[row]!)
      if ((values[row]?.length ?? 0) > maxTextLength) throw tooLong(table, index, values[row]!.length)
    }
    return { kind: 'text', values }
  })
}

/**
 * Gives one cell of a column as exceljs shall write it. Money is in dollars; a date is its serial number, or a text where
 * spreadsheets have none for it.
 */
export function encodeCell(column: StagedColumn, type: ColumnType, row: number): CellValue {
  if (column.kind === 'text') {
    const text = column.values[row] ?? null
    return text === null ? null : encodeText(text)
  }
  if (column.nulls?.[row] === 1) return null
  const value = column.values[row]!
  if (type === 'date') return encodeDay(value)
  return type === 'money' ? value / 100 : value
}

/** A date's serial number, or YYYY-MM-DD. */
function encodeDay(day: number): string | number {
  return day >= firstSheetDay && day <= lastSheetDay ? day + serialOfDayZero : formatDay(day)
}

// Only an inline text with runs keeps outer spaces and an empty text, and only in it do readers undo escapes.
const awkward = /^\s|\s$|^$|_x|&[a-z]*;|[^\t\n -~\u00a0-\ud7ff\ue000-\ufffd]/

function encodeText(text: string): string | CellRichTextValue {
  return awkward.test(text) ? { richText: [{ text: escapeText(text) }] } : text
}

function textOf(dictionary: readonly string[], code: number): string {
  const text = dictionary[code]
  if (text === undefined) throw new RangeError(`code ${code} is outside a dictionary of ${dictionary.length} texts`)
  return text
}

function tooLong(table: Table, column: number, length: number): HcError {
  const name = `${table.name}.${table.columns[column]!.name}`
  return new HcError(
    'HC_SINK_FAILED',
    `a text of ${name} has ${length} characters and a cell of Excel holds ${maxTextLength}; choose another format for it`,
    { phase: 'write' },
  )
}
