import type { Batch } from '../model/batch.ts'
import type { Findings } from './findings.ts'
import { IdSequence } from './id-sequence.ts'
import type { Fingerprint } from './keys/fingerprint.ts'
import { PendingPatients } from './pending-patients.ts'
import { PendingVisits } from './pending-visits.ts'
import type { RangeMemory } from './range-memory.ts'
import type { FirstIds, RowRange } from './row-range.ts'
import type { Terms } from './terms.ts'
import { BillWatch } from './watch-bills.ts'
import { PatientWatch } from './watch-patients.ts'
import { VisitWatch } from './watch-visits.ts'

/** Watches the batches of all tables from some ids on, without a gap, and adds to what was found before. */
export class RangeWatch {
  /** Rows watched, by table. */
  readonly rows = { patients: 0, visits: 0, billing: 0 }
  readonly #first: FirstIds
  readonly #patientIds: IdSequence
  readonly #visitIds: IdSequence
  readonly #patients: PatientWatch
  readonly #visits: VisitWatch
  readonly #bills: BillWatch

  constructor(
    terms: Terms,
    findings: Findings,
    parts: { readonly fingerprint: Fingerprint; readonly memory: RangeMemory },
    first: FirstIds,
  ) {
    const { fingerprint, memory } = parts
    const pendingPatients = new PendingPatients(memory.pendingPatients, memory.pendingNames)
    const pendingVisits = new PendingVisits(memory.pendingVisits)
    this.#first = first
    this.#patientIds = new IdSequence(first.patientId)
    this.#visitIds = new IdSequence(first.visitId)
    const [patientIds, visitIds] = [this.#patientIds, this.#visitIds]
    this.#patients = new PatientWatch(terms, findings, {
      ids: patientIds,
      pending: pendingPatients,
      fingerprint,
      memory,
    })
    this.#visits = new VisitWatch(terms, findings, {
      ids: visitIds,
      patientIds,
      patients: pendingPatients,
      pending: pendingVisits,
      memory,
    })
    this.#bills = new BillWatch(terms, findings, { visitIds, visits: pendingVisits, memory })
  }

  watch(batch: Batch): void {
    const { name } = batch.table
    if (name === 'patients') this.#patients.watch(batch)
    else if (name === 'visits') this.#visits.watch(batch)
    else if (name === 'billing') this.#bills.watch(batch)
    else return
    this.rows[name] += batch.length
  }

  /** Settles what the rows leave open, after the last batch; says which rows they were. */
  finish(): RowRange {
    this.#visits.finish()
    this.#bills.finish()
    return {
      first: this.#first,
      next: { patientId: this.#patientIds.expected, visitId: this.#visitIds.expected },
      hasPatients: this.rows.patients > 0,
      hasVisits: this.rows.visits > 0,
    }
  }
}
