import { classicOdds } from '../classic.ts'
import type { Odds } from '../odds.ts'
import { conditionUtilisation } from './conditions-utilisation.ts'
import { femaleShareOf } from './fitted.ts'

/** Years by which mothers are older now than in the survey of 2010. */
const olderMothersYears = 2

/** Ages, sexes and blood types of national. The ages and sexes by condition stand in `conditions-utilisation.ts`. */
export const nationalPatients: Odds['patient'] = {
  ages: classicOdds.patient.ages,
  agesOf: Object.fromEntries(
    conditionUtilisation.map(({ condition, ageYears: { value } }) => [
      condition,
      condition === 'Childbirth' ? older(value, olderMothersYears) : { ...value },
    ]),
  ),
  ageBandsOf: {
    Flu: [
      { min: 0, max: 0, weight: 11 },
      { min: 1, max: 17, weight: 8 },
      { min: 18, max: 49, weight: 13 },
      { min: 50, max: 64, weight: 17 },
      { min: 65, max: 84, weight: 33 },
      { min: 85, max: 97, weight: 18 },
    ],
  },
  femaleShare: 0.505,
  femaleShareOf,
  bloodTypes: classicOdds.patient.bloodTypes,
  // Between the counts of 2010 and of 2020.
  stateWeights: { FL: 0.98, TX: 0.955 },
}

function older(quantiles: Odds['patient']['agesOf'][string], years: number): Odds['patient']['agesOf'][string] {
  const { p5, p25, p50, p75, p95 } = quantiles
  return { p5: p5 + years, p25: p25 + years, p50: p50 + years, p75: p75 + years, p95: p95 + years }
}
