import type { Condition } from '../../catalogue/catalogue.ts'
import type { Odds } from '../../odds/odds.ts'
import { type AliasTable, createAliasTable } from '../../stream/alias-table.ts'
import { logarithm } from '../../stream/exponential.ts'
import { normalShare } from '../../stream/normal.ts'
import { severityTables } from './severity-tables.ts'

/** The stays of a condition's first visits, ready to be drawn from. */
export interface StayTables {
  /** Chance of a same-day visit; 0 where the condition's range does not include it. */
  readonly sameDayRate: number
  /** Multiplies the biases of hospital and doctor on that. */
  readonly biasScale: number
  /** Draws the nights of other stays by step of age; a slot is the nights. Absent: any night of the range alike. */
  readonly nightsByAge: readonly AliasTable[] | undefined
  /** Draws them by treatment, in the catalogue's order, where the treatment decides. */
  readonly nightsByTreatment: readonly (AliasTable | undefined)[]
  /** Whether the treatment decides, and so must be drawn first. */
  readonly goesByTreatment: boolean
  /** Draws the severity by nights; absent: severity follows from nights alone. */
  readonly severities: readonly AliasTable[] | undefined
}

/** Compiles the stays of a condition; `ages` are the shares of its patients' ages. */
export function compileStays(condition: Condition, odds: Odds, ages: Float64Array): StayTables {
  const { stay } = odds
  const { min, max } = condition.stayNights
  const named = stay.sameDayRateOf[condition.name]
  const sameDayRate = min === 0 ? (named ?? stay.sameDayRate) : 0
  const biasScale = min > 0 ? 0 : named === undefined ? 1 : stay.sameDayRate > 0 ? named / stay.sameDayRate : 0
  const nights = stay.nightsOf[condition.name]
  const byAge =
    nights === undefined
      ? undefined
      : ageFactors(odds, ages).map((factor) => logNormalNights(nights.median * factor, nights.sigma, min, max))
  const byTreatment = condition.treatments.map(({ name }) => clipped(stay.nightsOfTreatment[name], min, max))
  const goesByTreatment = byTreatment.some((weights) => weights !== undefined)
  const usual = byAge === undefined ? evenNights(min, max) : mix(byAge, stepShares(odds, ages))
  const overall = goesByTreatment
    ? mix(
        byTreatment.map((weights) => weights ?? usual),
        firstShares(condition, odds),
      )
    : usual
  return {
    sameDayRate,
    biasScale,
    nightsByAge: byAge?.map((weights) => createAliasTable(weights)),
    nightsByTreatment: byTreatment.map((weights) => (weights === undefined ? undefined : createAliasTable(weights))),
    goesByTreatment,
    severities: severityTables(condition.name, odds, withSameDay(overall, sameDayRate)),
  }
}

/** Index of the step of `nightsByAge` that an age belongs to. */
export function ageStepOf({ stay }: Odds, age: number): number {
  let step = stay.nightsByAge.length - 1
  while (age < stay.nightsByAge[step]!.from) step--
  return step
}

/** Shares of a condition's patients by step of age. */
function stepShares(odds: Odds, ages: Float64Array): number[] {
  const shares = odds.stay.nightsByAge.map(() => 0)
  ages.forEach((share, age) => {
    const step = ageStepOf(odds, age)
    shares[step] = shares[step]! + share
  })
  return shares
}

/** Multipliers of the median by step of age, scaled so that their mean over the condition's patients is 1. */
function ageFactors(odds: Odds, ages: Float64Array): number[] {
  const shares = stepShares(odds, ages)
  const mean = odds.stay.nightsByAge.reduce((sum, { multiplier }, step) => sum + multiplier * shares[step]!, 0)
  return odds.stay.nightsByAge.map(({ multiplier }) => multiplier / mean)
}

/** Shares of 0, 1, 2 … nights of a log-normal stay that counts at least one, cut at the condition's longest. */
function logNormalNights(median: number, sigma: number, min: number, max: number): Float64Array {
  const shares = new Float64Array(max + 1)
  const below = (nights: number) => normalShare(logarithm(nights / median) / sigma)
  for (let nights = Math.max(1, min); nights <= max; nights++) {
    const share = below(nights + 0.5) - (nights <= Math.max(1, min) ? 0 : below(nights - 0.5))
    // Far out in a tail, the difference of two shares is no more than their rounding.
    shares[nights] = Math.max(0, share)
  }
  if (max === 0) shares[0] = 1
  // A median far outside the range leaves it no share at all.
  else if (shares.every((share) => share === 0)) shares[median < max ? Math.max(1, min) : max] = 1
  return shares
}

function evenNights(min: number, max: number): Float64Array {
  return Float64Array.from({ length: max + 1 }, (_, nights) => (nights >= Math.min(Math.max(1, min), max) ? 1 : 0))
}

/** Weights of 1, 2, 3 … nights as weights by nights, inside the condition's range. */
function clipped(weights: readonly number[] | undefined, min: number, max: number): Float64Array | undefined {
  if (weights === undefined) return undefined
  const byNights = new Float64Array(max + 1)
  weights.forEach((weight, i) => {
    const nights = Math.min(Math.max(i + 1, min), max)
    byNights[nights] = byNights[nights]! + weight
  })
  return byNights
}

/** Shares of the treatments on first visits. */
function firstShares(condition: Condition, odds: Odds): number[] {
  const { cesareanShare } = odds.care
  const deliveries = condition.delivery?.treatments ?? []
  return condition.treatments.map(({ name }) => {
    const at = deliveries.indexOf(name)
    return at === 0 ? 1 - cesareanShare : at === 1 ? cesareanShare : deliveries.length > 0 ? 0 : 1
  })
}

/** The mixture of several distributions. */
function mix(parts: readonly Float64Array[], shares: readonly number[]): Float64Array {
  const mixed = new Float64Array(parts[0]!.length)
  const all = shares.reduce((sum, share) => sum + share, 0)
  parts.forEach((part, p) => {
    const total = part.reduce((sum, weight) => sum + weight, 0)
    part.forEach((weight, nights) => {
      mixed[nights] = mixed[nights]! + (weight / total) * (shares[p]! / all)
    })
  })
  return mixed
}

function withSameDay(nights: Float64Array, sameDayRate: number): Float64Array {
  const total = nights.reduce((sum, weight) => sum + weight, 0)
  const shares = nights.map((weight) => (weight / total) * (1 - sameDayRate))
  shares[0] = shares[0]! + sameDayRate
  return shares
}
