import { HcError } from '../error.ts'
import type { Batch } from '../model/batch.ts'
import { billing } from '../model/billing.ts'
import { patients } from '../model/patients.ts'
import type { Table } from '../model/table.ts'
import { visits } from '../model/visits.ts'
import { maxPatients } from '../plan/dataset-options.ts'
import type { Plan } from '../plan/plan.ts'
import type { FilledColumns } from './batch-columns.ts'
import { defaultBatchSize } from './default-batch-size.ts'
import { dimensionBatches } from './dimension-batches.ts'
import { RowMaker } from './row-maker.ts'

/** Which patients to make, and how many at a time. */
export interface GenerateRange {
  /** First patient, from 1. Default 1. */
  readonly firstPatient?: number
  /** Last patient. Default: the plan's last. */
  readonly lastPatient?: number
  /** Patients per batch, which the rows do not depend on. Default 1000. */
  readonly batchSize?: number
}

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

/** Makes one range of a plan's patients after another, as batches. */
export class PatientMaker {
  readonly #plan: Plan
  readonly #batchSize: number
  readonly #maker: RowMaker

  constructor(plan: Plan, batchSize: number) {
    this.#plan = plan
    this.#batchSize = Math.min(batchSize, plan.options.patients)
    this.#maker = new RowMaker(plan, this.#batchSize)
  }

  /** Makes the patients from one number to another. Only one range may be under way. */
  *range(firstPatient: number, lastPatient: number): Generator<Batch, void, void> {
    const plan = this.#plan
    // Whoever makes the first patient makes what comes before all patients, once.
    if (plan.options.dimensions && firstPatient === 1) yield* dimensionBatches(plan, this.#batchSize)
    for (let first = firstPatient; first <= lastPatient; first += this.#batchSize) {
      const made = this.#maker.make(first, Math.min(first + this.#batchSize - 1, lastPatient))
      yield asBatch(patients, made.patients)
      yield asBatch(visits, made.visits)
      yield asBatch(billing, made.billing)
    }
  }
}

function asBatch(table: Table, { length, columns }: FilledColumns): Batch {
  return { table, length, columns: Object.values(columns) }
}
