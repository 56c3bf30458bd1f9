import { paymentPlans, paymentStatuses } from '../model/closed-lists.ts'
import { codedColumn, type FilledColumns, int32Column, wideColumn } from './batch-columns.ts'
import { type Draft, notPaid } from './draft.ts'

/** Collects the rows of `billing`; the arrays are used again for the next batch. */
export class BillBatch {
  readonly #todayDay: number
  readonly #columns
  #length = 0

  constructor(todayDay: number, capacity: number) {
    this.#todayDay = todayDay
    this.#columns = {
      billing_id: wideColumn(capacity),
      visit_id: wideColumn(capacity),
      patient_id: int32Column(capacity),
      billing_date: int32Column(capacity),
      insurance_coverage_amount: wideColumn(capacity),
      patient_responsibility_amount: wideColumn(capacity),
      payment_plan: codedColumn(paymentPlans, capacity),
      expected_payment_date: int32Column(capacity),
      actual_payment_date: { ...int32Column(capacity), nulls: new Uint8Array(capacity) },
      payment_status: codedColumn(paymentStatuses, capacity),
      total_charge: wideColumn(capacity),
    } as const
  }

  /** Adds the bills of a draft, the first of which has the number given. */
  add(draft: Draft, firstVisitId: number): void {
    const columns = this.#columns
    for (let visit = 0; visit < draft.visits; visit++) {
      const row = this.#length++
      const paidDay = draft.paidDay[visit]!
      const chargeCents = draft.chargeCents[visit]!
      const coverageCents = draft.coverageCents[visit]!
      columns.billing_id.values[row] = firstVisitId + visit
      columns.visit_id.values[row] = firstVisitId + visit
      columns.patient_id.values[row] = draft.patientId
      columns.billing_date.values[row] = draft.billingDay[visit]!
      columns.insurance_coverage_amount.values[row] = coverageCents
      columns.patient_responsibility_amount.values[row] = chargeCents - coverageCents
      columns.payment_plan.codes[row] = draft.incremental[visit]!
      columns.expected_payment_date.values[row] = draft.expectedDay[visit]!
      columns.actual_payment_date.values[row] = paidDay === notPaid ? 0 : paidDay
      columns.actual_payment_date.nulls[row] = paidDay === notPaid ? 1 : 0
      columns.payment_status.codes[row] = statusCode(paidDay, draft.expectedDay[visit]!, this.#todayDay)
      columns.total_charge.values[row] = chargeCents
    }
  }

  /** Gives the rows since the last call. */
  take(): FilledColumns {
    const filled = { length: this.#length, columns: this.#columns }
    this.#length = 0
    return filled
  }
}

/** Index into the payment statuses, from the dates alone. */
function statusCode(paidDay: number, expectedDay: number, todayDay: number): number {
  if (paidDay !== notPaid) return paidDay <= expectedDay ? 0 : 1
  return expectedDay >= todayDay ? 2 : 3
}
