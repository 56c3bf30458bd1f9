import type { SinkContext, Table } from '@hc/core'
import type { Style, Worksheet } from 'exceljs'
import type { ColumnWidths } from './column-widths.ts'
import { type CellValue, encodeCell } from './encode.ts'
import type { XlsxOptions } from './options.ts'
import { type PlannedSheet, planSheets, summaryName } from './plan-sheets.ts'
import type { StagedRows } from './staged-rows.ts'
import { createStyles, type Styles } from './styles.ts'
import { type SheetsOfTable, summaryLines } from './summary-lines.ts'
import type { WorkbookFile } from './workbook-file.ts'

/** A table whose rows are all set aside. */
export interface StagedTable {
  readonly table: Table
  readonly staged: StagedRows
  readonly widths: ColumnWidths
  readonly rows: number
}

/** The style of every row: exceljs remembers each style object that it meets, and would remember one per row. */
const rowStyle = {}
/** Height of a row, in points, as exceljs sets it for all. */
const rowHeight = 15
/** Rows between two looks at whether exceljs is far ahead of the disk. */
const rowsBetweenDrains = 100

/** Writes the sheets of a workbook one after another, since a zip file takes one entry at a time. */
export async function writeWorkbook(
  workbook: WorkbookFile,
  tables: readonly StagedTable[],
  context: SinkContext<XlsxOptions>,
): Promise<void> {
  const styles = createStyles(context.options)
  const planned = tables.map(({ table, rows }): SheetsOfTable => {
    return { table: table.name, rows, sheets: planSheets(table, rows, context.options) }
  })
  if (context.options.summary) writeSummary(workbook, styles, context, planned)
  for (const [index, table] of tables.entries()) {
    await writeTable(workbook, styles, table, planned[index]!.sheets, context.signal)
    await table.staged.remove()
  }
  await workbook.finish()
}

function writeSummary(
  workbook: WorkbookFile,
  styles: Styles,
  context: SinkContext<XlsxOptions>,
  planned: readonly SheetsOfTable[],
): void {
  const sheet = workbook.addSheet(summaryName, false)
  sheet.columns = [{ width: 26 }, { width: 26 }, { width: 14 }]
  for (const [index, { cells, heading = false }] of summaryLines(context, planned).entries()) {
    const texts = index === 0 ? styles.title : heading ? styles.header : styles.cells.text
    writeRow(sheet, index + 1, cells, (_, value) => (typeof value === 'number' ? styles.plain : texts))
  }
  sheet.commit()
}

async function writeTable(
  workbook: WorkbookFile,
  styles: Styles,
  { table, staged, widths }: StagedTable,
  sheets: readonly PlannedSheet[],
  signal: AbortSignal,
): Promise<void> {
  const { columns } = table
  const rows = cellsOf(table, staged)
  for (const planned of sheets) {
    const sheet = workbook.addSheet(planned.name, true)
    sheet.columns = widths.widths().map((width) => ({ width }))
    sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: planned.rows + 1, column: columns.length } }
    const names = columns.map(({ name }) => name)
    writeRow(sheet, 1, names, () => styles.header)
    for (let row = 1; row <= planned.rows; row++) {
      const { value: cells } = await rows.next()
      writeRow(sheet, row + 1, cells ?? [], (column, value) =>
        typeof value === 'number' ? styles.cells[columns[column]!.type] : styles.cells.text,
      )
      if (row % rowsBetweenDrains !== 0) continue
      await workbook.drain(sheet)
      signal.throwIfAborted()
    }
    sheet.commit()
  }
}

async function* cellsOf({ columns: definitions }: Table, staged: StagedRows): AsyncGenerator<CellValue[], void> {
  for await (const { columns, length } of staged.batches()) {
    for (let row = 0; row < length; row++) {
      yield columns.map((column, index) => encodeCell(column, definitions[index]!.type, row))
    }
  }
}

function writeRow(
  sheet: Worksheet,
  number: number,
  cells: readonly CellValue[],
  styleOf: (column: number, value: CellValue) => Partial<Style>,
): void {
  const row = Object.assign(sheet.getRow(number), { style: rowStyle })
  // Without a cell or a height exceljs leaves a row out, and at the end of a table nobody could tell that it is missing.
  if (cells.every((value) => value === null)) row.height = rowHeight
  for (const [column, value] of cells.entries()) {
    if (value === null) continue
    const cell = row.getCell(column + 1)
    cell.value = value
    cell.style = styleOf(column, value)
  }
  row.commit()
}
