import type { Catalogue } from './catalogue.ts'
import { conditionNames } from './condition-names.ts'
import { conditions } from './conditions.ts'
import { drugsFor } from './drugs-for.ts'
import { payers } from './payers.ts'

/** What can be in the classic preset: the behaviour of a widely used small generator. */
export const classicCatalogue: Catalogue = {
  conditions: conditions.map((condition) => ({ ...condition, drugs: drugsFor(condition.name, conditionNames) })),
  payers: [...payers],
  maxConditionsPerPatient: 3,
  everyReturnIsFollowUp: true,
  maxFollowUpNights: 2,
  // Disability may entitle before 65, never a child; end-stage kidney disease at any age (Social Security Act; published).
  medicare: { minAge: 20, entitlingConditions: ['Kidney failure'] },
}
