import { z } from 'zod'
import { stateCode } from '../catalogue/name-kinds.ts'
import { ageBands, byBloodType, byCondition, multiplier, share, years } from './numbers.ts'

/** Ages in whole years below which 5, 25, 50, 75 and 95 % of the patients are. */
const ageQuantiles = z
  .strictObject({
    p5: years,
    p25: years,
    p50: years,
    p75: years,
    p95: years,
  })
  .refine((q) => q.p5 <= q.p25 && q.p25 <= q.p50 && q.p50 <= q.p75 && q.p75 <= q.p95, {
    error: 'quantiles must not fall',
  })

/** How often patients are of an age, a sex and a blood type. */
export const patientOdds = z.strictObject({
  /** Age at the middle of the window, in bands, within the gates of the first condition. */
  ages: ageBands,
  /** Ages by the first condition, for those that are named; the others follow `ages`. */
  agesOf: byCondition(ageQuantiles),
  /** Ages by the first condition in bands; goes before its quantiles. */
  ageBandsOf: byCondition(ageBands),
  /** Share of women, where the condition does not decide it. */
  femaleShare: share,
  /** Share of women by the first condition, for those that are named. */
  femaleShareOf: byCondition(share),
  bloodTypes: byBloodType,
  /** Multiplies the population of a state as a weight of where patients live; 1 where it is not named. */
  stateWeights: z.record(stateCode, multiplier),
})
