import type { PlannedRows } from '../plan/plan-preset.ts'
import type { FilledColumns } from './batch-columns.ts'
import { BillBatch } from './bill-batch.ts'
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

/** Rows of some patients, on loan until the next are made. */
export interface MadeRows {
  readonly patients: FilledColumns
  readonly visits: FilledColumns
  readonly billing: FilledColumns
}

/** Makes the rows of some patients after others. What the draws need is compiled once, and columns are reused. */
export class RowMaker {
  readonly #plan: PlannedRows
  readonly #tables: GeneratorTables
  readonly #draft: Draft
  readonly #patients: PatientBatch
  #visits: VisitBatch | undefined
  #bills: BillBatch | undefined
  /** Rows that the columns of visits and bills have room for. */
  #capacity = 0

  /** Takes the most patients that are made at a time, and tables of the plan, where there are some. */
  constructor(plan: PlannedRows, capacity: number, tables: GeneratorTables = compileTables(plan)) {
    this.#plan = plan
    this.#tables = tables
    this.#draft = new Draft(plan.draws.window.maxVisits)
    this.#patients = new PatientBatch(this.#tables, capacity)
  }

  /** Makes the patients from one number to another. */
  make(first: number, last: number): MadeRows {
    const { visitCounts } = this.#plan.draws
    const firstVisitId = visitCounts.firstVisitId(first)
    const [visits, bills] = this.#reserve(visitCounts.firstVisitId(last + 1) - firstVisitId)
    this.#draw(first, last, firstVisitId, visits, bills)
    return { patients: this.#patients.take(), visits: visits.take(), billing: bills.take() }
  }

  #draw(first: number, last: number, firstVisitId: number, visits: VisitBatch, bills: BillBatch): void {
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
      const row = this.#patients.add(draft)
      visits.add(draft, visitId, row)
      bills.add(draft, visitId)
      visitId += draft.visits
    }
  }

  #reserve(rows: number): [VisitBatch, BillBatch] {
    if (this.#visits === undefined || this.#bills === undefined || rows > this.#capacity) {
      // A little room to spare, since batches differ a little in their number of visits.
      this.#capacity = rows + (rows >> 3)
      this.#visits = new VisitBatch(this.#tables, this.#patients.names, this.#capacity)
      this.#bills = new BillBatch(this.#plan.draws.window.todayDay, this.#capacity)
    }
    return [this.#visits, this.#bills]
  }
}
