import type { Condition } from '../../catalogue/catalogue.ts'
import { severities } from '../../model/closed-lists.ts'
import type { Odds } from '../../odds/odds.ts'
import { power } from '../../stream/exponential.ts'
import { byCoverIndex } from './cover.ts'

/** Median charges of a condition's first visits that go by stay and severity; absent in other models. */
export interface ChargeTable {
  /** Whole cents by severity × nights; see `nightsCount`. */
  readonly medianCents: Float64Array
  readonly nightsCount: number
  /** Factors by treatment, in the catalogue's order. */
  readonly treatmentMultipliers: Float64Array
  /** Factors by cover. */
  readonly coverMultipliers: Float64Array
}

/** Compiles the median charges of a condition. */
export function compileCharges(condition: Condition, odds: Odds): ChargeTable | undefined {
  const { first } = odds.charge
  if (first.model !== 'log-normal') return undefined
  const nightsCount = condition.stayNights.max + 1
  const medianCents = new Float64Array(severities.length * nightsCount)
  const dollars = first.medianDollars[condition.name] ?? first.minDollars
  severities.forEach((severity, rank) => {
    for (let nights = 0; nights < nightsCount; nights++) {
      const counted = nights === 0 ? first.sameDayNights : nights
      medianCents[rank * nightsCount + nights] =
        dollars * 100 * power(counted / first.nightsAtMedian, first.nightsPower) * first.severityMultiplier[severity]
    }
  })
  return {
    medianCents,
    nightsCount,
    treatmentMultipliers: Float64Array.from(condition.treatments, ({ name }) => first.treatmentMultiplier[name] ?? 1),
    coverMultipliers: Float64Array.from(byCoverIndex(first.coverMultiplier)),
  }
}
