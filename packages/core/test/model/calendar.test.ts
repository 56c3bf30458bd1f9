import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addMonths,
  ageOn,
  birthdayDay,
  calendarDate,
  dayNumber,
  daysInMonth,
  formatDay,
  isLeapYear,
  parseDay,
  weekday,
} from '../../src/model/calendar.ts'

const dayMs = 86_400_000
const days = fc.integer({ min: dayNumber(1770, 1, 1), max: dayNumber(2399, 12, 31) })
const day = (text: string) => parseDay(text)!

describe('day numbers', () => {
  it('agree with the calendar of the language for 200 years either side of 1970, and lead back', () => {
    for (let number = dayNumber(1770, 1, 1); number <= dayNumber(2170, 12, 31); number++) {
      const theirs = new Date(number * dayMs)
      const { year, month, day: dayOfMonth } = calendarDate(number)
      const agrees =
        year === theirs.getUTCFullYear() &&
        month === theirs.getUTCMonth() + 1 &&
        dayOfMonth === theirs.getUTCDate() &&
        weekday(number) === (theirs.getUTCDay() + 6) % 7 &&
        dayNumber(year, month, dayOfMonth) === number
      if (!agrees) expect.fail(`day ${number}`)
    }
    expect(dayNumber(1970, 1, 1)).toBe(0)
  })

  it('are written and read as YYYY-MM-DD', () => {
    fc.assert(
      fc.property(days, (number) => {
        expect(formatDay(number)).toBe(new Date(number * dayMs).toISOString().slice(0, 10))
        expect(parseDay(formatDay(number))).toBe(number)
      }),
      { seed: 1 },
    )
  })

  it.each([
    '2025-02-30',
    '2025-02-29',
    '1900-02-29',
    '2025-13-01',
    '2025-00-10',
    '2025-04-31',
    '2025-01-00',
    '2025-1-1',
  ])('are not read from %s', (text) => {
    expect(parseDay(text)).toBeUndefined()
  })

  it.each(['2024-02-29', '2000-02-29', '2025-12-31', '0001-01-01'])('are read from %s', (text) => {
    expect(formatDay(parseDay(text)!)).toBe(text)
  })

  it.each([' 2025-01-01', '2025-01-01 ', '2025/01/01', '20250101', '+2025-01-01', '2025-01-01T00:00', ''])(
    'are not read from "%s", which has another form',
    (text) => {
      expect(parseDay(text)).toBeUndefined()
    },
  )
})

describe('leap years', () => {
  it('come every fourth year, but of the centuries every fourth', () => {
    expect([1896, 1900, 2000, 2023, 2024, 2100].map(isLeapYear)).toEqual([true, false, true, false, true, false])
    expect([1900, 2000].map((year) => daysInMonth(year, 2))).toEqual([28, 29])
  })
})

describe('age', () => {
  it.each([
    ['1990-06-15', '2026-06-14', 35],
    ['1990-06-15', '2026-06-15', 36],
    ['2026-01-01', '2026-01-01', 0],
    ['2024-02-29', '2025-02-28', 0],
    ['2024-02-29', '2025-03-01', 1],
    ['2004-02-29', '2024-02-28', 19],
    ['2004-02-29', '2024-02-29', 20],
    ['2000-12-31', '2026-01-01', 25],
    ['2023-03-01', '2024-02-29', 0],
  ])('of somebody born on %s is on %s %i', (born, on, age) => {
    expect(ageOn(day(born), day(on))).toBe(age)
  })

  it('steps on the birthday and on no other day', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 120 }), (born, years) => {
        const birthday = birthdayDay(born, years)
        expect(ageOn(born, birthday)).toBe(years)
        expect(ageOn(born, birthday - 1)).toBe(years - 1)
      }),
      { seed: 2, numRuns: 2000 },
    )
  })

  it('comes on 1 March for those born on 29 February, where the year has none', () => {
    expect(formatDay(birthdayDay(day('2004-02-29'), 18))).toBe('2022-03-01')
    expect(formatDay(birthdayDay(day('2004-02-29'), 20))).toBe('2024-02-29')
  })
})

describe('addMonths', () => {
  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2025-08-31', 1, '2025-09-30'],
    ['2025-12-15', 1, '2026-01-15'],
    ['2025-12-31', 2, '2026-02-28'],
    ['2025-03-31', -1, '2025-02-28'],
    ['2025-01-15', -13, '2023-12-15'],
    ['2025-01-15', 0, '2025-01-15'],
  ])('of %s and %i is %s', (from, months, to) => {
    expect(formatDay(addMonths(day(from), months))).toBe(to)
  })

  it('keeps the day of the month, or takes the last', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -240, max: 240 }), (from, months) => {
        const [before, after] = [calendarDate(from), calendarDate(addMonths(from, months))]
        expect(after.year * 12 + after.month).toBe(before.year * 12 + before.month + months)
        expect(after.day).toBe(Math.min(before.day, daysInMonth(after.year, after.month)))
      }),
      { seed: 3, numRuns: 1000 },
    )
  })
})
