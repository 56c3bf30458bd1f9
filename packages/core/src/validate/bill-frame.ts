import type { Batch } from '../model/batch.ts'
import { ColumnStore } from './column-store.ts'
import { cellsOf } from './examples.ts'
import type { PendingVisits } from './pending-visits.ts'
import { type CodedColumns, type NumberColumns, readCodedColumns, readNumberColumns } from './read-columns.ts'
import type { Frame } from './row-judge.ts'
import type { RowList } from './row-list.ts'
import type { TableName } from './rule.ts'
import type { Example } from './summary.ts'
import type { Terms } from './terms.ts'

/** What becomes of a bill when its visit is looked for. */
export const billRelation = {
  ofVisit: 0,
  /** No visit has that id. */
  none: 1,
  /** billing_id and visit_id differ. */
  otherId: 2,
  /** The visit has a bill. */
  second: 3,
  /** A bill of a later visit has gone before. */
  outOfOrder: 4,
  /** The visit is another patient's. */
  otherPatient: 5,
  /** The id is above those of the visits so far: settled at the end. */
  later: 6,
} as const

const ints = [
  'billingDay',
  'plan',
  'expectedDay',
  'paidDay', // NONE while unpaid
  'status',
  'faults',
  'relation',
  'visit', // place among the pending visits, or -1
  'visitFaults',
  'patientFaults',
  'discharge',
  'payer', // NONE without insurance
] as const
const wides = ['billingId', 'visitId', 'patientId', 'coverage', 'share', 'charge'] as const

const lists = [
  'settled', // whose visit is not one that may come later
  'paid',
  'uninsured',
  'followUps', // of visits that open no episode, or whose episode is unknown
] as const

const wideColumns: NumberColumns<(typeof wides)[number]> = [
  ['billing_id', 'int64', 'billingId'],
  ['visit_id', 'int64', 'visitId'],
  ['patient_id', 'int32', 'patientId'],
  ['insurance_coverage_amount', 'money', 'coverage'],
  ['patient_responsibility_amount', 'money', 'share'],
  ['total_charge', 'money', 'charge'],
]
const dayColumns: NumberColumns<(typeof ints)[number]> = [
  ['billing_date', 'date', 'billingDay'],
  ['expected_payment_date', 'date', 'expectedDay'],
]
const paidColumn: NumberColumns<(typeof ints)[number]> = [['actual_payment_date', 'date', 'paidDay']]

/** The columns of a frame of bills. */
export function billColumns() {
  return new ColumnStore(ints, wides, lists)
}

/** The bills of one batch, as the rules read them. */
export class BillFrame implements Frame {
  readonly table: TableName = 'billing'
  readonly terms: Terms
  readonly visits: PendingVisits
  isTainted = false
  length = 0
  emptyCells = 0
  batch: Batch | undefined
  readonly #store: ReturnType<typeof billColumns>
  readonly #codedColumns: CodedColumns<(typeof ints)[number]>
  #rowsBefore: number

  /** `rowsBefore` is the number of bills that others watch before; `columns` may have been another frame's. */
  constructor(terms: Terms, visits: PendingVisits, rowsBefore: number, columns: ReturnType<typeof billColumns>) {
    this.#store = columns
    this.terms = terms
    this.visits = visits
    this.#rowsBefore = rowsBefore
    this.#codedColumns = [
      ['payment_plan', terms.plans.reading, 'plan'],
      ['payment_status', terms.statuses.reading, 'status'],
    ]
  }

  get int(): Record<(typeof ints)[number], Int32Array> {
    return this.#store.int
  }

  get wide(): Record<(typeof wides)[number], Float64Array> {
    return this.#store.wide
  }

  /** Filled when the bills are joined with their visits. */
  get lists(): Record<(typeof lists)[number], RowList> {
    return this.#store.lists
  }

  /** Reads a batch in place of the last. */
  load(batch: Batch): void {
    this.#rowsBefore += this.length
    const { length } = batch
    this.#store.reserve(length)
    this.#store.clearLists(length)
    const { int, wide } = this
    this.batch = batch
    this.length = length
    this.isTainted = false
    int.faults.fill(0, 0, length)
    this.emptyCells =
      readNumberColumns(batch, wideColumns, wide, 0) +
      readNumberColumns(batch, dayColumns, int, 0) +
      readCodedColumns(batch, this.#codedColumns, int, 0)
    readNumberColumns(batch, paidColumn, int, 0)
  }

  faultsOf(table: TableName): Int32Array {
    const { faults, visitFaults, patientFaults } = this.int
    return table === 'billing' ? faults : table === 'visits' ? visitFaults : patientFaults
  }

  rowNumber(row: number): number {
    return this.#rowsBefore + row + 1
  }

  example(row: number, columns: readonly string[]): Example {
    return { table: this.table, row: this.rowNumber(row), values: cellsOf(this.batch!, row, columns) }
  }
}
