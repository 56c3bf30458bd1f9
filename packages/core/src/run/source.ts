import type { Batch } from '../model/batch.ts'
import type { Table } from '../model/table.ts'
import type { Contract } from '../plan/contract.ts'
import type { Plan } from '../plan/plan.ts'
import type { RowCounts } from '../sink/sink.ts'
import type { Spill } from '../validate/keys/spill.ts'
import type { Validator } from '../validate/validate.ts'

/** Patients by number, both ends included. */
export interface PatientRange {
  readonly firstPatient: number
  readonly lastPatient: number
}

/** What rows are made by, where several threads may make them. */
export interface Recipe {
  readonly plan: Plan
  /** Patients per batch. */
  readonly batchSize: number
}

/** What the runner drives: batches of a known number of rows, and what the manifest says of them. */
export interface Source {
  readonly tables: readonly Table[]
  readonly seed: string
  /** "Today" of the data, YYYY-MM-DD. */
  readonly today: string
  readonly rows: RowCounts
  /** Rows that every whole block of patients has, by table, where rows come in such blocks. */
  readonly blockRows?: RowCounts
  /** The options that decide the data, after defaults. */
  readonly options: Readonly<Record<string, unknown>>
  /** Sentences for whoever reads the manifest or the summary. */
  readonly notes: readonly string[]
  readonly contract?: Contract
  /** Lets threads make the rows; without it they are made in this one. */
  readonly recipe?: Recipe
  /** Makes the batches; with a range only those of its patients, for rows that have to be shown again. */
  batches(range?: PatientRange): Iterable<Batch>
  /** Tells the hidden profiles that the rows are drawn by, as plain data. */
  truth?(): unknown
  /** Makes the judge of the rows; without it nothing is judged and no summary is written. */
  validator?(spill: Spill): Validator
}
