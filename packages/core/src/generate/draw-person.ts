import { ageOn, birthdayDay } from '../model/calendar.ts'
import { daysNeeded } from '../plan/window.ts'
import { drawFrom } from '../stream/alias-table.ts'
import { purpose } from '../stream/purpose.ts'
import type { Stream } from '../stream/stream.ts'
import type { Draft } from './draft.ts'
import type { PersonTables } from './tables/generator-tables.ts'

/** Ages below which a year more or less is another life. */
const smallChildren = 3
/** Days of a year at most, and at least. */
const [longestYear, shortestYear] = [366, 365]

/**
 * Draws who the patient is, given how many visits there are: first condition, sex, birth, further conditions, name,
 * home and blood type. The birth date is such that all visits fit into the ages and days of all conditions.
 */
export function drawPerson(draft: Draft, tables: PersonTables): void {
  const { stream } = tables
  stream.turnTo(tables.root, purpose.identity, draft.patientId)
  const first = drawFrom(tables.firstConditions.given[draft.visits]!, stream)
  const table = tables.conditions[first]!
  draft.gender = table.gender >= 0 ? table.gender : stream.chance(table.femaleShare) ? 1 : 0
  draft.bornDay = drawBirth(draft, tables, first)
  draft.ageToday = ageOn(draft.bornDay, tables.window.todayDay)
  draft.bloodType = drawFrom(tables.bloodTypes, stream)
  draft.place = drawFrom(tables.world.places.homes, stream)
  draft.phone = drawPhone(draft, tables)
  draft.lastName = drawFrom(tables.lastNames, stream)
  draft.firstName = tables.givenNames.draw(stream, draft.gender, draft.bornDay)
  drawConditions(draft, tables, first)
}

function drawPhone(draft: Draft, { stream, homes, world }: PersonTables): number {
  const state = world.places.stateOf[draft.place]!
  const first = homes.firstPhoneOf[state]!
  return first + stream.below(homes.firstPhoneOf[state + 1]! - first)
}

function drawBirth(draft: Draft, tables: PersonTables, first: number): number {
  const { stream, window } = tables
  const { ages, births, firstDay } = tables.conditions[first]!
  const age = drawFrom(ages, stream)
  let drawn: number
  // An age is that of the middle of the window; but small children would outgrow it, or not be born in time.
  if (age < smallChildren) {
    const when = stream.between(firstDay, window.todayDay)
    drawn = bornBetween(stream, birthdayDay(when, -age - 1) + 1, birthdayDay(when, -age))
    draft.firstVisitUntil = birthdayDay(drawn, age + 1) - 1
  } else {
    drawn = bornBetween(stream, births.latestOfAge[age + 1]! + 1, births.latestOfAge[age]!)
    draft.firstVisitUntil = window.todayDay
  }
  const { soonest } = births
  const latest = births.latest[draft.visits]!
  const earliest = births.earliest[draft.visits]!
  // In a window of decades, somebody old in the middle of it would be impossibly old today.
  const born = drawn < soonest && soonest < latest ? stream.between(soonest, latest) : drawn
  // Nudged only where the ages of the condition would leave too few days for the visits.
  return Math.max(Math.min(born, latest), earliest)
}

/** A birth date from the oldest to the youngest, or the youngest where no day lies between. */
function bornBetween(stream: Stream, oldest: number, youngest: number): number {
  return stream.between(Math.min(oldest, youngest), youngest)
}

function drawConditions(draft: Draft, tables: PersonTables, first: number): void {
  const { stream } = tables
  draft.conditionCount = 0
  draft.conditionBits = 0
  draft.earliestDay = tables.window.startDay
  draft.latestDay = tables.window.todayDay
  draft.yearlyLimit = Number.POSITIVE_INFINITY
  draft.isSpaced = false
  admitCondition(draft, tables, first)
  const wanted = drawConditionCount(draft, tables, first)
  if (wanted === 1) return
  const further = tables.furtherConditions.given(first, draft.ageToday, draft.gender)
  if (further === undefined) return
  // A candidate that does not fit is drawn again; a patient who fits few conditions may end with fewer.
  for (let tries = 0; draft.conditionCount < wanted && tries < 24; tries++) {
    const candidate = drawFrom(further, stream)
    if ((draft.conditionBits & (1 << candidate)) === 0 && fits(draft, tables, candidate)) {
      admitCondition(draft, tables, candidate)
    }
  }
}

function drawConditionCount(draft: Draft, tables: PersonTables, first: number): number {
  const alone = tables.aloneShares[first]!
  if (alone > 0 && tables.stream.chance(alone)) return 1
  return 1 + drawFrom(tables.conditionCounts[draft.visits]!, tables.stream)
}

function fits(draft: Draft, tables: PersonTables, candidate: number): boolean {
  const { gender, yearlyLimit } = tables.conditions[candidate]!
  if (gender >= 0 && gender !== draft.gender) return false
  const days =
    Math.min(draft.latestDay, lastDay(draft, tables, candidate)) -
    Math.max(draft.earliestDay, firstDay(draft, tables, candidate)) +
    1
  return days >= daysNeeded(draft.visits, Math.min(draft.yearlyLimit, yearlyLimit))
}

function admitCondition(draft: Draft, tables: PersonTables, c: number): void {
  const { yearlyLimit, isSpaced } = tables.conditions[c]!
  const first = firstDay(draft, tables, c)
  const last = lastDay(draft, tables, c)
  draft.firstDayOf[c] = first
  draft.lastDayOf[c] = last
  draft.earliestDay = Math.max(draft.earliestDay, first)
  draft.latestDay = Math.min(draft.latestDay, last)
  draft.yearlyLimit = Math.min(draft.yearlyLimit, yearlyLimit)
  draft.isSpaced ||= isSpaced
  draft.conditions[draft.conditionCount++] = c
  draft.conditionBits |= 1 << c
}

/** First day on which the patient may be admitted for a condition. */
function firstDay(draft: Draft, tables: PersonTables, c: number): number {
  const { firstDay, minAge } = tables.conditions[c]!
  // No calendar is needed for those who have long been old enough.
  if (draft.bornDay + minAge * longestYear <= firstDay) return firstDay
  return Math.max(firstDay, birthdayDay(draft.bornDay, minAge))
}

/** Last day on which the patient may be admitted for a condition. */
function lastDay(draft: Draft, tables: PersonTables, c: number): number {
  const { maxAge } = tables.conditions[c]!
  const { todayDay } = tables.window
  if (draft.bornDay + maxAge * shortestYear > todayDay) return todayDay
  return Math.min(todayDay, birthdayDay(draft.bornDay, maxAge + 1) - 1)
}
