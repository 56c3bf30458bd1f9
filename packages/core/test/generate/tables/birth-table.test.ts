import { describe, expect, it } from 'vitest'
import { nationalCatalogue } from '../../../src/catalogue/national.ts'
import { compileBirths } from '../../../src/generate/tables/birth-table.ts'
import { ageOn, parseDay } from '../../../src/model/calendar.ts'
import { createWindow, daysNeeded, firstDayOf } from '../../../src/plan/window.ts'

const window = createWindow(parseDay('2021-01-01')!, parseDay('2026-01-01')!)
const ages = 98

describe.each(nationalCatalogue.conditions)('births of $name', (condition) => {
  const firstDay = firstDayOf(condition, window)
  const births = compileBirths(condition, firstDay, ages, window)
  const middleDay = Math.floor((firstDay + window.todayDay) / 2)

  it('are of an age from the day after those who are a year older', () => {
    for (let age = 0; age < ages; age++) {
      expect(ageOn(births.latestOfAge[age]!, middleDay)).toBe(age)
      expect(ageOn(births.latestOfAge[age + 1]! + 1, middleDay)).toBe(age)
    }
  })

  it('leave the days that the visits need at the ages of the condition', () => {
    const { min, max } = condition.ages
    for (let visits = 1; visits <= window.maxVisits; visits++) {
      const needed = daysNeeded(visits, condition.maxVisitsPerCalendarYear)
      expect(ageOn(births.latest[visits]!, window.todayDay - needed)).toBe(min)
      expect(ageOn(births.latest[visits]! + 2, window.todayDay - needed)).toBeLessThan(min)
      expect(ageOn(births.earliest[visits]!, firstDay + needed)).toBe(max)
      expect(ageOn(births.earliest[visits]! - 1, firstDay + needed)).toBeGreaterThan(max)
    }
  })

  it('are no more than 110 years ago', () => {
    expect(ageOn(births.soonest, window.todayDay)).toBe(110)
    expect(ageOn(births.soonest - 1, window.todayDay)).toBe(111)
  })
})
