import { ageOn } from '../model/calendar.ts'
import { purpose } from '../stream/purpose.ts'
import type { Draft } from './draft.ts'
import { firstDay, lastDay } from './draw-person.ts'
import type { GeneratorTables } from './generator-tables.ts'

/** Days after which a visit lies in another calendar year, wherever in a year one begins. */
const yearDays = 366
/** How often a day is drawn again for season and weekday before the last draw is kept. */
const seasonTries = 6

/**
 * Draws the day of each admission. The order of visits, their stays and what must lie between them give each visit an
 * earliest and a latest day; days are spread over the window, kept inside those bounds, and then drawn anew between
 * their neighbours by season and weekday. So every visit has a place, and none has to be thrown away.
 */
export function drawCalendar(draft: Draft, tables: GeneratorTables): void {
  const { stream, window } = tables
  stream.turnTo(tables.root, purpose.calendar, draft.patientId)
  const { latest, targets } = tables.calendarScratch
  findLatestDays(draft, tables, latest)
  for (let visit = 0; visit < draft.visits; visit++) {
    targets[visit] = stream.between(Math.max(window.startDay, draft.bornDay), window.todayDay)
  }
  sortAscending(targets, draft.visits)
  for (let visit = 0; visit < draft.visits; visit++) {
    const earliest = earliestDay(draft, tables, visit)
    draft.admissionDay[visit] = Math.max(earliest, Math.min(targets[visit]!, latest[visit]!))
  }
  for (let visit = 0; visit < draft.visits; visit++) {
    settleInSeason(draft, tables, visit, latestDay(draft, tables, visit))
    draft.ageAtAdmission[visit] = ageOn(draft.bornDay, draft.admissionDay[visit]!)
  }
}

/** Latest day of each visit such that all later ones still fit. */
function findLatestDays(draft: Draft, tables: GeneratorTables, latest: Int32Array): void {
  for (let visit = draft.visits - 1; visit >= 0; visit--) {
    let day = Math.min(lastDay(draft, tables, draft.condition[visit]!), tables.window.todayDay - draft.nights[visit]!)
    if (visit + 1 < draft.visits) day = Math.min(day, latest[visit + 1]! - draft.nights[visit]! - 1)
    for (let later = visit + 1; later < draft.visits; later++) {
      const apart = daysApart(draft, tables, visit, later)
      if (apart > 0) day = Math.min(day, latest[later]! - apart)
    }
    latest[visit] = day
  }
}

/** Earliest day of a visit, given the days of those before it. */
function earliestDay(draft: Draft, tables: GeneratorTables, visit: number): number {
  let day = firstDay(draft, tables, draft.condition[visit]!)
  if (visit > 0) day = Math.max(day, draft.admissionDay[visit - 1]! + draft.nights[visit - 1]! + 1)
  for (let earlier = 0; earlier < visit; earlier++) {
    const apart = daysApart(draft, tables, earlier, visit)
    if (apart > 0) day = Math.max(day, draft.admissionDay[earlier]! + apart)
  }
  return day
}

/** Latest day of a visit, given the days of those after it. */
function latestDay(draft: Draft, tables: GeneratorTables, visit: number): number {
  const nights = draft.nights[visit]!
  let day = Math.min(lastDay(draft, tables, draft.condition[visit]!), tables.window.todayDay - nights)
  if (visit + 1 < draft.visits) day = Math.min(day, draft.admissionDay[visit + 1]! - nights - 1)
  for (let later = visit + 1; later < draft.visits; later++) {
    const apart = daysApart(draft, tables, visit, later)
    if (apart > 0) day = Math.min(day, draft.admissionDay[later]! - apart)
  }
  return day
}

/** Least days between the admissions of two visits beyond their order: between deliveries, and by yearly limits. */
function daysApart(draft: Draft, tables: GeneratorTables, earlier: number, later: number): number {
  const condition = draft.condition[later]!
  if (draft.condition[earlier] !== condition) return 0
  const { delivery, maxVisitsPerCalendarYear } = tables.conditions[condition]!.condition
  if (delivery !== undefined && draft.delivers[earlier] === 1 && draft.delivers[later] === 1)
    return delivery.minDaysApart
  if (maxVisitsPerCalendarYear === undefined) return 0
  let steps = 0
  for (let visit = later; visit > earlier; visit = draft.before[visit]!) steps++
  return steps === maxVisitsPerCalendarYear ? yearDays : 0
}

/** Draws a day anew between the neighbours, by season and weekday. */
function settleInSeason(draft: Draft, tables: GeneratorTables, visit: number, latest: number): void {
  const { stream, window } = tables
  const table = tables.conditions[draft.condition[visit]!]!
  const accepted = draft.opens[visit] === 1 ? table.firstVisitDays : table.followUpDays
  const earliest = earliestDay(draft, tables, visit)
  for (let tries = 0; tries < seasonTries; tries++) {
    const day = stream.between(earliest, latest)
    const index = day - window.startDay
    draft.admissionDay[visit] = day
    if (stream.chance(accepted[window.months[index]! * 7 + window.weekdays[index]!]!)) return
  }
}

function sortAscending(values: Int32Array, length: number): void {
  for (let i = 1; i < length; i++) {
    const value = values[i]!
    let at = i
    for (; at > 0 && values[at - 1]! > value; at--) values[at] = values[at - 1]!
    values[at] = value
  }
}
