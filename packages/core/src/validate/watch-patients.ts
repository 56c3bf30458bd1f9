import type { Batch } from '../model/batch.ts'
import type { Findings } from './findings.ts'
import type { IdSequence } from './id-sequence.ts'
import type { Fingerprint } from './keys/fingerprint.ts'
import { PatientFrame } from './patient-frame.ts'
import type { PendingPatients } from './pending-patients.ts'
import type { RangeMemory } from './range-memory.ts'
import type { RowJudge } from './row-judge.ts'
import { latePatientRules } from './rules/patient-rules.ts'
import type { Terms } from './terms.ts'

/** Watches the batches of `patients`. */
export class PatientWatch {
  readonly #frame: PatientFrame
  readonly #judge: RowJudge<PatientFrame>
  readonly #keyFaults: { readonly all: number; readonly policies: number }
  readonly #pair = new Uint32Array(2)

  readonly #ids: IdSequence
  readonly #pending: PendingPatients
  readonly #findings: Findings
  readonly #fingerprint: Fingerprint

  constructor(
    terms: Terms,
    findings: Findings,
    parts: { ids: IdSequence; pending: PendingPatients; fingerprint: Fingerprint; memory: RangeMemory },
  ) {
    const { sheet } = findings
    this.#frame = new PatientFrame(terms, parts.ids.expected - 1, parts.memory.patients, parts.memory.patientTexts)
    this.#judge = findings.judges.patients
    this.#keyFaults = {
      all: sheet.masks(latePatientRules.emailUnique.name).patients,
      policies: sheet.masks(latePatientRules.policyNumberUnique.name).patients,
    }
    this.#ids = parts.ids
    this.#pending = parts.pending
    this.#findings = findings
    this.#fingerprint = parts.fingerprint
  }

  watch(batch: Batch): void {
    const frame = this.#frame
    frame.load(batch, this.#ids)
    this.#judge.judge(frame, 0, frame.length)
    this.#pending.add(frame)
    this.#addKeys(frame)
    this.#findings.patientFigures.watch(frame)
  }

  #addKeys(frame: PatientFrame): void {
    const { emails, policies, nameAddresses } = this.#findings.keys
    const fingerprint = this.#fingerprint
    const pair = this.#pair
    const { faults } = frame.int
    for (let row = 0; row < frame.length; row++) {
      const number = frame.rowNumber(row)
      if ((faults[row]! & this.#keyFaults.policies) !== 0) policies.leaveOut(1)
      else if (frame.policies.starts[row]! >= 0) {
        fingerprint(frame.policies, row, undefined, 0, pair)
        policies.add(pair[0]!, pair[1]!, number)
      }
      if ((faults[row]! & this.#keyFaults.all) !== 0) {
        emails.leaveOut(1)
        nameAddresses.leaveOut(1)
        continue
      }
      fingerprint(frame.emails, row, undefined, 0, pair)
      emails.add(pair[0]!, pair[1]!, number)
      fingerprint(frame.names, row, frame.addresses, row, pair)
      nameAddresses.add(pair[0]!, pair[1]!, number)
    }
  }
}
