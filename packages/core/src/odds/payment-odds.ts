import { z } from 'zod'
import { byCategory, byCondition, byCover, dollars, multiplier, rangeOf, share, spread, steps } from './numbers.ts'

/** When bills are sent, how they are to be paid, and how they are. */
export const paymentOdds = z.strictObject({
  billingLagDays: rangeOf(z.int().min(0).max(30)),
  /** Whether plan and lateness go by the whole charge or by the patient's part of it. */
  goesBy: z.enum(['charge', 'patient share']),
  /** Chance of an Incremental plan from so many dollars on, and what lack of insurance adds. */
  incremental: steps({ share }),
  incrementalUninsured: share,
  /** Chance that a bill is never paid, and that it is paid late, before multipliers. */
  unpaid: z.strictObject({ insured: share, uninsured: share }),
  late: z.strictObject({ insured: share, uninsured: share }),
  categoryMultiplier: byCategory(multiplier),
  /** On top of the category's; 1 for conditions that are not named. */
  conditionMultiplier: byCondition(multiplier),
  /** By age at admission. */
  ageMultiplier: steps({ multiplier }),
  /** From so many dollars on. */
  amountMultiplier: steps({ multiplier }),
  coverMultiplier: byCover(multiplier),
  planMultiplier: z.strictObject({ Full: multiplier, Incremental: multiplier }),
  /** An uninsured bill whose charge is above this many dollars is likelier to be paid late. */
  bigUninsuredBill: z.strictObject({ fromDollars: dollars, lateMultiplier: multiplier }),
  payerRisk: spread,
  /** Days from billing to payment in time, as a share of the days allowed. */
  onTimeShare: byCover(rangeOf(share)),
  /** Days past the due date of a late payment. */
  lateDays: rangeOf(z.int().min(1).max(3650)),
})
