import { z } from 'zod'
import { payerName, stateCode } from '../catalogue/name-kinds.ts'
import { byCondition, byPayerKind, dollars, multiplier, rangeOf, share, spread, steps, weight } from './numbers.ts'

/** Insurance covers a share of the bill. */
const shareOfBill = z.strictObject({
  model: z.literal('share'),
  /** A low and a high range, and the share of bills in the low one. */
  low: rangeOf(share),
  high: rangeOf(share),
  lowShare: share,
})

/** The patient owes a deductible, where it is not yet met, and a part of the rest, up to a maximum. */
const costSharing = z.strictObject({
  model: z.literal('cost-sharing'),
  of: byPayerKind(
    z.strictObject({
      /** Share of bills of patients who owe nothing: another plan pays, or the year's maximum is reached. */
      nothingShare: share,
      /** Share of the other bills before whose date the year's deductible was met. */
      deductibleMetShare: share,
      deductibleDollars: rangeOf(dollars),
      /** The patient's part of what is left after the deductible. */
      coinsurance: rangeOf(share),
      maxDollars: dollars,
    }),
  ),
  /** Multiplies what the patient owes; 1 for conditions that are not named. */
  multiplierOf: byCondition(multiplier),
})

/** Who is insured, by whom, and what that pays. */
export const coverageOdds = z.strictObject({
  /**
   * By age today: the uninsured share of all; the share of the insured that has Medicare; and of the others
   * Medicaid. Who is left has a commercial payer. Nobody gets Medicare below the catalogue's age.
   */
  byAge: steps({ uninsured: share, medicare: share, medicaid: share }),
  /** Share with Medicare of those aged 18 to 64 whose condition entitles to it. */
  medicareEntitled: share,
  /** Multiplies the uninsured share in a state; 1 where it is not named. */
  uninsuredOfState: z.record(stateCode, multiplier),
  /** The same shares of Medicare and Medicaid by the first condition, in place of those by age. */
  publicShareOf: byCondition(z.strictObject({ medicare: share, medicaid: share })),
  patientShare: z.discriminatedUnion('model', [shareOfBill, costSharing]),
  /** Spread of the payers around the share that is covered. */
  payerShift: spread,
  /** Relative share of the commercial market of a state, by payer, where the payer sells. */
  payerShares: z.record(payerName, weight),
})
