import { HcError, refusal } from '../error.ts'
import type { ZipPool } from '../geo/zip-pool.ts'
import { formatDay, parseDay } from '../model/calendar.ts'
import { isEmptyScenario } from '../scenario/is-empty-scenario.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { number, optional, parseEach, text, wholeNumber, yesOrNo } from './parse-option.ts'
import { showValue } from './show-value.ts'
import {
  type ParsedSingleHospital,
  parseSingleHospital,
  type SingleHospitalOptions,
} from './single-hospital-options.ts'

/** Most patients in one dataset: their numbers stay 32-bit. */
export const maxPatients = 2_000_000_000
/** Shortest window between start date and today, in days, both ends counted. */
export const minWindowDays = 60
/** Years that dates of a window may lie in, so that every date in the data has four digits for its year. */
const [firstYear, lastYear] = ['1900', '2199']

/** What a dataset is made from. The same options give the same rows, always. */
export interface DatasetOptions {
  /** Number of patients, 1 to 2,000,000,000. Default 1000. */
  readonly patients?: number
  /** Any text; a number counts as its text. */
  readonly seed: string | number
  /** "Today" of the data, YYYY-MM-DD: the last day on which anything has happened. */
  readonly today: string
  /** First day of the window in which visits lie, YYYY-MM-DD. Default 2022-01-01. */
  readonly startDate?: string
  /** Name of the catalogue and odds to draw by. Default 'national'. */
  readonly preset?: string
  /** What to change of the preset's odds and catalogue. Default: nothing. */
  readonly scenario?: Scenario
  /** How many ZIP codes patients are drawn from. Default 2000, or the whole pool where that is smaller. */
  readonly zipTarget?: number
  /** One hospital, with patients from around it; absent: hospitals all over the country. Excludes `zipTarget`. */
  readonly singleHospital?: SingleHospitalOptions
  /** ZIP codes of the user's own; absent: the built-in pool. */
  readonly zipPool?: ZipPool
  /** Chance of a same-day first visit where the condition allows it, 0 to 1. Default: the preset's. */
  readonly minorSameDayRate?: number
  /** Adds the tables `hospitals`, `doctors` and `payers` with public facts; the three tables stay as they are. */
  readonly dimensions?: boolean
}

/** Dataset options with defaults filled in and dates as day numbers. */
export interface ParsedOptions {
  readonly patients: number
  readonly seed: string
  readonly today: string
  readonly todayDay: number
  readonly startDate: string
  readonly startDay: number
  readonly preset: string
  /** Undefined where it changes nothing. */
  readonly scenario: Scenario | undefined
  readonly zipTarget: number | undefined
  readonly singleHospital: ParsedSingleHospital | undefined
  readonly minorSameDayRate: number | undefined
  readonly dimensions: boolean
}

/** How each option is checked, in the order in which faults are told; what has a default is filled in. */
const parsers = {
  patients: (value: unknown = 1000) => wholeNumber('patients', value, maxPatients),
  seed: parseSeed,
  today: (value: unknown) => calendarDay('today', value),
  startDate: (value: unknown = '2022-01-01') => calendarDay('start date', value),
  preset: (value: unknown = 'national') => text(value, 'preset must be the name of a preset'),
  // Checked when it is put over the preset.
  scenario: (value: unknown) => (isEmptyScenario(value as Scenario | undefined) ? undefined : (value as Scenario)),
  zipTarget: optional((value) => wholeNumber('zip target', value, 1_000_000)),
  singleHospital: optional(parseSingleHospital),
  zipPool: (value: unknown) => value as ZipPool | undefined,
  minorSameDayRate: optional(parseRate),
  dimensions: (value: unknown = false) => yesOrNo(value, 'dimensions must be true or false'),
}

/** Checks options and fills in defaults. Throws HC_OPTIONS_INVALID with one sentence about the first fault. */
export function parseDatasetOptions(options: DatasetOptions): ParsedOptions {
  const parsed = parseEach(parsers, options, {
    noObject: 'dataset options must be an object',
    unknown: (name) => `there is no dataset option "${name}"; there are ${Object.keys(parsers).join(', ')}`,
  })
  if (parsed.zipTarget !== undefined && parsed.singleHospital !== undefined) {
    throw new HcError(
      'HC_OPTIONS_INVALID',
      'a zip target has no meaning in single-hospital mode, where patients come from around the hospital; leave one of the two out',
    )
  }
  const startDay = parseDay(parsed.startDate)!
  const todayDay = parseDay(parsed.today)!
  if (todayDay < startDay) {
    throw new HcError(
      'HC_OPTIONS_INVALID',
      `today ${parsed.today} is before the start date ${parsed.startDate}; swap them or choose others`,
    )
  }
  if (todayDay - startDay + 1 < minWindowDays) {
    const earliest = formatDay(startDay + minWindowDays - 1)
    throw new HcError(
      'HC_OPTIONS_INVALID',
      `the window from ${parsed.startDate} to ${parsed.today} is shorter than ${minWindowDays} days; choose a today of ${earliest} or later, or an earlier start date`,
    )
  }
  return {
    patients: parsed.patients,
    seed: parsed.seed,
    today: parsed.today,
    todayDay,
    startDate: parsed.startDate,
    startDay,
    preset: parsed.preset,
    scenario: parsed.scenario,
    zipTarget: parsed.zipTarget,
    singleHospital: parsed.singleHospital,
    minorSameDayRate: parsed.minorSameDayRate,
    dimensions: parsed.dimensions,
  }
}

function parseSeed(value: unknown): string {
  return typeof value === 'number' && Number.isFinite(value)
    ? String(value)
    : text(value, 'seed must be a text or a number')
}

function calendarDay(name: string, value: unknown): string {
  const day = text(value, `${name} must be a date written YYYY-MM-DD`)
  if (parseDay(day) === undefined) {
    throw refusal(
      /^\d{4}-\d{2}-\d{2}$/.test(day)
        ? `${name} ${showValue(day)} is not a date that exists`
        : `${name} must be written YYYY-MM-DD, such as 2026-01-01, not ${showValue(day)}`,
    )
  }
  const year = day.slice(0, 4)
  if (year >= firstYear && year <= lastYear) return day
  throw refusal(`${name} ${showValue(day)} is outside the years ${firstYear} to ${lastYear}`)
}

function parseRate(value: unknown): number {
  const rate = number(value, 'minor same-day rate must be a number from 0 to 1')
  if (rate >= 0 && rate <= 1) return rate
  throw refusal(`minor same-day rate must be from 0 to 1, not ${showValue(rate)}`)
}
