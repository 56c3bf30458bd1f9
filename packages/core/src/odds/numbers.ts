import { z } from 'zod'

/** A share or a chance, 0 to 1. */
export const share = z.number().min(0).max(1)
/** A relative frequency; weights need not sum to anything. */
export const weight = z.number().min(0)
/** A factor. */
export const multiplier = z.number().min(0)

/** A normal spread around 0, cut at a limit on both sides. */
export const spread = z.strictObject({ deviation: z.number().min(0), limit: z.number().min(0) })

/** Two ends, both included. */
export const range = z
  .strictObject({ min: z.number(), max: z.number() })
  .refine((r) => r.min <= r.max, { error: 'min is above max', path: ['min'] })

/** Whole numbers from min to max, equally likely, and how often together. */
export const band = z
  .strictObject({ min: z.int().min(0), max: z.int().min(0), weight })
  .refine((b) => b.min <= b.max, { error: 'min is above max', path: ['min'] })

/** Shares of a whole, one or more, which sum to 1. */
export const sharesOfOne = z
  .array(share)
  .min(1)
  .refine((shares) => isOne(shares), { error: 'shares must sum to 1' })

/** Weights of which at least one is above 0. */
export const weights = z
  .array(weight)
  .min(1)
  .refine((list) => list.some((one) => one > 0), { error: 'at least one weight must be above 0' })

/** Exactly so many weights, of which at least one is above 0. */
export function weightsOf(count: number) {
  return z
    .array(weight)
    .length(count)
    .refine((list) => list.some((one) => one > 0), { error: 'at least one weight must be above 0' })
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
  return z.record(z.string(), value)
}

/** Steps that begin at a number, of which the first begins at 0 and each later one above the one before. */
export function steps<S extends z.ZodRawShape>(shape: S) {
  return z
    .array(z.strictObject({ from: z.number().min(0), ...shape }))
    .min(1)
    .refine((list) => starts(list).every((from, i, all) => (i === 0 ? from === 0 : from > all[i - 1]!)), {
      error: 'steps must begin at 0 and rise',
    })
}

function starts(list: readonly unknown[]): number[] {
  return list.map((step) => (step as { from: number }).from)
}

function isOne(shares: readonly number[]): boolean {
  const sum = shares.reduce((total, one) => total + one, 0)
  return sum > 1 - 1e-9 && sum < 1 + 1e-9
}
