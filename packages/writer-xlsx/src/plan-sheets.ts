import { HcError, type Table } from '@hc/core'
import type { XlsxOptions } from './options.ts'

/** One sheet, and the rows of a table that it holds. */
export interface PlannedSheet {
  readonly name: string
  /** How many rows, below the header. */
  readonly rows: number
}

/** Name of the sheet that tells what the workbook holds. */
export const summaryName = 'Summary'

/** Excel takes 31 characters; six are kept for the number of a further sheet. */
const maxNameLength = 25

/** Cuts a table into its sheets: `visits`, `visits (2)` and so on. A table without rows has one. */
export function planSheets(table: Table, rows: number, { rowsPerSheet }: XlsxOptions): PlannedSheet[] {
  const sheets: PlannedSheet[] = []
  for (let from = 0; from === 0 || from < rows; from += rowsPerSheet) {
    const name = from === 0 ? table.name : `${table.name} (${sheets.length + 1})`
    sheets.push({ name, rows: Math.min(rowsPerSheet, rows - from) })
  }
  return sheets
}

/** Refuses tables that Excel could not name a sheet for. */
export function checkSheetNames(tables: readonly Table[], { summary }: XlsxOptions): void {
  // Excel holds Visits and visits to be one name, and keeps History for itself.
  const taken = new Map([['history', 'a name that Excel keeps for itself']])
  if (summary) taken.set(summaryName.toLowerCase(), 'the name of the sheet that describes the workbook')
  for (const { name } of tables) {
    const reason = taken.get(name.toLowerCase()) ?? wrongName(name)
    if (reason !== undefined) throw unnameable(name, reason)
    taken.set(name.toLowerCase(), 'the name of another table')
  }
}

function wrongName(name: string): string | undefined {
  if (name.length > maxNameLength) return `longer than ${maxNameLength} characters`
  if (name === '' || /[\\/?*:[\]]|^'|'$|[\0-\x1f]/.test(name)) return 'not a name that Excel takes'
  return undefined
}

function unnameable(name: string, reason: string): HcError {
  return new HcError(
    'HC_SINK_FAILED',
    `the table ${name} cannot be a sheet of a workbook, since that is ${reason}; rename the table`,
    { phase: 'open' },
  )
}
