import type { CalibratedValue } from '@hc/core'
import { groupDigits } from './group-digits.ts'

type Unit = CalibratedValue['unit']

/** Writes a value of a calibration report with its unit; a dash for none. */
export function formatValue(value: number | null, unit: Unit): string {
  if (value === null) return '–'
  if (unit === 'dollars') return `$${groupDigits(value)}`
  return unit === 'ratio' ? tidy(value) : `${tidy(value)} ${shortUnits[unit]}`
}

/** Writes a band: both ends, or the one that it has. */
export function formatBand({ low, high, unit }: Pick<CalibratedValue, 'low' | 'high' | 'unit'>): string {
  if (low === null) return `≤ ${formatValue(high, unit)}`
  if (high === null) return `≥ ${formatValue(low, unit)}`
  const [from, to] = [formatValue(low, unit), formatValue(high, unit)]
  const suffix = unit === 'dollars' || unit === 'ratio' ? '' : ` ${shortUnits[unit]}`
  return `${suffix === '' ? from : from.slice(0, -suffix.length)} to ${to}`
}

const shortUnits = { '%': '%', days: 'd', years: 'y' } as const

/** Two decimals, without the zeros at their end. */
function tidy(value: number): string {
  return value.toFixed(2).replace(/\.?0+$/, '')
}
