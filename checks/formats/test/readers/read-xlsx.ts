import { join } from 'node:path'
import excel from 'exceljs'
import { type ReadStored, typesOf } from '../stored-table.ts'

/** Reads the sheet of a table with exceljs. A cell that is not there is a null. */
export const readXlsx: ReadStored = async (folder, table) => {
  const workbook = new excel.Workbook()
  await workbook.xlsx.readFile(join(folder, 'hc.xlsx'))
  const sheet = workbook.getWorksheet(table.name)!
  const found = new Map(table.columns.map(({ name }) => [name, new Set<string>()]))
  const rows: Record<string, unknown>[] = []
  for (let number = 2; number <= sheet.rowCount; number++) {
    const row = sheet.getRow(number)
    const cells = table.columns.map(({ name }, index) => {
      const cell = row.getCell(index + 1)
      if (cell.value === null) return [name, null]
      // A text with awkward characters is rich text to exceljs, in one run.
      const isText = cell.type === excel.ValueType.String || cell.type === excel.ValueType.RichText
      found.get(name)!.add(`${isText ? 'text' : kindOf(cell.value)} ${cell.numFmt ?? 'General'}`)
      return [name, isText ? cell.text : cell.value]
    })
    rows.push(Object.fromEntries(cells))
  }
  return { types: typesOf(table, (name) => [...found.get(name)!].sort().join(' or ')), rows }
}

function kindOf(value: unknown): string {
  return value instanceof Date ? 'date' : typeof value
}
