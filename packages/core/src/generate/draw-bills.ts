import { paymentPlans } from '../model/billing.ts'
import { addMonths } from '../model/calendar.ts'
import { purpose } from '../stream/purpose.ts'
import { coverOf } from './cover.ts'
import { type Draft, notPaid } from './draft.ts'
import { drawChargeCents } from './draw-charge.ts'
import { drawCoverageCents } from './draw-patient-share.ts'
import type { GeneratorTables } from './tables/generator-tables.ts'

/** Days until a bill on a Full plan is due. */
const fullPlanDays = 30
/** Months until a bill on an Incremental plan is due. */
const incrementalMonths = 12
/** Most that a bill can be likely to stay unpaid, and to be paid late or never; assumed. */
const mostUnpaid = 0.6
const mostLate = 0.95

/** Draws the bill of each visit: charge, coverage, plan, due date and payment. Amounts are whole cents. */
export function drawBills(draft: Draft, tables: GeneratorTables): void {
  tables.stream.turnTo(tables.root, purpose.money, draft.patientId)
  for (let visit = 0; visit < draft.visits; visit++) {
    draft.chargeCents[visit] = drawChargeCents(draft, tables, visit)
    draft.coverageCents[visit] = drawCoverageCents(draft, tables, visit)
    drawPlan(draft, tables, visit)
    drawPayment(draft, tables, visit)
  }
}

/** The dollars that plan and lateness go by. */
function dollarsOf(draft: Draft, tables: GeneratorTables, visit: number): number {
  const coveredCents = tables.odds.payment.goesBy === 'charge' ? 0 : draft.coverageCents[visit]!
  return (draft.chargeCents[visit]! - coveredCents) / 100
}

function drawPlan(draft: Draft, tables: GeneratorTables, visit: number): void {
  const { stream, odds, window } = tables
  const { billingLagDays, incremental, incrementalUninsured } = odds.payment
  const dischargeDay = draft.admissionDay[visit]! + draft.nights[visit]!
  const billingDay = Math.min(dischargeDay + stream.between(billingLagDays.min, billingLagDays.max), window.todayDay)
  const { share } = stepAt(incremental, dollarsOf(draft, tables, visit))
  const isIncremental = stream.chance(share + (draft.payer < 0 ? incrementalUninsured : 0))
  draft.billingDay[visit] = billingDay
  draft.incremental[visit] = isIncremental ? 1 : 0
  draft.expectedDay[visit] = isIncremental ? addMonths(billingDay, incrementalMonths) : billingDay + fullPlanDays
}

/** Draws when the bill is paid; a payment that would fall after today has not happened yet. */
function drawPayment(draft: Draft, tables: GeneratorTables, visit: number): void {
  const { stream, window } = tables
  const { onTimeShare, lateDays } = tables.odds.payment
  const billingDay = draft.billingDay[visit]!
  const expectedDay = draft.expectedDay[visit]!
  const { unpaid, late } = paymentChances(draft, tables, visit)
  const fate = stream.float()
  let paidDay: number
  if (fate < unpaid) paidDay = notPaid
  else if (fate < unpaid + late) paidDay = expectedDay + stream.between(lateDays.min, lateDays.max)
  else {
    const { min, max } = onTimeShare[coverOf(draft, tables)]
    paidDay = billingDay + Math.round((expectedDay - billingDay) * stream.floatBetween(min, max))
  }
  draft.paidDay[visit] = paidDay > window.todayDay ? notPaid : paidDay
}

function paymentChances(draft: Draft, tables: GeneratorTables, visit: number): { unpaid: number; late: number } {
  const { payment } = tables.odds
  const isInsured = draft.payer >= 0
  const insurance = isInsured ? 'insured' : 'uninsured'
  const multiplier =
    tables.conditions[draft.condition[visit]!]!.paymentMultiplier *
    stepAt(payment.ageMultiplier, draft.ageAtAdmission[visit]!).multiplier *
    tables.world.hospitals[draft.hospital[visit]!]!.lateMultiplier *
    (isInsured ? tables.world.payers.riskMultiplier[draft.payer]! : 1) *
    payment.coverMultiplier[coverOf(draft, tables)] *
    stepAt(payment.amountMultiplier, dollarsOf(draft, tables, visit)).multiplier *
    payment.planMultiplier[paymentPlans[draft.incremental[visit]!]!]
  const { fromDollars, lateMultiplier } = payment.bigUninsuredBill
  const isBigUninsured = !isInsured && draft.chargeCents[visit]! > fromDollars * 100
  const unpaid = Math.min(mostUnpaid, payment.unpaid[insurance] * multiplier)
  const late = payment.late[insurance] * multiplier * (isBigUninsured ? lateMultiplier : 1)
  return { unpaid, late: Math.min(late, mostLate - unpaid) }
}

/** The last step that begins at a value or before it. */
function stepAt<Step extends { readonly from: number }>(steps: readonly Step[], value: number): Step {
  let at = steps.length - 1
  while (value < steps[at]!.from) at--
  return steps[at]!
}
