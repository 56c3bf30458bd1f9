import { z } from 'zod'
import { treatmentName } from '../catalogue/name-kinds.ts'
import { byCategory, byCondition, byCover, dollars, multiplier, rangeOf, share, sigma } from './numbers.ts'

/** Any charge of a range alike, by category. */
const chargeByCategory = z.strictObject({
  model: z.literal('range'),
  /** Charge of the first visit of an episode in dollars, before the hospital's multiplier. */
  dollars: byCategory(rangeOf(dollars)),
})

/** Log-normal charges that rise with the stay and the severity. */
const chargeByStay = z.strictObject({
  model: z.literal('log-normal'),
  /** Median charge in dollars of a Mild stay of the nights that `nightsAtMedian` says, before the hospital's multiplier. */
  medianDollars: byCondition(dollars.gt(0)),
  nightsAtMedian: z.number().min(0.1).max(400),
  /** The charge rises with this power of the nights; a same-day visit counts as so many nights. */
  nightsPower: z.number().min(0).max(5),
  sameDayNights: z.number().min(0.1).max(400),
  severityMultiplier: z.strictObject({
    Normal: multiplier,
    Mild: multiplier,
    Moderate: multiplier,
    Severe: multiplier,
  }),
  /** Multiplies by treatment; 1 for those that are not named. */
  treatmentMultiplier: z.record(treatmentName, multiplier),
  /** Multiplies by who pays: payers allow different amounts, and people without one get a discount. */
  coverMultiplier: byCover(multiplier),
  /** Standard deviation of what is left of the logarithm. */
  sigma,
  /** No first visit charges less than this. */
  minDollars: dollars.gt(0),
})

/** What a visit costs: the allowed amount. */
export const chargeOdds = z.strictObject({
  first: z.discriminatedUnion('model', [chargeByCategory, chargeByStay]),
  /** A follow-up's charge as a part of the visit before it, or of the first visit of its episode. */
  followUp: byCategory(z.strictObject({ of: z.enum(['previous', 'first']), share: rangeOf(share) })),
  /** From the second follow-up on: chance of being capped at the previous charge, else at `bump` times it. */
  cappedShare: share,
  bump: z.number().min(1).max(1000),
})
