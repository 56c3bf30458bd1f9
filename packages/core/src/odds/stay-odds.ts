import { z } from 'zod'
import { treatmentName } from '../catalogue/name-kinds.ts'
import {
  byCondition,
  positiveMultiplier,
  rangeOf,
  share,
  sharesOfOneAmong,
  sigma,
  spread,
  steps,
  weight,
  weights,
  weightsOf,
} from './numbers.ts'

const nights = z.int().min(0).max(400)

/** Severity by the nights of a stay: least nights of Mild, Moderate and Severe. */
const severityByNights = z.strictObject({
  model: z.literal('nights'),
  nights: z
    .strictObject({ Mild: nights, Moderate: nights, Severe: nights.min(1) })
    .refine(({ Mild, Moderate, Severe }) => Mild <= Moderate && Moderate <= Severe, {
      error: 'a severer stay must not need fewer nights',
    }),
})

/** Severity in given shares, longer stays being the severer ones. */
const severityByShares = z.strictObject({
  model: z.literal('shares'),
  /** Shares of Normal, Mild, Moderate and Severe among first visits. */
  usual: sharesOfOneAmong(4),
  /** The same for conditions that differ. */
  of: byCondition(sharesOfOneAmong(4)),
  /** How firmly severity goes with nights: weights rise by this power of the nights from one severity to the next. */
  nightsPower: z.number().min(0).max(10),
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
  nightsOf: byCondition(z.strictObject({ median: z.number().min(0.01).max(1000), sigma: sigma.min(0.01) })),
  /** Weights of 1, 2, 3 … nights of a first visit by its treatment; goes before the condition's. */
  nightsOfTreatment: z.record(treatmentName, weights),
  /** Multiplies the median of the nights from an age on; scaled so that a condition keeps its own over all ages. */
  nightsByAge: steps({ multiplier: positiveMultiplier }),
  /** Weights of 0, 1, 2 nights of a follow-up. */
  followUpNights: weights,
  severity: z.discriminatedUnion('model', [severityByNights, severityByShares]),
  /** Chance that the next stay, where there is one and it is no follow-up, comes soon: by the condition of the first. */
  soonAgain: byCondition(share),
  /** Days from a discharge to such a stay, at most, and how often each. */
  soonDays: z
    .array(z.strictObject({ days: z.int().min(1).max(366), weight }))
    .min(1)
    .refine((list) => list.some((one) => one.weight > 0), { error: 'at least one weight must be above 0' }),
  /** Days from a visit to its follow-up; absent: any time. */
  followUpDays: rangeOf(z.int().min(1).max(366)).optional(),
})
