import { ageOn } from '../model/calendar.ts'
import { drawFrom } from '../stream/alias-table.ts'
import { purpose } from '../stream/purpose.ts'
import { type Draft, link } from './draft.ts'
import { drawDay } from './tables/day-weights.ts'
import type { GeneratorTables } from './tables/generator-tables.ts'

/** More days than any window has. */
const farDays = 1_000_000
/** Days after which a visit lies in another calendar year, wherever in a year one begins. */
const yearDays = 366

/**
 * Draws the day of each admission. The order of visits, their stays and what must lie between them give each visit an
 * earliest and a latest day. Days are first spread over the window inside those bounds, so that every visit has a place
 * and none has to be thrown away; a visit that comes soon after another stands close behind it. Then each such group is
 * drawn anew between its neighbours by season and weekday, and last the days inside the groups.
 */
export function drawCalendar(draft: Draft, tables: GeneratorTables): void {
  tables.stream.turnTo(tables.root, purpose.calendar, draft.patientId)
  spreadOverWindow(draft, tables)
  for (let head = 0; head < draft.visits; head = settleGroup(draft, tables, head) + 1);
  for (let visit = 0; visit < draft.visits; visit++) {
    if (draft.link[visit] !== link.none) settleBehind(draft, tables, visit)
    draft.ageAtAdmission[visit] = ageOn(draft.bornDay, draft.admissionDay[visit]!)
  }
}

function spreadOverWindow(draft: Draft, tables: GeneratorTables): void {
  const { stream, window } = tables
  const { latest, targets } = tables.calendarScratch
  findLatestDays(draft, tables, latest)
  for (let visit = 0; visit < draft.visits; visit++) {
    targets[visit] = stream.between(Math.max(window.startDay, draft.bornDay), window.todayDay)
  }
  sortAscending(targets, draft.visits)
  for (let visit = 0; visit < draft.visits; visit++) {
    const earliest = earliestDay(draft, tables, visit, visit)
    draft.admissionDay[visit] =
      draft.link[visit] === link.none ? Math.max(earliest, Math.min(targets[visit]!, latest[visit]!)) : earliest
  }
}

/** Latest day of each visit such that all later ones still fit. */
function findLatestDays(draft: Draft, tables: GeneratorTables, latest: Int32Array): void {
  for (let visit = draft.visits - 1; visit >= 0; visit--) {
    let day = Math.min(draft.lastDayOf[draft.condition[visit]!]!, tables.window.todayDay - draft.nights[visit]!)
    if (visit + 1 < draft.visits) day = Math.min(day, latest[visit + 1]! - draft.nights[visit]! - 1)
    for (let later = visit + 1; draft.isSpaced && later < draft.visits; later++) {
      const apart = daysApart(draft, tables, visit, later)
      if (apart > 0) day = Math.min(day, latest[later]! - apart)
    }
    latest[visit] = day
  }
}

/** Earliest day of a visit, given the days of those before `first`, from which on visits move along with it. */
function earliestDay(draft: Draft, tables: GeneratorTables, visit: number, first: number): number {
  let day = draft.firstDayOf[draft.condition[visit]!]!
  if (visit === first && visit > 0) {
    day = Math.max(day, draft.admissionDay[visit - 1]! + draft.nights[visit - 1]! + 1)
  }
  for (let earlier = 0; draft.isSpaced && earlier < first; earlier++) {
    const apart = daysApart(draft, tables, earlier, visit)
    if (apart > 0) day = Math.max(day, draft.admissionDay[earlier]! + apart)
  }
  return day
}

/** Latest day of a visit, given the days of those after `last`, up to which visits move along with it. */
function latestDay(draft: Draft, tables: GeneratorTables, visit: number, last: number): number {
  const nights = draft.nights[visit]!
  let day = Math.min(draft.lastDayOf[draft.condition[visit]!]!, tables.window.todayDay - nights)
  if (visit === last && visit + 1 < draft.visits) day = Math.min(day, draft.admissionDay[visit + 1]! - nights - 1)
  for (let later = last + 1; draft.isSpaced && later < draft.visits; later++) {
    const apart = daysApart(draft, tables, visit, later)
    if (apart > 0) day = Math.min(day, draft.admissionDay[later]! - apart)
  }
  return day
}

/** Least days between the admissions of two visits beyond their order: between deliveries, and by yearly limits. */
function daysApart(draft: Draft, tables: GeneratorTables, earlier: number, later: number): number {
  const condition = draft.condition[later]!
  if (draft.condition[earlier] !== condition) return 0
  const { delivery, yearlyLimit } = tables.conditions[condition]!
  const areDeliveries = delivery !== undefined && draft.delivers[earlier] === 1 && draft.delivers[later] === 1
  const apart = areDeliveries ? delivery.minDaysApart : 0
  if (yearlyLimit === Number.POSITIVE_INFINITY) return apart
  let steps = 0
  for (let visit = later; visit > earlier; visit = draft.before[visit]!) steps++
  return steps === yearlyLimit ? Math.max(apart, yearDays) : apart
}

/** Draws the day of a group's first visit anew, moves the visits behind it along, and gives the group's last visit. */
function settleGroup(draft: Draft, tables: GeneratorTables, head: number): number {
  let last = head
  while (last + 1 < draft.visits && draft.link[last + 1] !== link.none) last++
  const before = draft.admissionDay[head]!
  let back = -farDays
  let ahead = farDays
  for (let visit = head; visit <= last; visit++) {
    const day = draft.admissionDay[visit]!
    back = Math.max(back, earliestDay(draft, tables, visit, head) - day)
    ahead = Math.min(ahead, latestDay(draft, tables, visit, last) - day)
  }
  const earliest = before + back
  const latest = before + ahead
  const wanted = head === 0 && draft.firstVisitUntil >= earliest ? Math.min(latest, draft.firstVisitUntil) : latest
  const day = drawSeasonDay(draft, tables, head, earliest, wanted)
  for (let visit = head; visit <= last; visit++) draft.admissionDay[visit] = draft.admissionDay[visit]! + day - before
  return last
}

/** Draws how soon a visit comes behind the one before it, as far as what lies around it allows. */
function settleBehind(draft: Draft, tables: GeneratorTables, visit: number): void {
  const { stream } = tables
  const { followUpDays, soonDays } = tables.odds.stay
  const discharge = draft.admissionDay[visit - 1]! + draft.nights[visit - 1]!
  const isFollowUp = draft.link[visit] === link.followUp && followUpDays !== undefined
  const least = isFollowUp ? followUpDays.min : 1
  const most = isFollowUp ? followUpDays.max : soonDays[drawFrom(tables.soonDays, stream)]!.days
  const earliest = earliestDay(draft, tables, visit, visit)
  const latest = latestDay(draft, tables, visit, visit)
  const from = Math.min(Math.max(earliest, discharge + least), latest)
  const to = Math.max(from, Math.min(latest, discharge + most))
  draft.admissionDay[visit] = drawSeasonDay(draft, tables, visit, from, to)
}

function drawSeasonDay(
  draft: Draft,
  { conditions, stream, window }: GeneratorTables,
  visit: number,
  earliest: number,
  latest: number,
): number {
  const table = conditions[draft.condition[visit]!]!
  const weights = draft.opens[visit] === 1 ? table.firstVisitDays : table.followUpDays
  return drawDay(weights, window.startDay, earliest, latest, stream)
}

function sortAscending(values: Int32Array, length: number): void {
  for (let i = 1; i < length; i++) {
    const value = values[i]!
    let at = i
    for (; at > 0 && values[at - 1]! > value; at--) values[at] = values[at - 1]!
    values[at] = value
  }
}
