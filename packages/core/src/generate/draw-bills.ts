import { addMonths } from '../model/calendar.ts'
import { purpose } from '../stream/purpose.ts'
import { type Draft, notPaid } from './draft.ts'
import { drawChargeCents } from './draw-charge.ts'
import { drawCoverageCents } from './draw-patient-share.ts'
import { uninsured } from './tables/cover.ts'
import type { GeneratorTables } from './tables/generator-tables.ts'
import { stepAt } from './tables/step-table.ts'

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
  const { stream, odds, window, payments } = tables
  const { billingLagDays } = odds.payment
  const dischargeDay = draft.admissionDay[visit]! + draft.nights[visit]!
  const billingDay = Math.min(dischargeDay + stream.between(billingLagDays.min, billingLagDays.max), window.todayDay)
  const share = stepAt(payments.incremental, dollarsOf(draft, tables, visit))
  const isIncremental = stream.chance(share + (draft.cover === uninsured ? payments.incrementalUninsured : 0))
  draft.billingDay[visit] = billingDay
  draft.incremental[visit] = isIncremental ? 1 : 0
  draft.expectedDay[visit] = isIncremental ? addMonths(billingDay, incrementalMonths) : billingDay + fullPlanDays
}

/** Draws when the bill is paid; a payment that would fall after today has not happened yet. */
function drawPayment(draft: Draft, tables: GeneratorTables, visit: number): void {
  const { stream, window, payments } = tables
  const { lateDays } = tables.odds.payment
  const billingDay = draft.billingDay[visit]!
  const expectedDay = draft.expectedDay[visit]!
  const { unpaid, late } = paymentChances(draft, tables, visit)
  const fate = stream.float()
  let paidDay: number
  if (fate < unpaid) paidDay = notPaid
  else if (fate < unpaid + late) paidDay = expectedDay + stream.between(lateDays.min, lateDays.max)
  else {
    const { min, max } = payments.onTimeShare[draft.cover]!
    paidDay = billingDay + Math.round((expectedDay - billingDay) * stream.floatBetween(min, max))
  }
  draft.paidDay[visit] = paidDay > window.todayDay ? notPaid : paidDay
}

function paymentChances(draft: Draft, tables: GeneratorTables, visit: number): { unpaid: number; late: number } {
  const { payments, hospitals } = tables
  const { cover } = draft
  const multiplier =
    tables.conditions[draft.condition[visit]!]!.paymentMultiplier *
    stepAt(payments.ageMultiplier, draft.ageAtAdmission[visit]!) *
    hospitals.lateMultiplier[draft.hospital[visit]!]! *
    (cover === uninsured ? 1 : tables.world.payers.riskMultiplier[draft.payer]!) *
    payments.coverMultiplier[cover]! *
    stepAt(payments.amountMultiplier, dollarsOf(draft, tables, visit)) *
    payments.planMultiplier[draft.incremental[visit]!]!
  const isBigUninsured = cover === uninsured && draft.chargeCents[visit]! > payments.bigUninsuredCents
  const unpaid = Math.min(mostUnpaid, payments.unpaid[cover]! * multiplier)
  const late = payments.late[cover]! * multiplier * (isBigUninsured ? payments.bigUninsuredMultiplier : 1)
  return { unpaid, late: Math.min(late, mostLate - unpaid) }
}
