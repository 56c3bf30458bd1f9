import type { BillFrame } from './bill-frame.ts'
import { CarePlaces } from './care-places.ts'
import { BillFigures } from './figures/bill-figures.ts'
import { PatientFigures } from './figures/patient-figures.ts'
import { VisitFigures } from './figures/visit-figures.ts'
import { UniqueKeys } from './keys/unique-keys.ts'
import type { PatientFrame } from './patient-frame.ts'
import { RowJudge } from './row-judge.ts'
import { RuleSheet } from './rule-sheet.ts'
import { allRules, billRules, rulesOfMode, visitRules } from './rules/all-rules.ts'
import { followUpNotDearerRule } from './rules/bill-rules.ts'
import { latePatientRules, patientRules } from './rules/patient-rules.ts'
import { drugNotWithConditionRule } from './rules/visit-care.ts'
import type { Terms } from './terms.ts'
import type { ValidateOptions } from './validate.ts'
import type { VisitFrame } from './visit-frame.ts'

const defaultKeysInMemory = 1_048_576

/** The fingerprints of the three uniqueness rules. */
export interface PatientKeys {
  readonly emails: UniqueKeys
  readonly policies: UniqueKeys
  readonly nameAddresses: UniqueKeys
}

/** The judges of rows: those of a batch, and those that wait for what comes after it. */
export interface Judges {
  readonly patients: RowJudge<PatientFrame>
  readonly visits: RowJudge<VisitFrame>
  readonly closedVisits: RowJudge<VisitFrame>
  readonly bills: RowJudge<BillFrame>
  readonly chargedBills: RowJudge<BillFrame>
}

/** What a validator gathers over all of its rows, in however many ranges they come. */
export interface Findings {
  readonly sheet: RuleSheet
  readonly judges: Judges
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
  const sheet = new RuleSheet(rulesOfMode(allRules, terms.mode))
  return {
    sheet,
    judges: {
      patients: new RowJudge(patientRules, sheet),
      visits: new RowJudge(rulesOfMode(visitRules, terms.mode), sheet),
      closedVisits: new RowJudge([drugNotWithConditionRule], sheet),
      bills: new RowJudge(billRules, sheet),
      chargedBills: new RowJudge([followUpNotDearerRule], sheet),
    },
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
