import { z } from 'zod'
import { conditionName } from '../catalogue/name-kinds.ts'
import { bloodTypes } from '../model/patients.ts'

// Upper ends are far above what makes sense. They keep every number finite and every loop short, whatever a scenario says.
const most = 1_000_000_000

const upsideDown = 'min must not be above max'
const noWeight = 'at least one weight must be above 0'

/** A share or a chance, 0 to 1. */
export const share = z.number().min(0).max(1)
/** A relative frequency; weights need not sum to anything. */
export const weight = z.number().min(0).max(most)
/** A factor. */
export const multiplier = z.number().min(0).max(1_000_000)
/** A factor of something that cannot be without it. */
export const positiveMultiplier = z.number().min(0.001).max(1_000_000)
/** An amount in dollars. */
export const dollars = z.number().min(0).max(most)
/** A standard deviation of a logarithm. */
export const sigma = z.number().min(0).max(5)
/** An age in whole years. */
export const years = z.int().min(0).max(120)

/** A normal spread around 0, cut at a limit on both sides; of something from 0 to 1. */
export const spread = z.strictObject({ deviation: share, limit: share })

/** Two ends, both included, of the kind of number that is given. */
export function rangeOf(end: z.ZodNumber | z.ZodInt) {
  return z.strictObject({ min: end, max: end }).refine((r) => r.min <= r.max, { error: upsideDown })
}

/** Whole numbers from min to max, equally likely, and how often together. */
function bandOf(end: z.ZodInt) {
  return z.strictObject({ min: end, max: end, weight }).refine((b) => b.min <= b.max, { error: upsideDown })
}

/** Bands, of which at least one is above 0. */
function bandsOf(end: z.ZodInt) {
  return z
    .array(bandOf(end))
    .min(1)
    .refine((list) => list.some((band) => band.weight > 0), { error: noWeight })
}

/** Ages in whole years, in bands. */
export const ageBands = bandsOf(years)
/** Numbers of visits, in bands. */
export const visitBands = bandsOf(z.int().min(1).max(1000))

/** Shares of a whole, one or more, which sum to 1. */
export const sharesOfOne = z.array(share).min(1).refine(isOne, { error: 'shares must sum to 1' })

/** Exactly so many shares of a whole, which sum to 1. */
export function sharesOfOneAmong(count: number) {
  return z.array(share).length(count).refine(isOne, { error: 'shares must sum to 1' })
}

/** Weights of which at least one is above 0. */
export const weights = z.array(weight).min(1).refine(hasWeight, { error: noWeight })

/** Exactly so many weights, of which at least one is above 0. */
export function weightsOf(count: number) {
  return z.array(weight).length(count).refine(hasWeight, { error: noWeight })
}

/** A value for each category of conditions. */
export function byCategory<S extends z.ZodType>(value: S) {
  return z.strictObject({ chronic: value, complex: value, acute: value, minor: value, behavioural: value })
}

/** A value for each kind of payer. */
export function byPayerKind<S extends z.ZodType>(value: S) {
  return z.strictObject({ medicare: value, medicaid: value, commercial: value })
}

/** A value for each kind of payer, and for patients without one. */
export function byCover<S extends z.ZodType>(value: S) {
  return z.strictObject({ medicare: value, medicaid: value, commercial: value, uninsured: value })
}

/** A value for some conditions, by their names. */
export function byCondition<S extends z.ZodType>(value: S) {
  return z.record(conditionName, value)
}

/** Weights by name, of which at least one is above 0. */
export function weightsByName<K extends z.ZodString>(name: K) {
  return z.record(name, weight).refine((record) => hasWeight(Object.values(record)), { error: noWeight })
}

/** Weights of all blood types, of which at least one is above 0. */
export const byBloodType = z
  .record(z.enum(bloodTypes), weight)
  .refine((record) => hasWeight(Object.values(record)), { error: noWeight })

/** Steps that begin at a number, of which the first begins at 0 and each later one above the one before. */
export function steps<S extends z.ZodRawShape>(shape: S) {
  return z
    .array(z.strictObject({ from: z.number().min(0).max(most), ...shape }))
    .min(1)
    .refine((list) => starts(list).every((from, i, all) => (i === 0 ? from === 0 : from > all[i - 1]!)), {
      error: 'steps must begin at 0 and rise',
    })
}

function starts(list: readonly unknown[]): number[] {
  return list.map((step) => (step as { from: number }).from)
}

function hasWeight(list: readonly number[]): boolean {
  return list.some((one) => one > 0)
}

function isOne(shares: readonly number[]): boolean {
  const sum = shares.reduce((total, one) => total + one, 0)
  return sum > 1 - 1e-9 && sum < 1 + 1e-9
}
