import type { Places } from './cube.ts'
import type { Fraction } from './return-counts.ts'

/** Ages of the US population in 2023, in percent (US Census Bureau, Vintage 2023; rounded, assumed). */
const nationalAges = [
  { from: 0, below: 18, percent: 21.7 },
  { from: 18, below: 25, percent: 9.2 },
  { from: 25, below: 45, percent: 27.1 },
  { from: 45, below: 65, percent: 24.5 },
  { from: 65, below: Number.POSITIVE_INFINITY, percent: 17.5 },
] as const

/** Number of age groups by which patients are weighted to the nation. */
export const nationalAgeGroups = nationalAges.length

/** The group of an age. */
export function nationalAgeGroup(age: number): number {
  return nationalAges.findIndex(({ below }) => age < below)
}

/**
 * A share in percent, with the patients weighted to the ages of the nation: people who come to hospitals are older, and
 * some figures are of everybody. The rows are those that a plain share of the same noise would rest on; none where an
 * age group has no patients.
 */
export function weightedToNation(of: (group: number, age: Places) => Fraction): {
  readonly value: number | null
  readonly rows: number
} {
  let [share, variance] = [0, 0]
  for (const [group, { from, below, percent }] of nationalAges.entries()) {
    const { part, whole } = of(group, (age) => age >= from && age < below)
    if (whole === 0) return { value: null, rows: 0 }
    share += (percent * part) / whole
    variance += (percent * percent) / whole
  }
  return { value: share, rows: Math.floor(10_000 / variance) }
}
