import type { ResultTable } from '../dataset/database.ts'
import { csvTable, jsonRows, markdownTable, type OutputFormat, textTable } from './sheet.ts'

/** Writes the result of a query. `rows` is how many rows people are shown; programs get all. */
export function formatResult(result: ResultTable, format: OutputFormat, rows: number): string {
  if (format === 'csv') return csvTable(result)
  if (format === 'json') return `${JSON.stringify(jsonRows(result), null, 2)}\n`
  return format === 'markdown' ? markdownTable(result, rows) : textTable(result, rows)
}
