import type { Catalogue } from './catalogue.ts'
import { addedConditionNames, conditionNames } from './condition-names.ts'
import { type ConditionWithoutDrugs, conditions } from './conditions.ts'
import { drugsFor } from './drugs-for.ts'
import { addedConditions } from './national/added-conditions.ts'
import { nationalDifferences } from './national/differences.ts'
import { payers } from './payers.ts'

function asInNational(condition: ConditionWithoutDrugs): ConditionWithoutDrugs {
  const difference = nationalDifferences[condition.name]
  if (difference === undefined) return condition
  const { addedTreatments = [], ...replaced } = difference
  const beforeMonitoring = condition.treatments.slice(0, -1)
  const monitoring = condition.treatments.slice(-1)
  return { ...condition, ...replaced, treatments: [...beforeMonitoring, ...addedTreatments, ...monitoring] }
}

const names = [...conditionNames, ...addedConditionNames]

/** What can be in the national preset: the conditions of classic with their stated differences, and six more. */
export const nationalCatalogue: Catalogue = {
  conditions: [...conditions.map(asInNational), ...addedConditions].map((condition) => ({
    ...condition,
    drugs: drugsFor(condition.name, names),
  })),
  payers: [...payers],
  maxConditionsPerPatient: 5,
  everyReturnIsFollowUp: false,
  maxFollowUpNights: 2,
  // Under 65 it takes a disability; nobody under 20 has one of those, end-stage kidney disease apart (assumed).
  medicare: { minAge: 20, entitlingConditions: ['Kidney failure'] },
}
