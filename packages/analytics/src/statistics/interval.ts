import { normalQuantile } from './normal-quantile.ts'

/** An estimate and the ends of its interval. */
export interface Interval {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** The level of every interval that a finding states. */
const level = 0.95

/** Standard errors to each side of an estimate in an interval of the level. */
export const zOfLevel: number = normalQuantile(1 - (1 - level) / 2)

/**
 * Standard errors beyond which one of several comparisons stands out, so that all of them together are wrong at most as
 * often as one alone would be (Bonferroni).
 */
export function zAmong(comparisons: number): number {
  return normalQuantile(1 - (1 - level) / 2 / Math.max(1, comparisons))
}

/** Wilson's score interval of a share; Wilson, "Probable Inference", 1927. */
export function wilsonInterval(events: number, of: number, z: number = zOfLevel): Interval {
  const share = events / of
  const square = z * z
  const centre = (events + square / 2) / (of + square)
  const half = (z * Math.sqrt(of * share * (1 - share) + square / 4)) / (of + square)
  return { value: share, low: Math.max(0, centre - half), high: Math.min(1, centre + half) }
}

/** Cases of one kind, and how many of them hit. */
export interface Cases {
  readonly hits: number
  readonly size: number
}

/**
 * The ratio of two shares, its interval by the logarithm (Katz et al., 1978); undefined where either has no event.
 */
export function shareRatio(one: Cases, base: Cases): Interval | undefined {
  if (one.hits === 0 || base.hits === 0) return undefined
  const variance = 1 / one.hits - 1 / one.size + 1 / base.hits - 1 / base.size
  return aroundRatio((one.hits / one.size) * (base.size / base.hits), variance)
}

/** The ratio of two rates of counted events, its interval by the logarithm; undefined where either has no event. */
export function rateRatio(events: number, days: number, baseEvents: number, baseDays: number): Interval | undefined {
  if (events === 0 || baseEvents === 0) return undefined
  return aroundRatio((events / days) * (baseDays / baseEvents), 1 / events + 1 / baseEvents)
}

/**
 * So many cases, each on its own, as would leave a share as uncertain as its standard error says; never more than there
 * are. Cases of one patient, say, tell less than as many of different ones.
 */
export function effectiveCases({ hits, size }: Cases, error: number): Cases {
  const share = hits / size
  const effective = (share * (1 - share)) / (error * error)
  return effective < size && effective > 0 ? { hits: share * effective, size: effective } : { hits, size }
}

/** A mean, its standard error, and the number of values it was taken over. */
export interface Mean {
  readonly mean: number
  readonly error: number
  readonly count: number
}

/** The interval of a mean, normal: for samples of some dozens at least. */
export function meanInterval({ mean, error }: Mean): Interval {
  const half = zOfLevel * error
  return { value: mean, low: mean - half, high: mean + half }
}

/** The ratio of two means above 0, its interval by the logarithm (delta method). */
export function meanRatio(one: Mean, base: Mean): Interval {
  const part = ({ mean, error }: Mean) => (error / mean) * (error / mean)
  return aroundRatio(one.mean / base.mean, part(one) + part(base))
}

/** Where the share of a group of some size lies when only chance sets it apart from a share. */
export function funnelLimits(share: number, of: number, z: number): { readonly low: number; readonly high: number } {
  const half = z * Math.sqrt((share * (1 - share)) / of)
  return { low: Math.max(0, share - half), high: Math.min(1, share + half) }
}

function aroundRatio(ratio: number, logVariance: number): Interval {
  const factor = Math.exp(zOfLevel * Math.sqrt(logVariance))
  return { value: ratio, low: ratio / factor, high: ratio * factor }
}
