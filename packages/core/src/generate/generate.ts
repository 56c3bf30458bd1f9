import { HcError } from '../error.ts'
import type { Batch } from '../model/batch.ts'
import { maxPatients } from '../plan/dataset-options.ts'
import type { Plan } from '../plan/plan.ts'
import { BillBatch } from './bill-batch.ts'
import { dimensionBatches } from './dimension-batches.ts'
import { Draft } from './draft.ts'
import { drawBills } from './draw-bills.ts'
import { drawCalendar } from './draw-calendar.ts'
import { drawCare } from './draw-care.ts'
import { drawCoverage } from './draw-coverage.ts'
import { drawHistory } from './draw-history.ts'
import { drawPerson } from './draw-person.ts'
import { PatientBatch } from './patient-batch.ts'
import { compileTables, type GeneratorTables } from './tables/generator-tables.ts'
import { VisitBatch } from './visit-batch.ts'

/** Which patients to make, and how many at a time. */
export interface GenerateRange {
  /** First patient, from 1. Default 1. */
  readonly firstPatient?: number
  /** Last patient. Default: the plan's last. */
  readonly lastPatient?: number
  /** Patients per batch, which the rows do not depend on. Default 1000. */
  readonly batchSize?: number
}

/** Patients per batch where nothing else is said. */
export const defaultBatchSize = 1000

/**
 * Makes the rows of a plan, patient by patient: for every batch of patients one batch of `patients`, one of `visits`,
 * one of `billing`. Dimension tables, where the plan has them, come before the first patient. Pure: the same plan and
 * patients give the same rows, alone or in a crowd. A batch's arrays are used again once the next one is asked for.
 * Throws HC_OPTIONS_INVALID at once for a range outside the plan.
 */
export function generate(plan: Plan, range: GenerateRange = {}): Generator<Batch, void, void> {
  const { patients } = plan.options
  const { firstPatient = 1, lastPatient = patients, batchSize = defaultBatchSize } = range
  refuseUnlessWhole('first patient', firstPatient, patients)
  refuseUnlessWhole('last patient', lastPatient, patients)
  refuseUnlessWhole('batch size', batchSize, maxPatients)
  return new PatientMaker(plan, batchSize).range(firstPatient, lastPatient)
}

function refuseUnlessWhole(name: string, value: number, max: number): void {
  if (Number.isInteger(value) && value >= 1 && value <= max) return
  throw new HcError('HC_OPTIONS_INVALID', `${name} must be a whole number from 1 to ${max}, not ${value}`)
}

/** Makes one range of a plan's patients after another. What the draws need is compiled once, and batches are reused. */
export class PatientMaker {
  readonly #plan: Plan
  readonly #batchSize: number
  readonly #tables: GeneratorTables
  readonly #draft: Draft
  readonly #patients: PatientBatch
  #visits: VisitBatch | undefined
  #bills: BillBatch | undefined
  /** Rows that the batches of visits and bills have room for. */
  #capacity = 0

  constructor(plan: Plan, batchSize: number) {
    this.#plan = plan
    this.#batchSize = Math.min(batchSize, plan.options.patients)
    this.#tables = compileTables(plan)
    this.#draft = new Draft(plan.draws.window.maxVisits)
    this.#patients = new PatientBatch(this.#tables, this.#batchSize)
  }

  /** Makes the patients from one number to another. Only one range may be under way. */
  *range(firstPatient: number, lastPatient: number): Generator<Batch, void, void> {
    const plan = this.#plan
    const { visitCounts } = plan.draws
    // Whoever makes the first patient makes what comes before all patients, once.
    if (plan.options.dimensions && firstPatient === 1) yield* dimensionBatches(plan, this.#batchSize)
    for (let first = firstPatient; first <= lastPatient; first += this.#batchSize) {
      const last = Math.min(first + this.#batchSize - 1, lastPatient)
      const firstVisitId = visitCounts.firstVisitId(first)
      const [visits, bills] = this.#reserve(visitCounts.firstVisitId(last + 1) - firstVisitId)
      this.#make(first, last, firstVisitId, visits, bills)
      yield this.#patients.take()
      yield visits.take()
      yield bills.take()
    }
  }

  #make(first: number, last: number, firstVisitId: number, visits: VisitBatch, bills: BillBatch): void {
    const { visitCounts } = this.#plan.draws
    const tables = this.#tables
    const draft = this.#draft
    let visitId = firstVisitId
    for (let patientId = first; patientId <= last; patientId++) {
      draft.patientId = patientId
      draft.visits = visitCounts.of(patientId)
      drawPerson(draft, tables)
      drawCoverage(draft, tables)
      drawHistory(draft, tables)
      drawCalendar(draft, tables)
      drawCare(draft, tables)
      drawBills(draft, tables)
      const name = this.#patients.add(draft)
      visits.add(draft, visitId, name)
      bills.add(draft, visitId)
      visitId += draft.visits
    }
  }

  #reserve(rows: number): [VisitBatch, BillBatch] {
    if (this.#visits === undefined || this.#bills === undefined || rows > this.#capacity) {
      // A little room to spare, since batches differ a little in their number of visits.
      this.#capacity = rows + (rows >> 3)
      this.#visits = new VisitBatch(this.#tables, this.#capacity)
      this.#bills = new BillBatch(this.#plan.draws.window.todayDay, this.#capacity)
    }
    return [this.#visits, this.#bills]
  }
}
