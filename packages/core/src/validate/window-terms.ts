import { HcError } from '../error.ts'
import { addMonths, calendarDate, formatDay, parseDay } from '../model/calendar.ts'
import type { Contract } from '../plan/contract.ts'

/** The window of a contract, with calendar arithmetic on its days looked up. */
export interface WindowTerms {
  readonly startDay: number
  readonly todayDay: number
  /** A day as the number yyyymmdd: whole years between two are the quotient of their distance by 10,000. */
  dateNumber(day: number): number
  /** When a bill of an Incremental plan is due: the same day of the month 12 months later, or its last day. */
  incrementalDueDay(billingDay: number): number
}

/** Prepares the window of a contract. Throws HC_OPTIONS_INVALID for a date that does not exist. */
export function windowTerms(contract: Contract): WindowTerms {
  const startDay = dayOf(contract.startDate, 'startDate')
  const todayDay = dayOf(contract.today, 'today')
  const days = Math.max(0, todayDay - startDay + 1)
  const dates = Int32Array.from({ length: days }, (_, offset) => dateNumber(startDay + offset))
  const dueDays = Int32Array.from({ length: days }, (_, offset) => addMonths(startDay + offset, 12))
  return {
    startDay,
    todayDay,
    dateNumber: (day) => dates[day - startDay] ?? dateNumber(day),
    incrementalDueDay: (day) => dueDays[day - startDay] ?? addMonths(day, 12),
  }
}

/** Whole years between two days that are given as yyyymmdd. */
export function wholeYears(fromDate: number, toDate: number): number {
  return Math.floor((toDate - fromDate) / 10000)
}

function dateNumber(day: number): number {
  const { year, month, day: dayOfMonth } = calendarDate(day)
  return year * 10000 + month * 100 + dayOfMonth
}

function dayOf(text: string, field: string): number {
  const day = parseDay(text)
  if (day !== undefined) return day
  throw new HcError(
    'HC_OPTIONS_INVALID',
    `${field} of the contract is ${JSON.stringify(text)}; give a date that exists, such as ${formatDay(20454)}`,
  )
}
