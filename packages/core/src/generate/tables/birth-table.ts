import type { Condition } from '../../catalogue/catalogue.ts'
import { birthdayDay } from '../../model/calendar.ts'
import { daysNeeded, type Window } from '../../plan/window.ts'

/** Oldest age on "today", in whole years; assumed. */
const oldestToday = 110

/** When the patients of a first condition are born, as far as it does not go by chance. */
export interface BirthTable {
  /** Last birth date of those of an age in the middle of the condition's days, by age; one age more than are drawn. */
  readonly latestOfAge: Int32Array
  /** First and last birth date with which some visits fit into the ages and days of the condition, by their number. */
  readonly earliest: Int32Array
  readonly latest: Int32Array
  /** First birth date of those who are not impossibly old today. */
  readonly soonest: number
}

/** Works out the birth dates of a condition whose days begin on one; `ages` is how many are drawn from, from 0 on. */
export function compileBirths(
  { ages: { min, max }, maxVisitsPerCalendarYear }: Condition,
  firstDay: number,
  ages: number,
  { todayDay, maxVisits }: Window,
): BirthTable {
  const middleDay = Math.floor((firstDay + todayDay) / 2)
  const needed = (visits: number) => daysNeeded(visits, maxVisitsPerCalendarYear)
  return {
    latestOfAge: Int32Array.from({ length: ages + 1 }, (_, age) => birthdayDay(middleDay, -age)),
    earliest: Int32Array.from(
      { length: maxVisits + 1 },
      (_, visits) => birthdayDay(firstDay + needed(visits), -max - 1) + 1,
    ),
    latest: Int32Array.from({ length: maxVisits + 1 }, (_, visits) => birthdayDay(todayDay - needed(visits), -min) - 1),
    soonest: birthdayDay(todayDay, -oldestToday - 1) + 1,
  }
}
