/** How values of a unit are kept and shown. */
export interface UnitForm {
  readonly kind: 'text' | 'number'
  /** Decimals that an answer keeps, so that equal data gives equal answers on every engine. */
  readonly decimals: number
  /** Decimals that people are shown. */
  readonly shown: number
}

const text: UnitForm = { kind: 'text', decimals: 0, shown: 0 }
const count: UnitForm = { kind: 'number', decimals: 0, shown: 0 }
const measured = (shown: number): UnitForm => ({ kind: 'number', decimals: 4, shown })

/** What a column of an answer can be measured in. A share is a part of 1, and is shown in per cent. */
export const units = {
  text,
  date: text,
  /** A month of a year, YYYY-MM. */
  month: text,
  share: { kind: 'number', decimals: 6, shown: 1 },
  dollars: { kind: 'number', decimals: 2, shown: 0 },
  nights: measured(2),
  days: measured(1),
  kilometres: measured(1),
  degrees: measured(2),
  /** One quantity over another of the same kind. */
  ratio: measured(2),
  'visits per patient': measured(2),
  'visits per day': measured(2),
  patients: count,
  visits: count,
  episodes: count,
  discharges: count,
  returns: count,
  'follow-ups': count,
  bills: count,
  hospitals: count,
  doctors: count,
  /** Patients in bed at a time; means have decimals. */
  beds: measured(1),
  /** Place in an order: 1 is first. */
  rank: count,
  /** A number on a scale of its own, such as a year, a weekday or a number of nights that rows are grouped by. */
  number: count,
} as const satisfies Readonly<Record<string, UnitForm>>

/** The unit of a column. */
export type Unit = keyof typeof units

/** Whether a word is a unit. */
export function isUnit(word: string): word is Unit {
  return Object.hasOwn(units, word)
}

/** How values of a unit are kept and shown. */
export function unitForm(unit: Unit): UnitForm {
  return units[unit]
}
