import { sheetOf } from '../../format/format-answer.ts'
import { cellsOf } from '../../format/sheet.ts'
import type { Answer } from '../../question/answer-question.ts'
import { unitForm } from '../../question/units.ts'
import { escapeHtml } from './escape-html.ts'

/** Rows that a page holds of one table. */
const mostRows = 150
/** Rows that are shown before a reader asks for more. */
export const firstRows = 10

/** Columns that the page can be filtered by. */
export const filterColumns = ['hospital', 'condition'] as const

/** Lays an answer out as a table whose columns sort. */
export function answerTable(answer: Answer): string {
  const { question, columns, rows } = answer
  const heads = columns.map(({ name, unit, description }) => {
    const numeric = unitForm(unit).kind === 'number'
    const filter = filterColumns.find((column) => column === name)
    const attributes = `scope="col"${numeric ? ' class="n"' : ''}${filter === undefined ? '' : ` data-filter="${filter}"`}`
    const words = escapeHtml(name.replaceAll('_', ' '))
    return `<th ${attributes}><button type="button" title="${escapeHtml(description)}">${words}</button></th>`
  })
  const shown = cellsOf(sheetOf(answer), mostRows)
  const lines = shown.map((row, index) => {
    const cells = columns.map(({ unit }, column) => {
      const numeric = unitForm(unit).kind === 'number'
      return `<td${numeric ? ' class="n"' : ''}>${escapeHtml(row[column]!)}</td>`
    })
    return `<tr${index < firstRows ? '' : ' class="x"'}>${cells.join('')}</tr>`
  })
  const more =
    shown.length > firstRows
      ? `<button type="button" class="more" aria-expanded="false">Show all ${shown.length} rows</button>`
      : ''
  const rest =
    rows.length > shown.length
      ? `<p class="note">The first ${shown.length} of ${rows.length} rows; <code>hc analyze</code> gives all of them.</p>`
      : ''
  const caption = `<caption>${escapeHtml(question.title)}</caption>`
  return `<div class="scroll" role="region" tabindex="0" aria-label="Table: ${escapeHtml(question.title)}"><table>${caption}<thead><tr>${heads.join('')}</tr></thead><tbody>\n${lines.join('\n')}\n</tbody></table></div>${more}${rest}`
}
