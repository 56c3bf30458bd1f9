import { type BillFrame, billRelation } from '../bill-frame.ts'
import { MISSING, NONE } from '../reading.ts'
import type { RowRule } from '../rule.ts'
import { closedListRule } from './closed-list.ts'
import { isNever, isNotAfterToday, isNotBefore } from './forms.ts'
import { visitIdentity } from './visit-keys.ts'

const wellFormed = ['bill-well-formed']
/** What has to hold for a bill to be a certain visit's. */
const identity = [
  'bill-has-visit',
  'billing-id-follows-visits',
  'one-bill-per-visit',
  'bills-in-visit-order',
  'bill-patient-matches-visit',
]
const discharge = [
  'discharge-not-before-admission',
  'discharge-not-after-today',
  'first-stay-in-range',
  'follow-up-stay',
]
const billingDate = ['billing-not-after-today', 'billing-not-before-discharge', 'bill-within-30-days']
const maxDaysToBill = 30
const fullPlanDays = 30

/** Rules on the keys of bills, in the order of judgement. */
export const billKeyRules: readonly RowRule<BillFrame>[] = [
  {
    name: 'bill-well-formed',
    table: 'billing',
    sentence: "Every cell of a bill is there and of its column's type; only actual_payment_date may be null.",
    shows: [],
    judge({ int, wide, emptyCells }, verdict) {
      const { billingId, visitId, patientId, coverage, share, charge } = wide
      const { paidDay, billingDay, plan, expectedDay, status } = int
      const required = [billingId, visitId, patientId, coverage, share, charge, billingDay, plan, expectedDay, status]
      const { rows, from, to } = verdict
      for (let i = from; i < to; i++) {
        const row = rows[i]!
        if (paidDay[row] === MISSING) verdict.broken(row)
        else if (emptyCells > 0 && !required.every((values) => values[row]! > NONE)) verdict.broken(row)
      }
    },
  },
  {
    name: 'bill-has-visit',
    table: 'billing',
    sentence: 'Every bill has a visit.',
    standsOn: [...wellFormed, 'visit-well-formed', 'visit-id-contiguous'],
    concerns: 'settled',
    shows: [],
    judge: isNever(({ int }) => int.relation, billRelation.none),
  },
  relationRule(
    'billing-id-follows-visits',
    'billing_id counts from 1 in the order of visits: it equals visit_id.',
    billRelation.otherId,
    ['bill-has-visit'],
  ),
  relationRule('one-bill-per-visit', 'No visit has a second bill.', billRelation.second, ['billing-id-follows-visits']),
  relationRule('bills-in-visit-order', 'Bills come in the order of visits.', billRelation.outOfOrder, [
    'one-bill-per-visit',
  ]),
  relationRule('bill-patient-matches-visit', "A bill's patient_id is that of its visit.", billRelation.otherPatient, [
    'bills-in-visit-order',
    ...visitIdentity,
  ]),
]

/** Rules on the dates, the plan and the status of a bill. */
export const billDateRules: readonly RowRule<BillFrame>[] = [
  {
    name: 'billing-not-after-today',
    table: 'billing',
    sentence: 'No bill is dated after today.',
    standsOn: wellFormed,
    shows: ['billing_date'],
    judge: isNotAfterToday(({ int }) => int.billingDay),
  },
  {
    name: 'billing-not-before-discharge',
    table: 'billing',
    sentence: 'A bill is dated on the day of discharge or later.',
    standsOn: [...identity, ...discharge],
    shows: ['billing_date'],
    judge: isNotBefore(
      ({ int }) => int.billingDay,
      ({ int }) => int.discharge,
    ),
  },
  {
    name: 'bill-within-30-days',
    table: 'billing',
    sentence: 'A bill follows within 30 days of discharge.',
    standsOn: [...identity, ...discharge, 'billing-not-after-today'],
    shows: ['billing_date'],
    judge({ int: { billingDay, discharge: dischargeDay } }, verdict) {
      const { rows, from, to } = verdict
      for (let i = from; i < to; i++) {
        const row = rows[i]!
        if (billingDay[row]! > dischargeDay[row]! + maxDaysToBill) verdict.broken(row)
      }
    },
  },
  closedListRule(
    {
      name: 'plan-closed-list',
      table: 'billing',
      sentence: 'payment_plan is Full or Incremental.',
      standsOn: wellFormed,
    },
    'payment_plan',
    ({ int }) => int.plan,
  ),
  closedListRule(
    {
      name: 'status-closed-list',
      table: 'billing',
      sentence: 'payment_status is Paid, Late-Paid, In-progress or Late-Unpaid.',
      standsOn: wellFormed,
    },
    'payment_status',
    ({ int }) => int.status,
  ),
  {
    name: 'expected-date-follows-plan',
    table: 'billing',
    sentence:
      'Full is due 30 days after the bill; Incremental 12 months after, on the same day of the month or its last.',
    standsOn: [...wellFormed, 'plan-closed-list', ...billingDate],
    shows: ['billing_date', 'payment_plan', 'expected_payment_date'],
    judge({ int: { billingDay, plan, expectedDay }, terms: { plans, window } }, verdict) {
      const full = plans.codeOf('Full')
      const { rows, from, to } = verdict
      for (let i = from; i < to; i++) {
        const row = rows[i]!
        const day = billingDay[row]!
        const due = plan[row] === full ? day + fullPlanDays : window.incrementalDueDay(day)
        if (expectedDay[row] !== due) verdict.broken(row)
      }
    },
  },
  {
    name: 'payment-not-before-bill',
    table: 'billing',
    sentence: 'No payment comes before its bill.',
    standsOn: [...billingDate, 'expected-date-follows-plan'],
    concerns: 'paid',
    shows: ['billing_date', 'actual_payment_date'],
    judge: isNotBefore(
      ({ int }) => int.paidDay,
      ({ int }) => int.billingDay,
    ),
  },
  {
    name: 'payment-not-after-today',
    table: 'billing',
    sentence: 'No payment comes after today.',
    standsOn: wellFormed,
    concerns: 'paid',
    shows: ['actual_payment_date'],
    judge: isNotAfterToday(({ int }) => int.paidDay),
  },
  {
    name: 'status-follows-dates',
    table: 'billing',
    sentence:
      'Paid by the expected date is Paid, later Late-Paid; unpaid is In-progress up to the expected date, then Late-Unpaid.',
    standsOn: [
      'status-closed-list',
      'expected-date-follows-plan',
      'payment-not-before-bill',
      'payment-not-after-today',
    ],
    shows: ['expected_payment_date', 'actual_payment_date', 'payment_status'],
    judge({ int: { expectedDay, paidDay, status }, terms: { statuses, window } }, verdict) {
      const { todayDay } = window
      const [paid, latePaid, inProgress, lateUnpaid] = statuses.texts.map((text) => statuses.codeOf(text))
      const { rows, from, to } = verdict
      for (let i = from; i < to; i++) {
        const row = rows[i]!
        const expected = expectedDay[row]!
        const actual = paidDay[row]!
        const unpaid = expected >= todayDay ? inProgress : lateUnpaid
        if (status[row] !== (actual === NONE ? unpaid : actual <= expected ? paid : latePaid)) verdict.broken(row)
      }
    },
  },
]

/** Rules on the amounts of a bill. */
export const billMoneyRules: readonly RowRule<BillFrame>[] = [
  {
    name: 'charge-positive',
    table: 'billing',
    sentence: 'total_charge is above 0.',
    standsOn: wellFormed,
    shows: ['total_charge'],
    judge({ wide: { charge } }, verdict) {
      const { rows, from, to } = verdict
      for (let i = from; i < to; i++) {
        const row = rows[i]!
        if (charge[row]! <= 0) verdict.broken(row)
      }
    },
  },
  {
    name: 'amounts-not-negative',
    table: 'billing',
    sentence: "Neither the payer's part nor the patient's is negative.",
    standsOn: wellFormed,
    shows: ['insurance_coverage_amount', 'patient_responsibility_amount'],
    judge({ wide: { coverage, share } }, verdict) {
      const { rows, from, to } = verdict
      for (let i = from; i < to; i++) {
        const row = rows[i]!
        if (coverage[row]! < 0 || share[row]! < 0) verdict.broken(row)
      }
    },
  },
  {
    name: 'parts-add-up-to-charge',
    table: 'billing',
    sentence: "The payer's part and the patient's add up to the total charge, to the cent.",
    standsOn: ['charge-positive', 'amounts-not-negative'],
    shows: ['insurance_coverage_amount', 'patient_responsibility_amount', 'total_charge'],
    judge({ wide: { coverage, share, charge } }, verdict) {
      const { rows, from, to } = verdict
      for (let i = from; i < to; i++) {
        const row = rows[i]!
        if (coverage[row]! + share[row]! !== charge[row]) verdict.broken(row)
      }
    },
  },
  {
    name: 'uninsured-coverage-zero',
    table: 'billing',
    sentence: 'Without insurance the coverage is 0.',
    standsOn: [...identity, 'insurance-both-or-neither', 'parts-add-up-to-charge'],
    concerns: 'uninsured',
    shows: ['insurance_coverage_amount'],
    judge({ wide: { coverage } }, verdict) {
      const { rows, from, to } = verdict
      for (let i = from; i < to; i++) {
        const row = rows[i]!
        if (coverage[row] !== 0) verdict.broken(row)
      }
    },
  },
]

/** The rule that compares with another bill; judged once the charges of the batch's bills are settled. */
export const followUpNotDearerRule: RowRule<BillFrame> = {
  name: 'follow-up-not-dearer',
  table: 'billing',
  sentence: 'A follow-up never costs more than the first visit of its episode.',
  standsOn: [
    ...identity,
    'parts-add-up-to-charge',
    'treatment-of-condition',
    'drug-of-condition',
    'follow-up-doctor',
    'follow-up-not-more-severe',
    'treatment-fits-visit',
  ],
  concerns: 'followUps',
  shows: ['total_charge'],
  judge({ int: { visit }, wide: { charge }, visits }, verdict) {
    const { opening } = visits.int
    const { chargeCents } = visits.wide
    const { rows, from, to } = verdict
    for (let i = from; i < to; i++) {
      const row = rows[i]!
      const back = opening[visit[row]!]!
      const firstCharge = back < 0 ? NONE : chargeCents[visit[row]! - back]
      if (firstCharge === undefined || firstCharge <= NONE) verdict.unable++
      else if (charge[row]! > firstCharge) verdict.broken(row)
    }
  },
}

function relationRule(name: string, sentence: string, broken: number, standsOn: readonly string[]): RowRule<BillFrame> {
  return {
    name,
    table: 'billing',
    sentence,
    standsOn,
    shows: [],
    judge: isNever(({ int }) => int.relation, broken),
  }
}
