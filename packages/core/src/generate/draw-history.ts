import { severities } from '../model/visits.ts'
import { daysNeeded } from '../plan/window.ts'
import { purpose } from '../stream/purpose.ts'
import type { Draft } from './draft.ts'
import { drawHospitalAndDoctor } from './draw-hospital.ts'
import { strictestYearlyLimit } from './draw-person.ts'
import type { GeneratorTables } from './generator-tables.ts'

/**
 * Draws which condition each visit is for, which visits open an episode, and how long and how severe each is. Every
 * condition of the patient gets at least one visit; a return for the same condition is a follow-up, except a delivery.
 */
export function drawHistory(draft: Draft, tables: GeneratorTables): void {
  const { stream } = tables
  stream.turnTo(tables.root, purpose.history, draft.patientId)
  let used = 0
  for (let visit = 0; visit < draft.visits; visit++) {
    const condition = visit === 0 ? draft.conditions[0]! : nextCondition(draft, tables, visit, used)
    draft.condition[visit] = condition
    const before = lastVisitFor(draft, condition, visit)
    draft.before[visit] = before
    if (before < 0) used++
    const isDelivery = opensByDelivery(draft, tables, visit, condition)
    draft.delivers[visit] = isDelivery ? 1 : 0
    if (before < 0 || isDelivery) openEpisode(draft, tables, visit)
    else continueEpisode(draft, tables, visit, before)
  }
}

function nextCondition(draft: Draft, tables: GeneratorTables, visit: number, used: number): number {
  const { stream } = tables
  const { conditions } = draft
  const current = draft.condition[visit - 1]!
  if (conditions.length === 1) return current
  const left = draft.visits - visit
  const unused = conditions.length - used
  // Unused conditions come in the order in which they were drawn, so the next one is at index `used`.
  if (left === unused) return conditions[used]!
  if (stream.chance(tables.odds.conditions.recurrence[severities[draft.severity[visit - 1]!]!])) return current
  const others = Math.min(used + 1, conditions.length)
  const position = conditions.indexOf(current)
  const pick = stream.below(others - 1)
  return conditions[pick >= position ? pick + 1 : pick]!
}

function lastVisitFor(draft: Draft, condition: number, visit: number): number {
  for (let earlier = visit - 1; earlier >= 0; earlier--) if (draft.condition[earlier] === condition) return earlier
  return -1
}

function opensByDelivery(draft: Draft, tables: GeneratorTables, visit: number, condition: number): boolean {
  const { delivery } = tables.conditions[condition]!.condition
  if (delivery === undefined) return false
  let deliveries = 0
  for (let earlier = 0; earlier < visit; earlier++) deliveries += draft.delivers[earlier]!
  if (deliveries === 0) return true
  if (deliveries >= delivery.maxPerPatient) return false
  const days = draft.latestDay - draft.earliestDay + 1
  const room = daysNeeded(draft.visits, strictestYearlyLimit(draft, tables)) + deliveries * delivery.minDaysApart
  return days >= room && tables.stream.chance(tables.odds.conditions.secondDelivery)
}

function openEpisode(draft: Draft, tables: GeneratorTables, visit: number): void {
  const { stream, odds } = tables
  draft.opens[visit] = 1
  draft.episode[visit] = visit
  drawHospitalAndDoctor(draft, tables, visit)
  const { min, max } = tables.conditions[draft.condition[visit]!]!.condition.stayNights
  const hospital = tables.world.hospitals[draft.hospital[visit]!]!
  const doctor = tables.world.staff.doctors[draft.doctor[visit]!]!
  const sameDay = min === 0 && stream.chance(odds.stay.sameDayRate + hospital.sameDayBias + doctor.sameDayBias)
  const nights = sameDay || max === 0 ? 0 : stream.between(Math.max(1, min), max)
  draft.nights[visit] = nights
  draft.severity[visit] = severityOf(nights, tables)
}

function continueEpisode(draft: Draft, tables: GeneratorTables, visit: number, before: number): void {
  draft.opens[visit] = 0
  draft.episode[visit] = draft.episode[before]!
  draft.hospital[visit] = draft.hospital[before]!
  draft.doctor[visit] = draft.doctor[before]!
  const nights = tables.stream.chance(tables.odds.stay.followUpOneNight) ? 1 : 2
  draft.nights[visit] = nights
  draft.severity[visit] = Math.min(severityOf(nights, tables), draft.severity[before]!)
}

function severityOf(nights: number, tables: GeneratorTables): number {
  const { severityNights } = tables.odds.stay
  return nights >= severityNights.Severe
    ? 3
    : nights >= severityNights.Moderate
      ? 2
      : nights >= severityNights.Mild
        ? 1
        : 0
}
