import type { Condition } from '../../catalogue/catalogue.ts'
import type { Odds } from '../../odds/odds.ts'

/** Oldest age that quantiles reach where the condition has no limit below it; assumed. */
const oldestDrawn = 97

/** Shares of the ages in whole years among the patients who come first for a condition, inside its gates; they sum to 1. */
export function ageShares(condition: Condition, { patient }: Odds): Float64Array {
  const bands = patient.ageBandsOf[condition.name]
  const quantiles = patient.agesOf[condition.name]
  if (bands !== undefined || quantiles === undefined) return sharesFromBands(condition, bands ?? patient.ages)
  const { p5, p25, p50, p75, p95 } = quantiles
  const { min, max } = condition.ages
  // Half a year on, so that the quantile of whole years is the one that is named.
  const ends = [min, p5 + 0.5, p25 + 0.5, p50 + 0.5, p75 + 0.5, p95 + 0.5, Math.max(p95 + 1.5, oldestDrawn + 1)]
  const shares = new Float64Array(Math.min(max, Math.ceil(ends[6]!)) + 1)
  ;[0.05, 0.2, 0.25, 0.25, 0.2, 0.05].forEach((share, part) => {
    spreadEvenly(shares, Math.max(ends[part]!, min), Math.min(ends[part + 1]!, max + 1), share)
  })
  return scaledToOne(shares)
}

function sharesFromBands(condition: Condition, bands: Odds['patient']['ages']): Float64Array {
  const oldest = bands.reduce((max, band) => Math.max(max, band.max), 0)
  const shares = new Float64Array(oldest + 1)
  for (const { min, max, weight } of bands) {
    for (let age = min; age <= max; age++) {
      if (age >= condition.ages.min && age <= condition.ages.max) shares[age] = shares[age]! + weight / (max - min + 1)
    }
  }
  return scaledToOne(shares)
}

/** Adds a share to the ages from one exact age to another, each by the part of its year that lies between. */
function spreadEvenly(shares: Float64Array, from: number, to: number, share: number): void {
  if (to <= from) {
    const age = Math.min(Math.floor(from), shares.length - 1)
    shares[age] = shares[age]! + share
    return
  }
  for (let age = Math.floor(from); age < to && age < shares.length; age++) {
    const part = Math.min(age + 1, to) - Math.max(age, from)
    shares[age] = shares[age]! + (share * part) / (to - from)
  }
}

function scaledToOne(shares: Float64Array): Float64Array {
  const total = shares.reduce((sum, share) => sum + share, 0)
  return shares.map((share) => share / total)
}
