import { z } from 'zod'
import { conditionName } from '../catalogue/name-kinds.ts'
import { byCondition, multiplier, share, sharesOfOne, weightsByName } from './numbers.ts'

/** How often patients have a condition, which go together, and which come back. */
export const conditionOdds = z.strictObject({
  /** Relative frequency as a patient's first condition, and as a further one. */
  weights: weightsByName(conditionName),
  /** Shares of patients with one, two, three … distinct conditions. */
  perPatient: sharesOfOne,
  /** Share of patients who have no other condition, by their first; 0 where it is not named. */
  aloneShare: byCondition(share),
  /** Multiplies the weight of a further condition (inner name) for those whose first one is the outer name. */
  together: byCondition(byCondition(multiplier)),
  /** Chance that the next visit is for the same condition, after a visit of a severity. Only orders the visits. */
  recurrence: z.strictObject({ Normal: share, Mild: share, Moderate: share, Severe: share }),
  /**
   * Chance that a return for the same condition is a full stay of its own, not a follow-up; 0 where it is not named.
   * Applies where the catalogue does not make every return a follow-up.
   */
  newStayShare: byCondition(share),
  /** Chance of a second delivery among the later Childbirth visits, where the calendar allows it. */
  secondDelivery: share,
})
