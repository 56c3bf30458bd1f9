import { classicOdds } from '../classic.ts'
import type { Odds } from '../odds.ts'
import { agesOf, femaleShareOf } from './fitted.ts'

/** Ages, sexes and blood types of national. What is wanted of ages and sexes stands in `conditions-utilisation.ts`. */
export const nationalPatients: Odds['patient'] = {
  ages: classicOdds.patient.ages,
  agesOf,
  ageBandsOf: {
    // Rarer in the young than between its quantiles, since the pneumonia of children is seldom followed by it.
    Sepsis: [
      { min: 0, max: 17, weight: 0.3 },
      { min: 18, max: 34, weight: 1.5 },
      { min: 35, max: 44, weight: 4 },
      { min: 45, max: 58, weight: 18 },
      { min: 59, max: 72, weight: 25 },
      { min: 73, max: 82, weight: 25 },
      { min: 83, max: 95, weight: 25 },
    ],
    Flu: [
      { min: 0, max: 0, weight: 15 },
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
  stateWeights: { FL: 0.98, TX: 0.945 },
}
