import { z } from 'zod'
import { compare, type Predicate } from './check.ts'
import { paymentPlans, paymentStatuses } from './closed-lists.ts'
import { date, defineTable, int32, int64, money, oneOf } from './table.ts'

export { paymentPlans, paymentStatuses }

/** One row of `billing`. */
export const billSchema = z.object({
  billing_id: int64({ key: 'primary', description: 'Number of the bill, 1 to n in the order of visits.' }),
  visit_id: int64({
    references: 'visits.visit_id',
    unique: true,
    description: 'The visit; exactly one bill each. Join on this column.',
  }),
  patient_id: int32({ references: 'patients.patient_id', description: "The visit's patient." }),
  billing_date: date({ filter: true, description: 'Day of the bill: on or after discharge, within 30 days.' }),
  insurance_coverage_amount: money({ description: 'Part paid by the payer; 0 without insurance.' }),
  patient_responsibility_amount: money({
    description: 'Part left to the patient; with the coverage it adds up to the total charge.',
  }),
  payment_plan: oneOf(paymentPlans, {
    description: 'Full (due 30 days after billing) or Incremental (due 12 months after billing).',
  }),
  expected_payment_date: date({
    description: 'Due date, from plan and billing date; the only date that may lie after "today".',
  }),
  actual_payment_date: date({ description: 'Day of payment; null while unpaid.' }).nullable(),
  payment_status: oneOf(paymentStatuses, {
    filter: true,
    description: 'Paid, Late-Paid, In-progress or Late-Unpaid, from the dates.',
  }),
  total_charge: money({ description: 'Amount billed, above 0; read it as the allowed amount.' }),
})

/** One row of `billing`, as a plain object. */
export type Bill = z.infer<typeof billSchema>

const due = { column: 'expected_payment_date' }
const paid: Predicate = { column: 'actual_payment_date', null: false }
const dueAfter = (time: { days: number } | { months: number }) =>
  compare('expected_payment_date', '=', { later: 'billing_date', ...time })

/** Bills, exactly one per visit. */
export const billing = defineTable('billing', 'Bills, exactly one per visit.', billSchema, {
  checks: [
    { name: 'charge-positive', holds: compare('total_charge', '>', 0) },
    {
      name: 'amounts-not-negative',
      holds: {
        all: [compare('insurance_coverage_amount', '>=', 0), compare('patient_responsibility_amount', '>=', 0)],
      },
    },
    {
      name: 'parts-add-up-to-charge',
      holds: compare('total_charge', '=', {
        sum: ['insurance_coverage_amount', 'patient_responsibility_amount'],
      }),
    },
    {
      name: 'expected-date-follows-plan',
      holds: {
        any: [
          { all: [compare('payment_plan', '=', 'Full'), dueAfter({ days: 30 })] },
          { all: [compare('payment_plan', '=', 'Incremental'), dueAfter({ months: 12 })] },
        ],
      },
    },
    {
      name: 'payment-not-before-bill',
      holds: compare('actual_payment_date', '>=', { column: 'billing_date' }),
    },
    {
      // Whether an unpaid bill is late depends on "today".
      name: 'status-follows-dates',
      holds: {
        any: [
          { all: [compare('payment_status', '=', 'Paid'), paid, compare('actual_payment_date', '<=', due)] },
          { all: [compare('payment_status', '=', 'Late-Paid'), paid, compare('actual_payment_date', '>', due)] },
          {
            all: [
              { column: 'payment_status', in: ['In-progress', 'Late-Unpaid'] },
              { column: 'actual_payment_date', null: true },
            ],
          },
        ],
      },
    },
  ],
})
