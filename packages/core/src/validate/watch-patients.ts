import type { Batch } from '../model/batch.ts'
import { PatientFigures } from './figures/patient-figures.ts'
import type { IdSequence } from './id-sequence.ts'
import type { Fingerprint } from './keys/fingerprint.ts'
import type { UniqueKeys } from './keys/unique-keys.ts'
import { PatientFrame } from './patient-frame.ts'
import type { PendingPatients } from './pending-patients.ts'
import { RowJudge } from './row-judge.ts'
import type { RuleSheet } from './rule-sheet.ts'
import { latePatientRules, patientRules } from './rules/patient-rules.ts'
import type { Terms } from './terms.ts'

/** The fingerprints of the three uniqueness rules. */
export interface PatientKeys {
  readonly emails: UniqueKeys
  readonly policies: UniqueKeys
  readonly nameAddresses: UniqueKeys
}

/** Watches the batches of `patients`. */
export class PatientWatch {
  readonly figures: PatientFigures
  readonly #frame: PatientFrame
  readonly #judge: RowJudge<PatientFrame>
  readonly #keyFaults: { readonly all: number; readonly policies: number }
  readonly #pair = new Uint32Array(2)

  readonly #ids: IdSequence
  readonly #pending: PendingPatients
  readonly #keys: PatientKeys
  readonly #fingerprint: Fingerprint

  constructor(
    terms: Terms,
    sheet: RuleSheet,
    parts: { ids: IdSequence; pending: PendingPatients; keys: PatientKeys; fingerprint: Fingerprint },
  ) {
    this.figures = new PatientFigures(terms)
    this.#frame = new PatientFrame(terms, parts.ids.expected - 1)
    this.#judge = new RowJudge(patientRules, sheet)
    this.#keyFaults = {
      all: sheet.masks(latePatientRules.emailUnique.name).patients,
      policies: sheet.masks(latePatientRules.policyNumberUnique.name).patients,
    }
    this.#ids = parts.ids
    this.#pending = parts.pending
    this.#keys = parts.keys
    this.#fingerprint = parts.fingerprint
  }

  watch(batch: Batch): void {
    const frame = this.#frame
    frame.load(batch, this.#ids)
    this.#judge.judge(frame, 0, frame.length)
    this.#pending.add(frame)
    this.#addKeys(frame)
    this.figures.watch(frame)
  }

  #addKeys(frame: PatientFrame): void {
    const { emails, policies, nameAddresses } = this.#keys
    const fingerprint = this.#fingerprint
    const pair = this.#pair
    const { faults } = frame.int
    for (let row = 0; row < frame.length; row++) {
      const number = frame.rowNumber(row)
      const policy = frame.policies[row] ?? null
      if ((faults[row]! & this.#keyFaults.policies) !== 0) policies.leaveOut(1)
      else if (policy !== null) {
        fingerprint(policy, undefined, pair)
        policies.add(pair[0]!, pair[1]!, number)
      }
      if ((faults[row]! & this.#keyFaults.all) !== 0) {
        emails.leaveOut(1)
        nameAddresses.leaveOut(1)
        continue
      }
      fingerprint(frame.emails[row]!, undefined, pair)
      emails.add(pair[0]!, pair[1]!, number)
      fingerprint(frame.names[row]!, frame.addresses[row]!, pair)
      nameAddresses.add(pair[0]!, pair[1]!, number)
    }
  }
}
