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
import { compileTables } from './tables/generator-tables.ts'
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
 * one of `billing`. Dimension tables, where the plan has them, come before the first patient. Pure: the same plan and patients give the same rows, alone or in a crowd. A batch's arrays are
 * used again once the next one is asked for. Throws HC_OPTIONS_INVALID at once for a range outside the plan.
 */
export function generate(plan: Plan, range: GenerateRange = {}): Generator<Batch, void, void> {
  const { patients } = plan.options
  const { firstPatient = 1, lastPatient = patients, batchSize = defaultBatchSize } = range
  refuseUnlessWhole('first patient', firstPatient, patients)
  refuseUnlessWhole('last patient', lastPatient, patients)
  refuseUnlessWhole('batch size', batchSize, maxPatients)
  return generateRange(plan, firstPatient, lastPatient, batchSize)
}

function refuseUnlessWhole(name: string, value: number, max: number): void {
  if (Number.isInteger(value) && value >= 1 && value <= max) return
  throw new HcError('HC_OPTIONS_INVALID', `${name} must be a whole number from 1 to ${max}, not ${value}`)
}

function* generateRange(
  plan: Plan,
  firstPatient: number,
  lastPatient: number,
  batchSize: number,
): Generator<Batch, void, void> {
  const { visitCounts, window } = plan.draws
  // Whoever makes the first patient makes what comes before all patients, once.
  if (plan.options.dimensions && firstPatient === 1) yield* dimensionBatches(plan, batchSize)
  const tables = compileTables(plan)
  const draft = new Draft(window.maxVisits)
  let patientBatch: PatientBatch | undefined
  let visitBatch: VisitBatch | undefined
  let billBatch: BillBatch | undefined
  let capacity = 0
  for (let first = firstPatient; first <= lastPatient; first += batchSize) {
    const last = Math.min(first + batchSize - 1, lastPatient)
    let visitId = visitCounts.firstVisitId(first)
    const visits = visitCounts.firstVisitId(last + 1) - visitId
    patientBatch ??= new PatientBatch(tables, Math.min(batchSize, lastPatient - first + 1))
    if (visitBatch === undefined || billBatch === undefined || visits > capacity) {
      // A little room to spare, since batches differ a little in their number of visits.
      capacity = visits + (visits >> 3)
      visitBatch = new VisitBatch(tables, capacity)
      billBatch = new BillBatch(window.todayDay, capacity)
    }
    for (let patientId = first; patientId <= last; patientId++) {
      draft.patientId = patientId
      draft.visits = visitCounts.of(patientId)
      drawPerson(draft, tables)
      drawCoverage(draft, tables)
      drawHistory(draft, tables)
      drawCalendar(draft, tables)
      drawCare(draft, tables)
      drawBills(draft, tables)
      const name = patientBatch.add(draft)
      visitBatch.add(draft, visitId, name)
      billBatch.add(draft, visitId)
      visitId += draft.visits
    }
    yield patientBatch.take()
    yield visitBatch.take()
    yield billBatch.take()
  }
}
