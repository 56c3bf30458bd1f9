import { addMonths } from '../model/calendar.ts'
import { purpose } from '../stream/purpose.ts'
import { type Draft, notPaid } from './draft.ts'
import type { GeneratorTables } from './generator-tables.ts'

/** Days until a bill on a Full plan is due. */
const fullPlanDays = 30
/** Months until a bill on an Incremental plan is due. */
const incrementalMonths = 12

/** Draws the bill of each visit: charge, coverage, plan, due date and payment. Amounts are whole cents. */
export function drawBills(draft: Draft, tables: GeneratorTables): void {
  tables.stream.turnTo(tables.root, purpose.money, draft.patientId)
  for (let visit = 0; visit < draft.visits; visit++) {
    draft.chargeCents[visit] = drawChargeCents(draft, tables, visit)
    draft.coverageCents[visit] = drawCoverageCents(draft, tables, draft.chargeCents[visit]!)
    drawPlan(draft, tables, visit)
    drawPayment(draft, tables, visit)
  }
}

function drawChargeCents(draft: Draft, tables: GeneratorTables, visit: number): number {
  const { stream, odds } = tables
  const { category } = tables.conditions[draft.condition[visit]!]!.condition
  if (draft.opens[visit] === 1) {
    const { min, max } = odds.charge.first[category]
    const multiplier = tables.world.hospitals[draft.hospital[visit]!]!.chargeMultiplier
    return Math.max(1, Math.round(stream.floatBetween(min, max) * multiplier * 100))
  }
  const { of, share } = odds.charge.followUp[category]
  const first = draft.chargeCents[draft.episode[visit]!]!
  const previous = draft.chargeCents[draft.before[visit]!]!
  let cents = Math.round((of === 'first' ? first : previous) * stream.floatBetween(share.min, share.max))
  const isFirstFollowUp = draft.before[visit] === draft.episode[visit]
  if (!isFirstFollowUp) {
    const limit = stream.chance(odds.charge.cappedShare) ? previous : previous * odds.charge.bump
    cents = Math.min(cents, Math.floor(limit))
  }
  return Math.max(1, Math.min(cents, first))
}

function drawCoverageCents(draft: Draft, tables: GeneratorTables, chargeCents: number): number {
  if (draft.payer < 0) return 0
  const { stream, odds } = tables
  const { min, max } = stream.chance(odds.coverage.lowShare) ? odds.coverage.low : odds.coverage.high
  const share = stream.floatBetween(min, max) + tables.world.payers.coverageShift[draft.payer]!
  return Math.round(chargeCents * Math.min(1, Math.max(0, share)))
}

function drawPlan(draft: Draft, tables: GeneratorTables, visit: number): void {
  const { stream, odds, window } = tables
  const { billingLagDays, incremental, incrementalUninsured } = odds.payment
  const dischargeDay = draft.admissionDay[visit]! + draft.nights[visit]!
  const billingDay = Math.min(dischargeDay + stream.between(billingLagDays.min, billingLagDays.max), window.todayDay)
  const dollars = draft.chargeCents[visit]! / 100
  const step = incremental.find(({ fromDollars }) => dollars >= fromDollars)
  const share = (step?.share ?? 0) + (draft.payer < 0 ? incrementalUninsured : 0)
  const isIncremental = stream.chance(share)
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
    const share = stream.floatBetween(onTimeShare.min, onTimeShare.max)
    paidDay = billingDay + Math.round((expectedDay - billingDay) * share)
  }
  draft.paidDay[visit] = paidDay > window.todayDay ? notPaid : paidDay
}

function paymentChances(draft: Draft, tables: GeneratorTables, visit: number): { unpaid: number; late: number } {
  const { payment } = tables.odds
  const isInsured = draft.payer >= 0
  const cover = isInsured ? 'insured' : 'uninsured'
  const age = draft.ageAtAdmission[visit]!
  const { category, name } = tables.conditions[draft.condition[visit]!]!.condition
  const multiplier =
    payment.categoryMultiplier[category] *
    (payment.conditionMultiplier[name] ?? 1) *
    payment.ageMultiplier[age < 30 ? 0 : age < 50 ? 1 : age < 65 ? 2 : 3]! *
    tables.world.hospitals[draft.hospital[visit]!]!.lateMultiplier *
    (isInsured ? tables.world.payers.riskMultiplier[draft.payer]! : 1)
  const { fromDollars, lateMultiplier } = payment.bigUninsuredBill
  const isBigUninsured = !isInsured && draft.chargeCents[visit]! > fromDollars * 100
  const unpaid = Math.min(0.6, payment.unpaid[cover] * multiplier)
  const late = payment.late[cover] * multiplier * (isBigUninsured ? lateMultiplier : 1)
  return { unpaid, late: Math.min(late, 0.95 - unpaid) }
}
