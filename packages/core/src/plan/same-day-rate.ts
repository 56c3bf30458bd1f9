import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Odds } from '../odds/odds.ts'

/**
 * Odds with another same-day rate: of all conditions whose stays can end on the first day, or, where the odds have
 * rates by condition, of the minor ones among them.
 */
export function withSameDayRate(catalogue: Catalogue, odds: Odds, rate: number | undefined): Odds {
  if (rate === undefined) return odds
  const { sameDayRateOf } = odds.stay
  if (Object.keys(sameDayRateOf).length === 0) return { ...odds, stay: { ...odds.stay, sameDayRate: rate } }
  const minor = catalogue.conditions.filter(({ category }) => category === 'minor').map(({ name }) => [name, rate])
  return { ...odds, stay: { ...odds.stay, sameDayRateOf: { ...sameDayRateOf, ...Object.fromEntries(minor) } } }
}
