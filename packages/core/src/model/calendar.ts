import { isLeapYear, packDate, packedDate, yearStart } from './calendar-table.ts'

export { isLeapYear }

/** A calendar date: year, month 1–12, day of the month 1–31. */
export interface CalendarDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** Whole days from 1970-01-01 to a calendar date, by the proleptic Gregorian calendar. */
export function dayNumber(year: number, month: number, day: number): number {
  const start = yearStart(year)
  return start === undefined ? computeDayNumber(year, month, day) : start + dayOfYear(year, month, day)
}

/** Days from 1 January of a year to a date in it. */
function dayOfYear(year: number, month: number, day: number): number {
  const daysBefore = Math.floor((275 * month) / 9) - (month > 2 ? (isLeapYear(year) ? 1 : 2) : 0) - 30
  return daysBefore + day - 1
}

function computeDayNumber(year: number, month: number, day: number): number {
  // Years begin in March, so that the leap day comes last (Hinnant, "chrono-Compatible Low-Level Date Algorithms", 2013).
  const marchYear = month <= 2 ? year - 1 : year
  const era = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

/** The calendar date of a day number; the inverse of `dayNumber`. */
export function calendarDate(dayNumber: number): CalendarDate {
  const date = packedDate(dayNumber)
  if (date === undefined) return computeCalendarDate(dayNumber)
  return { year: date >> 9, month: (date >> 5) & 15, day: date & 31 }
}

function computeCalendarDate(dayNumber: number): CalendarDate {
  const shifted = dayNumber + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day }
}

function packedDateOf(dayNumber: number): number {
  const date = packedDate(dayNumber)
  if (date !== undefined) return date
  const { year, month, day } = computeCalendarDate(dayNumber)
  return packDate(year, month, day)
}

/** The year of a day number. */
export function yearOf(dayNumber: number): number {
  return packedDateOf(dayNumber) >> 9
}

/** Writes a day number as YYYY-MM-DD. */
export function formatDay(dayNumber: number): string {
  const { year, month, day } = calendarDate(dayNumber)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** Reads YYYY-MM-DD into a day number; undefined for any other form and for dates that do not exist. */
export function parseDay(text: string): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (match === null) return undefined
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined
  return dayNumber(year, month, day)
}

/** Days in a month of a year. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Day of the week, 0 Monday to 6 Sunday. */
export function weekday(dayNumber: number): number {
  return (((dayNumber + 3) % 7) + 7) % 7
}

/** Whole years from birth to a day, by calendar. Born on 29 February: older on 1 March in common years. */
export function ageOn(bornDay: number, onDay: number): number {
  return (packedDateOf(onDay) - packedDateOf(bornDay)) >> 9
}

/** The day on which somebody born on a day reaches a whole number of years. */
export function birthdayDay(bornDay: number, years: number): number {
  const born = calendarDate(bornDay)
  const year = born.year + years
  if (born.month === 2 && born.day === 29 && !isLeapYear(year)) return dayNumber(year, 3, 1)
  return dayNumber(year, born.month, born.day)
}

/** The same day of the month some months later, or that month's last day. */
export function addMonths(day: number, months: number): number {
  const from = calendarDate(day)
  const monthIndex = from.year * 12 + (from.month - 1) + months
  const year = Math.floor(monthIndex / 12)
  const month = monthIndex - year * 12 + 1
  return dayNumber(year, month, Math.min(from.day, daysInMonth(year, month)))
}
