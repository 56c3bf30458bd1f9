import { type ColumnType, formatDay, type Row, type Table } from '@hc/core'
import { type RawCell, type RawSheet, readWorkbook } from './read-workbook.ts'

/** Reads a table back, from all of its sheets, as `rows` would have given it. Throws for a cell of another type. */
export async function read(folder: string, table: Table): Promise<Row[]> {
  const { sheets } = await readWorkbook(folder)
  const result: Row[] = []
  for (let number = 1; ; number++) {
    const name = number === 1 ? table.name : `${table.name} (${number})`
    const sheet = sheets.get(name)
    if (sheet === undefined && number > 1) return result
    result.push(...readRows(name, sheet ?? new Map(), table))
  }
}

function readRows(name: string, sheet: RawSheet, table: Table): Row[] {
  const header = table.columns.map((_, index) => sheet.get(1)?.get(index + 1)?.text)
  const known = table.columns.map((column) => column.name)
  if (header.join() !== known.join()) throw new Error(`${name} begins with ${header.join()} instead of ${known.join()}`)
  const result: Row[] = []
  for (let row = 2; row <= Math.max(1, ...sheet.keys()); row++) {
    const cells = sheet.get(row)
    result.push(
      Object.fromEntries(
        table.columns.map(({ name: column, type }, index) => [column, readCell(cells?.get(index + 1), type)]),
      ),
    )
  }
  return result
}

function readCell(cell: RawCell | undefined, type: ColumnType): string | number | null {
  if (cell === undefined) return null
  const { kind, format, text } = cell
  const expected = kind === 'text' ? '@' : formats[type]
  if (format !== expected) throw new Error(`a ${type} is shown as ${format}: ${text}`)
  if (kind === 'text') return textOnly(text, type)
  if (type === 'text') throw new Error(`a text is a number: ${text}`)
  return type === 'date' ? formatDay(Number(text) - 25_569) : Number(text)
}

/** Dates that spreadsheets do not have are texts; no number is. */
function textOnly(text: string, type: ColumnType): string {
  if (type === 'text') return text
  if (type === 'date' && (text < '1900-03-01' || text > '9999-12-31')) return text
  throw new Error(`a ${type} is a text: ${text}`)
}

const formats: Readonly<Record<ColumnType, string>> = {
  text: '@',
  int32: 'General',
  int64: 'General',
  money: '#,##0.00',
  date: 'yyyy-mm-dd',
}
