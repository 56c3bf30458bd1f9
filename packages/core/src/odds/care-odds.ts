import { z } from 'zod'
import { treatmentName } from '../catalogue/name-kinds.ts'
import { severities } from '../model/visits.ts'
import { byCondition, share, spread, weight, weights, weightsOf } from './numbers.ts'

/** What is done on a visit. */
export const careOdds = z.strictObject({
  /** Weights of a condition's treatments in the catalogue's order: on a first visit and on a follow-up. */
  firstTreatments: weights,
  followUpTreatments: weights,
  /** Weights of treatments on first visits by condition and treatment, where they differ from that. */
  firstTreatmentsOf: byCondition(z.record(treatmentName, weight)),
  followUpTreatmentsOf: byCondition(z.record(treatmentName, weight)),
  /** Share of deliveries by cesarean section. */
  cesareanShare: share,
  /** Weights of a visit's test result by condition and severity: positive, negative, inconclusive. */
  testResults: byCondition(z.record(z.enum(severities), weightsOf(3).readonly())),
  /** Share of visits with a drug: where the treatment is one, and elsewhere. */
  medicationAsTreatment: share,
  medicationBeside: share,
  doctorMedication: spread,
  /** Chance of asking for a follow-up that does not come within the data. */
  unansweredFollowUp: share,
})
