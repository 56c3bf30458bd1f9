import { type Unit, unitForm } from '../question/units.ts'
import { formatValue, type Value } from './format-value.ts'

/** The ways an answer can be written. */
export const outputFormats = ['table', 'csv', 'json', 'markdown'] as const

/** A way an answer can be written: for people (table, markdown) or for programs (csv, json). */
export type OutputFormat = (typeof outputFormats)[number]

/** Rows with named columns, about to be written. Without a unit, a value is written as it is. */
export interface Sheet {
  readonly columns: readonly { readonly name: string; readonly unit?: Unit }[]
  readonly rows: readonly (readonly Value[])[]
}

/** Writes rows as aligned text: numbers to the right. */
export function textTable({ columns, rows }: Sheet, most: number): string {
  const shown = cellsOf({ columns, rows }, most)
  const heads = columns.map(({ name }) => name)
  const widths = heads.map((head, index) => Math.max(width(head), ...shown.map((row) => width(row[index]!))))
  const toRight = columns.map(({ unit }, index) => isNumeric(unit, rows, index))
  const line = (cells: readonly string[]) =>
    cells
      .map((text, index) => {
        const gap = ' '.repeat(widths[index]! - width(text))
        return toRight[index] ? gap + text : text + gap
      })
      .join('  ')
      .trimEnd()
  const rule = widths.map((each) => '─'.repeat(each)).join('  ')
  return [line(heads), rule, ...shown.map(line), ...more(rows.length, most, flagHint)]
    .map((text) => `${text}\n`)
    .join('')
}

/** Writes rows as a markdown table; `hint` says how to see the rows that are left out. */
export function markdownTable({ columns, rows }: Sheet, most: number, hint = flagHint): string {
  const line = (cells: readonly string[]) => `| ${cells.map((text) => text.replaceAll('|', '\\|')).join(' | ')} |`
  const rule = columns.map(({ unit }, index) => (isNumeric(unit, rows, index) ? '---:' : '---'))
  const shown = cellsOf({ columns, rows }, most)
  const lines = [line(columns.map(({ name }) => name)), line(rule), ...shown.map(line)]
  const rest = more(rows.length, most, hint).map((text) => `\n${text}\n`)
  return [...lines.map((text) => `${text}\n`), ...rest].join('')
}

/** Writes rows as CSV: numbers in full, nulls as empty cells. */
export function csvTable({ columns, rows }: Sheet): string {
  const quote = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  const line = (cells: readonly Value[]) =>
    `${cells.map((each) => (each === null ? '' : quote(String(each)))).join(',')}\n`
  return [columns.map(({ name }) => name), ...rows].map(line).join('')
}

/** Writes rows as objects, for JSON. */
export function jsonRows({ columns, rows }: Sheet): Record<string, Value>[] {
  return rows.map((row) => Object.fromEntries(columns.map(({ name }, index) => [name, row[index] ?? null])))
}

/** The first rows as texts for people: in one column, all values have decimals or none has. */
export function cellsOf({ columns, rows }: Sheet, most: number): string[][] {
  const fractional = columns.map((_, index) =>
    rows.some((row) => typeof row[index] === 'number' && !Number.isInteger(row[index])),
  )
  return rows.slice(0, most).map((row) =>
    row.map((value, index) => {
      const unit = columns[index]?.unit
      if (unit !== undefined) return formatValue(value, unit, fractional[index])
      return value === null ? '–' : String(value).replace(/\s*[\r\n]+\s*/g, ' ')
    }),
  )
}

function isNumeric(unit: Unit | undefined, rows: Sheet['rows'], index: number): boolean {
  if (unit !== undefined) return unitForm(unit).kind === 'number'
  return rows.some((row) => typeof row[index] === 'number')
}

function more(count: number, most: number, hint: (count: number) => string): string[] {
  return count > most ? [`… and ${count - most} more rows; ${hint(count)}`] : []
}

function flagHint(count: number): string {
  return `--rows ${count} shows them all, --format csv too`
}

/** Characters as a terminal counts them, for the letters that hc writes. */
function width(text: string): number {
  return [...text].length
}
