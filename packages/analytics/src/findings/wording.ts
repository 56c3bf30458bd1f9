import { sayValue } from '../format/format-value.ts'
import type { Unit } from '../question/units.ts'
import { type Cases, effectiveCases, type Interval } from '../statistics/interval.ts'
import type { AnswerRow, RuleInput } from './finding-rule.ts'

/** The most rows that a sentence calls by name. */
const mostNamed = 3

/** Joins parts as a list in a sentence. */
export function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}

/** Lists the first few, and says how many more there are. */
export function firstFew(parts: readonly string[]): string {
  const rest = parts.length - mostNamed
  return rest <= 0 ? listed(parts) : `${parts.slice(0, mostNamed).join(', ')} and ${rest} more`
}

/** Writes the ends of an interval: `95 % interval 21.7 to 26.6 %`. */
export function sayInterval({ low, high }: Interval, unit: Unit): string {
  const [from, to] = [sayValue(low, unit), sayValue(high, unit)]
  const noun = unit === 'share' ? ' %' : unit === 'dollars' || unit === 'ratio' ? '' : ` ${unit}`
  return `95 % interval ${noun !== '' && from.endsWith(noun) ? from.slice(0, -noun.length) : from} to ${to}`
}

/** A number in a row; NaN for none, which no comparison lets through. */
export function numberIn(row: AnswerRow, column: string | undefined): number {
  const value = column === undefined ? undefined : row[column]
  return typeof value === 'number' ? value : Number.NaN
}

/** The cases of a row, as many as its standard error, where the settings name one, lets count. */
export function casesIn(row: AnswerRow, { events, of, error }: Readonly<Record<string, string>>): Cases {
  const cases = { hits: numberIn(row, events), size: numberIn(row, of) }
  return error === undefined ? cases : effectiveCases(cases, numberIn(row, error))
}

/** What a row is called: the value of its label, or of several columns with commas between. */
export function labelOf(row: AnswerRow, columns: string): string {
  return columns
    .split(',')
    .map((column) => String(row[column]))
    .join(', ')
}

/** The row of a name. */
export function rowCalled(rows: readonly AnswerRow[], columns: string, name: string): AnswerRow | undefined {
  return rows.find((row) => labelOf(row, columns) === name)
}

/** The unit of the column that a setting names. */
export function unitOf({ columns, settings }: RuleInput, setting: string): Unit {
  return columns.find(({ name }) => name === settings[setting])?.unit ?? 'number'
}

/** Puts what a row says into the braces of a text: `{late_share} of bills`. */
export function fill(text: string, row: AnswerRow, { columns }: Pick<RuleInput, 'columns'>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const column = columns.find((each) => each.name === name)
    return column === undefined ? whole : sayValue(row[name] ?? null, column.unit)
  })
}

/** Begins a sentence with a capital. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Puts the beginning of a sentence into the middle of one. */
export function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
