import type { Condition } from '../catalogue/catalogue.ts'
import { calendarDate, parseDay, weekday } from '../model/calendar.ts'

/** Days that a patient's visits need on average, so that stays, gaps and bills always fit. */
const daysPerVisit = 45
/** Days kept for one visit when asking what fits; longer stays are drawn only where there are days to spare. */
export const footprintDays = 16
/** Days after which a calendar year is over, wherever one begins. */
const yearDays = 366
/** Days of a calendar year at least. */
const shortestYear = 365

/** The days in which visits lie, and the calendar over them. */
export interface Window {
  readonly startDay: number
  readonly todayDay: number
  /** Day in the middle, on which the ages of patients are drawn. */
  readonly middleDay: number
  readonly days: number
  /** Most visits of one patient. */
  readonly maxVisits: number
  /** Month, 0 to 11, of each day of the window. */
  readonly months: Uint8Array
  /** Day of the week, 0 Monday, of each day of the window. */
  readonly weekdays: Uint8Array
}

/** Lays out the window from a start day to today, both included. */
export function createWindow(startDay: number, todayDay: number): Window {
  const days = todayDay - startDay + 1
  return {
    startDay,
    todayDay,
    middleDay: Math.floor((startDay + todayDay) / 2),
    days,
    maxVisits: Math.floor(days / daysPerVisit),
    months: Uint8Array.from({ length: days }, (_, i) => calendarDate(startDay + i).month - 1),
    weekdays: Uint8Array.from({ length: days }, (_, i) => weekday(startDay + i)),
  }
}

/** First day of the window on which a condition may be admitted. */
export function firstDayOf(condition: Condition, window: Window): number {
  const from = condition.from === undefined ? window.startDay : parseDay(condition.from)!
  return Math.max(window.startDay, from)
}

/** Days that some visits need at the least, when some of them are limited to a number per calendar year. */
export function daysNeeded(visits: number, maxPerYear: number | undefined): number {
  return visits * footprintDays + (maxPerYear === undefined ? 0 : Math.floor((visits - 1) / maxPerYear) * yearDays)
}

/** Whether a patient can have all of some visits for a condition, at its ages, in what the window leaves of it. */
export function roomFor(condition: Condition, visits: number, window: Window): boolean {
  const { min, max } = condition.ages
  const days = Math.min(window.todayDay - firstDayOf(condition, window) + 1, (max - min + 1) * shortestYear)
  return days >= daysNeeded(visits, condition.maxVisitsPerCalendarYear)
}
