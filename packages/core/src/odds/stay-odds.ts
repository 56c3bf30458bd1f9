import { z } from 'zod'
import { byCondition, multiplier, range, share, sharesOfOne, spread, steps, weights, weightsOf } from './numbers.ts'

/** Severity by the nights of a stay: least nights of Mild, Moderate and Severe. */
const severityByNights = z.strictObject({
  model: z.literal('nights'),
  nights: z.strictObject({ Mild: z.int().min(0), Moderate: z.int().min(0), Severe: z.int().min(0) }),
})

/** Severity in given shares, longer stays being the severer ones. */
const severityByShares = z.strictObject({
  model: z.literal('shares'),
  /** Shares of Normal, Mild, Moderate and Severe among first visits. */
  usual: sharesOfOne,
  /** The same for conditions that differ. */
  of: byCondition(sharesOfOne),
  /** How firmly severity goes with nights: weights rise by this power of the nights from one severity to the next. */
  nightsPower: z.number().min(0),
  /** Weights of the severities on a follow-up, up to that of the visit before. */
  followUp: weightsOf(4),
})

/** How long patients stay, how ill they are, and how soon they are back. */
export const stayOdds = z.strictObject({
  /** Chance of a same-day first visit, where the condition's range includes 0 nights. */
  sameDayRate: share,
  /** The same for conditions that are named. Biases of hospitals and doctors grow and shrink with it. */
  sameDayRateOf: byCondition(share),
  hospitalSameDay: spread,
  doctorSameDay: spread,
  /** Nights of a first visit that is not the same day, log-normal; conditions not named: any night alike. */
  nightsOf: byCondition(z.strictObject({ median: z.number().gt(0), sigma: z.number().gt(0) })),
  /** Weights of 1, 2, 3 … nights of a first visit by its treatment; goes before the condition's. */
  nightsOfTreatment: z.record(z.string(), weights),
  /** Multiplies the median of the nights from an age on; scaled so that a condition keeps its own over all ages. */
  nightsByAge: steps({ multiplier }),
  /** Weights of 0, 1, 2 nights of a follow-up. */
  followUpNights: weights,
  severity: z.discriminatedUnion('model', [severityByNights, severityByShares]),
  /** Chance that the next stay, where there is one and it is no follow-up, comes soon: by the condition of the first. */
  soonAgain: byCondition(share),
  /** Days from a discharge to such a stay, at most, and how often each. */
  soonDays: z.array(z.strictObject({ days: z.int().min(1), weight: z.number().min(0) })).min(1),
  /** Days from a visit to its follow-up; absent: any time. */
  followUpDays: range.optional(),
})
