import { decimals, type Value } from '../../format/format-value.ts'
import type { Unit } from '../../question/units.ts'

/** Writes a value beside an axis, short. */
export function axisText(unit: Unit): (value: number) => string {
  if (unit === 'share') return (value) => `${trim(value * 100)}%`
  if (unit === 'dollars') return (value) => (value < 0 ? `-$${compact(-value)}` : `$${compact(value)}`)
  if (unit === 'number' || unit === 'rank') return (value) => String(value)
  return compact
}

/** What an axis measures, in words; of several measures, whose names stand elsewhere, the unit alone. */
export function axisTitle(unit: Unit, name: string): string {
  const words = name.replaceAll('_', ' ')
  if (words === '') return unit === 'share' ? '%' : unit
  if (unit === 'share') return `${words}, %`
  if (unit === 'number' || unit === 'text' || unit === 'ratio' || unit === 'rank') return words
  return words.includes(unit) ? words : `${words}, ${unit}`
}

/** A number for a drawing; undefined where there is none. */
export function measured(value: Value | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined
}

function compact(value: number): string {
  const size = Math.abs(value)
  if (size >= 1e9) return `${trim(value / 1e9)}B`
  if (size >= 1e6) return `${trim(value / 1e6)}M`
  if (size >= 10_000) return `${trim(value / 1e3)}k`
  return size >= 1000 ? decimals(value, 0) : trim(value)
}

function trim(value: number): string {
  return String(Number(value.toPrecision(3)))
}
