import { z } from 'zod'
import { stateCode } from '../catalogue/name-kinds.ts'
import { multiplier, rangeOf, share, sigma, weight, weights } from './numbers.ts'

/** How hospitals differ, and how patients choose among them. */
export const hospitalOdds = z.strictObject({
  /** Standard deviation of the logarithm of size. */
  sizeSigma: sigma,
  /** Doctors whose main hospital it is, by its size. */
  doctors: rangeOf(z.int().min(1).max(200)),
  /** Relative choice of the nearest hospital of the state, the next one, … */
  nearness: z
    .array(weight)
    .min(1)
    .refine((list) => list[0]! > 0, { error: 'the first weight, that of the nearest hospital, must be above 0' }),
  /** Share of episodes at any hospital of the state, by size alone. */
  fartherShare: share,
  chargeMultiplier: rangeOf(multiplier),
  lateMultiplierSigma: sigma,
  /** Multiplies the late-payment multiplier of the hospitals of a state; 1 where it is not named. */
  lateMultiplierOfState: z.record(stateCode, multiplier),
  /** Shares of doctors who work at one, two, three hospitals. */
  affiliations: weights.max(3),
})
