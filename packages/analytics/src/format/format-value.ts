import { type Unit, unitForm } from '../question/units.ts'

/** A value of an answer. */
export type Value = string | number | boolean | null

/**
 * Writes a value for people: digits in groups, shares in per cent, amounts with their sign; a dash for none. Measured
 * values have decimals where `fractional` says so, or else where they are no whole numbers.
 */
export function formatValue(value: Value, unit: Unit, fractional = !Number.isInteger(value)): string {
  if (value === null) return '–'
  if (typeof value !== 'number') return String(value)
  if (unit === 'share') return `${decimals(value * 100, 1)} %`
  if (unit === 'dollars') return decimals(value, 0).replace(/^(-?)/, '$1$$')
  if (unit === 'number') return String(value)
  return decimals(value, fractional || unit === 'ratio' ? unitForm(unit).shown : 0)
}

/** Writes a value inside a sentence: large amounts in words, counts and lengths with what they count. */
export function sayValue(value: Value, unit: Unit): string {
  if (typeof value !== 'number') return formatValue(value, unit)
  if (unit === 'dollars') return sayDollars(value)
  if (unit === 'share' || unit === 'ratio' || unit === 'number' || unit === 'rank' || unit === 'degrees') {
    return formatValue(value, unit)
  }
  return `${formatValue(value, unit)} ${value === 1 ? unit.replace(/s$/, '') : unit}`
}

function sayDollars(value: number): string {
  const size = Math.abs(value)
  const sign = value < 0 ? '-' : ''
  // From the value that the next lower form would round up to this one.
  if (size >= 999_950_000) return `${sign}$${decimals(size / 1e9, 2)} billion`
  if (size >= 999_950) return `${sign}$${decimals(size / 1e6, 1)} million`
  return formatValue(value, 'dollars')
}

/** A number with a fixed number of decimals, and commas between thousands. */
export function decimals(value: number, count: number): string {
  const [whole, part] = Math.abs(value).toFixed(count).split('.') as [string, string?]
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  const text = part === undefined ? grouped : `${grouped}.${part}`
  return value < 0 && /[1-9]/.test(text) ? `-${text}` : text
}
