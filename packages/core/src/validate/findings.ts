import { CarePlaces } from './care-places.ts'
import { BillFigures } from './figures/bill-figures.ts'
import { PatientFigures } from './figures/patient-figures.ts'
import { VisitFigures } from './figures/visit-figures.ts'
import { UniqueKeys } from './keys/unique-keys.ts'
import { RuleSheet } from './rule-sheet.ts'
import { allRules, rulesOfMode } from './rules/all-rules.ts'
import { latePatientRules } from './rules/patient-rules.ts'
import type { Terms } from './terms.ts'
import type { ValidateOptions } from './validate.ts'

const defaultKeysInMemory = 1_048_576

/** The fingerprints of the three uniqueness rules. */
export interface PatientKeys {
  readonly emails: UniqueKeys
  readonly policies: UniqueKeys
  readonly nameAddresses: UniqueKeys
}

/** What a validator gathers over all of its rows, in however many ranges they come. */
export interface Findings {
  readonly sheet: RuleSheet
  readonly keys: PatientKeys
  readonly places: CarePlaces
  readonly patientFigures: PatientFigures
  readonly visitFigures: VisitFigures
  readonly billFigures: BillFigures
}

/** Makes room for the findings of a validator. */
export function createFindings(terms: Terms, options: ValidateOptions): Findings {
  const { spill, keysInMemory = defaultKeysInMemory } = options
  const { emailUnique, policyNumberUnique, nameAddressUnique } = latePatientRules
  return {
    sheet: new RuleSheet(rulesOfMode(allRules, terms.mode)),
    keys: {
      emails: new UniqueKeys(emailUnique, ['email'], spill, keysInMemory),
      policies: new UniqueKeys(policyNumberUnique, ['insurance_policy_number'], spill, keysInMemory),
      nameAddresses: new UniqueKeys(nameAddressUnique, ['name', 'address'], spill, keysInMemory),
    },
    places: new CarePlaces(terms),
    patientFigures: new PatientFigures(terms),
    visitFigures: new VisitFigures(terms),
    billFigures: new BillFigures(terms),
  }
}
