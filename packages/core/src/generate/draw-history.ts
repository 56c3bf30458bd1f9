import { daysNeeded } from '../plan/window.ts'
import { purpose } from '../stream/purpose.ts'
import { type Draft, link, notTreated } from './draft.ts'
import { drawHospitalAndDoctor } from './draw-hospital.ts'
import { drawFirstStay, drawFollowUpStay, mostNights } from './draw-stay.ts'
import type { GeneratorTables } from './tables/generator-tables.ts'

/**
 * Draws which condition each visit is for, which visits open an episode, and how long and how severe each is. Every
 * condition of the patient gets at least one visit. A return for the same condition is a follow-up, except a delivery
 * and, where the catalogue allows it, a full stay of its own.
 */
export function drawHistory(draft: Draft, tables: GeneratorTables): void {
  const { stream } = tables
  stream.turnTo(tables.root, purpose.history, draft.patientId)
  draft.maxNights = mostNights(draft, tables)
  draft.treatment.fill(notTreated, 0, draft.visits)
  let used = 0
  for (let visit = 0; visit < draft.visits; visit++) {
    const condition = visit === 0 ? draft.conditions[0]! : nextCondition(draft, tables, visit, used)
    draft.condition[visit] = condition
    const before = lastVisitFor(draft, condition, visit)
    draft.before[visit] = before
    if (before < 0) used++
    const isDelivery = opensByDelivery(draft, tables, visit, condition)
    draft.delivers[visit] = isDelivery ? 1 : 0
    if (before < 0 || isDelivery || isNewStay(tables, condition)) openEpisode(draft, tables, visit)
    else continueEpisode(draft, tables, visit, before)
    draft.link[visit] = visit === 0 ? link.none : drawLink(draft, tables, visit)
  }
}

/** Whether a return for the same condition is a full stay of its own. A Childbirth episode is opened by a delivery only. */
function isNewStay({ stream, conditions }: GeneratorTables, condition: number): boolean {
  const table = conditions[condition]!
  return table.newStayShare > 0 && table.delivery === undefined && stream.chance(table.newStayShare)
}

/** Whether the visit hangs on the one before it: as its follow-up, or as a stay soon after a stay. */
function drawLink(draft: Draft, tables: GeneratorTables, visit: number): number {
  if (draft.opens[visit] === 0) {
    const followsAtOnce = draft.before[visit] === visit - 1 && tables.odds.stay.followUpDays !== undefined
    return followsAtOnce ? link.followUp : link.none
  }
  if (draft.opens[visit - 1] === 0 || draft.delivers[visit] === 1) return link.none
  const { soonAgain } = tables.conditions[draft.condition[visit - 1]!]!
  return soonAgain > 0 && tables.stream.chance(soonAgain) ? link.soon : link.none
}

function nextCondition(draft: Draft, tables: GeneratorTables, visit: number, used: number): number {
  const { stream } = tables
  const { conditions, conditionCount } = draft
  const current = draft.condition[visit - 1]!
  if (conditionCount === 1) return current
  const left = draft.visits - visit
  const unused = conditionCount - used
  // Unused conditions come in the order in which they were drawn, so the next one is at index `used`.
  if (left === unused) return conditions[used]!
  if (stream.chance(tables.recurrence[draft.severity[visit - 1]!]!)) return current
  const others = Math.min(used + 1, conditionCount)
  // One of the others: those before the current one, or those behind it.
  const pick = stream.below(others - 1)
  for (let position = 0; position <= pick; position++) {
    if (conditions[position] === current) return conditions[pick + 1]!
  }
  return conditions[pick]!
}

function lastVisitFor(draft: Draft, condition: number, visit: number): number {
  for (let earlier = visit - 1; earlier >= 0; earlier--) if (draft.condition[earlier] === condition) return earlier
  return -1
}

function opensByDelivery(draft: Draft, tables: GeneratorTables, visit: number, condition: number): boolean {
  const { delivery } = tables.conditions[condition]!
  if (delivery === undefined) return false
  let deliveries = 0
  for (let earlier = 0; earlier < visit; earlier++) deliveries += draft.delivers[earlier]!
  if (deliveries === 0) return true
  if (deliveries >= delivery.maxPerPatient) return false
  const days = draft.latestDay - draft.earliestDay + 1
  const room = daysNeeded(draft.visits, draft.yearlyLimit) + deliveries * delivery.minDaysApart
  return days >= room && tables.stream.chance(tables.odds.conditions.secondDelivery)
}

function openEpisode(draft: Draft, tables: GeneratorTables, visit: number): void {
  draft.opens[visit] = 1
  draft.episode[visit] = visit
  drawHospitalAndDoctor(draft, tables, visit)
  drawFirstStay(draft, tables, visit)
}

function continueEpisode(draft: Draft, tables: GeneratorTables, visit: number, before: number): void {
  draft.opens[visit] = 0
  draft.episode[visit] = draft.episode[before]!
  draft.hospital[visit] = draft.hospital[before]!
  draft.doctor[visit] = draft.doctor[before]!
  drawFollowUpStay(draft, tables, visit, before)
}
