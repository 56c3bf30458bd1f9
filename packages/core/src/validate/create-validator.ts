import type { Contract } from '../plan/contract.ts'
import { figureSummary } from './figures/figure.ts'
import { IdSequence } from './id-sequence.ts'
import { fingerprint } from './keys/fingerprint.ts'
import { UniqueKeys } from './keys/unique-keys.ts'
import { PendingPatients } from './pending-patients.ts'
import { PendingVisits } from './pending-visits.ts'
import { RuleSheet } from './rule-sheet.ts'
import { allRules, rulesOfMode } from './rules/all-rules.ts'
import { latePatientRules } from './rules/patient-rules.ts'
import type { RuleSummary } from './summary.ts'
import { termsOf } from './terms.ts'
import type { ValidateOptions, Validator } from './validate.ts'
import { BillWatch } from './watch-bills.ts'
import { PatientWatch } from './watch-patients.ts'
import { VisitWatch } from './watch-visits.ts'

const defaultKeysInMemory = 1_048_576

/** Puts the parts of a validator together. */
export function createValidator(contract: Contract, options: ValidateOptions): Validator {
  const { spill, keysInMemory = defaultKeysInMemory, first = { patientId: 1, visitId: 1 } } = options
  const terms = termsOf(contract)
  const sheet = new RuleSheet(rulesOfMode(allRules, contract.mode.kind))
  const patientIds = new IdSequence(first.patientId)
  const visitIds = new IdSequence(first.visitId)
  const pendingPatients = new PendingPatients()
  const pendingVisits = new PendingVisits()
  const { emailUnique, policyNumberUnique, nameAddressUnique } = latePatientRules
  const keys = {
    emails: new UniqueKeys(emailUnique, ['email'], spill, keysInMemory),
    policies: new UniqueKeys(policyNumberUnique, ['insurance_policy_number'], spill, keysInMemory),
    nameAddresses: new UniqueKeys(nameAddressUnique, ['name', 'address'], spill, keysInMemory),
  }
  const allKeys = Object.values(keys)
  const patients = new PatientWatch(terms, sheet, {
    ids: patientIds,
    pending: pendingPatients,
    keys,
    fingerprint: options.fingerprint ?? fingerprint,
  })
  const visits = new VisitWatch(terms, sheet, {
    ids: visitIds,
    patientIds,
    patients: pendingPatients,
    pending: pendingVisits,
  })
  const bills = new BillWatch(terms, sheet, { visitIds, visits: pendingVisits })

  const rows = { patients: 0, visits: 0, billing: 0 }
  let next = { patientId: first.patientId, visitId: first.visitId }
  let isFinished = false

  function finish(): void {
    if (isFinished) return
    isFinished = true
    visits.finish()
    bills.finish()
    next = { patientId: patientIds.expected, visitId: visitIds.expected }
  }

  /** Between two validators an id may be missing or come twice: the first row of the second then breaks the rule. */
  function joinIds(rule: string, table: string, column: string, due: number, came: number, hasRows: boolean): void {
    if (due === came || !hasRows) return
    sheet.tally(rule).addBroken(came, () => ({ table, row: came, values: { [column]: came } }))
  }

  return {
    watch(batch) {
      if (isFinished) throw new Error('the validator was shown a batch after its findings had been asked for')
      const { name } = batch.table
      if (name === 'patients') patients.watch(batch)
      else if (name === 'visits') visits.watch(batch)
      else if (name === 'billing') bills.watch(batch)
      else return
      rows[name] += batch.length
    },

    suspects() {
      finish()
      return allKeys.flatMap((each) => each.suspects())
    },

    confirm(suspect, firstRow, secondRow) {
      allKeys.find(({ rule }) => rule.name === suspect.rule)?.confirm(suspect, firstRow, secondRow)
    },

    state() {
      finish()
      return {
        patientIds: { first: first.patientId, next: next.patientId },
        visitIds: { first: first.visitId, next: next.visitId },
        rows: { ...rows },
        rules: sheet.counts(),
        keys: allKeys.map((each) => each.state()),
        places: visits.places.state(),
        patientFigures: patients.figures.state(),
        visitFigures: visits.figures.state(),
        billFigures: bills.figures.state(),
      }
    },

    merge(following) {
      finish()
      const state = following.state()
      const hasPatients = state.rows.patients > 0
      const hasVisits = state.rows.visits > 0
      sheet.add(state.rules)
      joinIds('patient-id-contiguous', 'patients', 'patient_id', next.patientId, state.patientIds.first, hasPatients)
      joinIds('visit-id-contiguous', 'visits', 'visit_id', next.visitId, state.visitIds.first, hasVisits)
      next = { patientId: state.patientIds.next, visitId: state.visitIds.next }
      rows.patients += state.rows.patients
      rows.visits += state.rows.visits
      rows.billing += state.rows.billing
      allKeys.forEach((each, index) => {
        each.merge(state.keys[index]!)
      })
      visits.places.merge(state.places)
      patients.figures.merge(state.patientFigures)
      visits.figures.merge(state.visitFigures)
      bills.figures.merge(state.billFigures)
    },

    summary() {
      finish()
      const settled = [...allKeys.map((each) => each.summary()), ...visits.places.summaries()]
      const byName = new Map<string, RuleSummary>(settled.map((rule) => [rule.name, rule]))
      const rules = sheet.summaries().map((rule) => byName.get(rule.name) ?? rule)
      const figures = [
        ...patients.figures.figures(),
        ...visits.figures.figures(patients.figures.patients),
        ...bills.figures.figures(),
      ]
      return {
        passed: rules.every(({ broken }) => broken === 0) && allKeys.every(({ isSettled }) => isSettled),
        rows: { ...rows },
        rules,
        figures: figures.map(figureSummary),
      }
    },

    uniquenessBytes: () => allKeys.reduce((bytes, each) => bytes + each.bytes, 0),
  }
}
