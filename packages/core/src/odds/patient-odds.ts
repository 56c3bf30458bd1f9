import { z } from 'zod'
import { band, byCondition, multiplier, share, weight } from './numbers.ts'

/** Ages in whole years below which 5, 25, 50, 75 and 95 % of the patients are. */
const ageQuantiles = z
  .strictObject({
    p5: z.number().min(0),
    p25: z.number().min(0),
    p50: z.number().min(0),
    p75: z.number().min(0),
    p95: z.number().min(0),
  })
  .refine((q) => q.p5 <= q.p25 && q.p25 <= q.p50 && q.p50 <= q.p75 && q.p75 <= q.p95, {
    error: 'quantiles must not fall',
    path: ['p25'],
  })

/** How often patients are of an age, a sex and a blood type. */
export const patientOdds = z.strictObject({
  /** Age at the middle of the window, in bands, within the gates of the first condition. */
  ages: z.array(band).min(1),
  /** Ages by the first condition, for those that are named; the others follow `ages`. */
  agesOf: byCondition(ageQuantiles),
  /** Ages by the first condition in bands; goes before its quantiles. */
  ageBandsOf: byCondition(z.array(band).min(1)),
  /** Share of women, where the condition does not decide it. */
  femaleShare: share,
  /** Share of women by the first condition, for those that are named. */
  femaleShareOf: byCondition(share),
  bloodTypes: z.record(z.string(), weight),
  /** Multiplies the population of a state as a weight of where patients live; 1 where it is not named. */
  stateWeights: z.record(z.string().length(2), multiplier),
})
