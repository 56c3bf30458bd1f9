import { z } from 'zod'
import { HcError } from '../error.ts'
import type { ZipPool } from '../geo/zip-pool.ts'
import { formatDay, parseDay } from '../model/calendar.ts'
import { isEmptyScenario } from '../scenario/is-empty-scenario.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { showValue } from './show-value.ts'
import {
  type ParsedSingleHospital,
  type SingleHospitalOptions,
  singleHospitalSchema,
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

const wholeNumber = (name: string, max: number) =>
  z
    .number({ error: (issue) => `${name} must be a whole number from 1 to ${max}, not ${showValue(issue.input)}` })
    .refine((n) => Number.isInteger(n) && n >= 1 && n <= max, {
      error: (issue) => `${name} must be a whole number from 1 to ${max}, not ${showValue(issue.input)}`,
    })

const calendarDay = (name: string) =>
  z
    .string({ error: `${name} must be a date written YYYY-MM-DD` })
    .refine((value) => parseDay(value) !== undefined, {
      error: (issue) =>
        /^\d{4}-\d{2}-\d{2}$/.test(String(issue.input))
          ? `${name} ${showValue(issue.input)} is not a date that exists`
          : `${name} must be written YYYY-MM-DD, such as 2026-01-01, not ${showValue(issue.input)}`,
      abort: true,
    })
    .refine((value) => value.slice(0, 4) >= firstYear && value.slice(0, 4) <= lastYear, {
      error: (issue) => `${name} ${showValue(issue.input)} is outside the years ${firstYear} to ${lastYear}`,
    })

const schema = z.strictObject({
  patients: wholeNumber('patients', maxPatients).default(1000),
  seed: z.union([z.string(), z.number().transform(String)], { error: 'seed must be a text or a number' }),
  today: calendarDay('today'),
  startDate: calendarDay('start date').default('2022-01-01'),
  preset: z.string({ error: 'preset must be the name of a preset' }).default('national'),
  // Checked when it is put over the preset.
  scenario: z.custom<Scenario>().optional(),
  zipTarget: wholeNumber('zip target', 1_000_000).optional(),
  singleHospital: singleHospitalSchema.optional(),
  zipPool: z.custom<ZipPool>().optional(),
  minorSameDayRate: z
    .number({ error: 'minor same-day rate must be a number from 0 to 1' })
    .refine((rate) => rate >= 0 && rate <= 1, {
      error: (issue) => `minor same-day rate must be from 0 to 1, not ${showValue(issue.input)}`,
    })
    .optional(),
  dimensions: z.boolean({ error: 'dimensions must be true or false' }).default(false),
})

/** Checks options and fills in defaults. Throws HC_OPTIONS_INVALID with one sentence about the first fault. */
export function parseDatasetOptions(options: DatasetOptions): ParsedOptions {
  const result = schema.safeParse(options)
  if (!result.success) {
    const issue = result.error.issues[0]!
    throw new HcError('HC_OPTIONS_INVALID', sentence(issue))
  }
  const parsed = result.data
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
    scenario: isEmptyScenario(parsed.scenario) ? undefined : parsed.scenario,
    zipTarget: parsed.zipTarget,
    singleHospital: parsed.singleHospital,
    minorSameDayRate: parsed.minorSameDayRate,
    dimensions: parsed.dimensions,
  }
}

function sentence(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys' && issue.path.length === 0) {
    const known = Object.keys(schema.shape).join(', ')
    return `there is no dataset option "${issue.keys[0]}"; there are ${known}`
  }
  return issue.path.length === 0 ? 'dataset options must be an object' : issue.message
}
