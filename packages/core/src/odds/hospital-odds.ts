import { z } from 'zod'
import { multiplier, range, share, weight } from './numbers.ts'

/** How hospitals differ, and how patients choose among them. */
export const hospitalOdds = z.strictObject({
  /** Standard deviation of the logarithm of size. */
  sizeSigma: z.number().min(0),
  doctors: range,
  /** Relative choice of the nearest hospital of the state, the next one, … */
  nearness: z.array(weight).min(1),
  /** Share of episodes at any hospital of the state, by size alone. */
  fartherShare: share,
  chargeMultiplier: range,
  lateMultiplierSigma: z.number().min(0),
  /** Multiplies the late-payment multiplier of the hospitals of a state; 1 where it is not named. */
  lateMultiplierOfState: z.record(z.string().length(2), multiplier),
  /** Shares of doctors who work at one, two, three hospitals. */
  affiliations: z.array(weight).min(1).max(3),
})
