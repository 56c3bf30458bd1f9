import { normalQuantile } from './normal-quantile.ts'

/** An estimate and the ends of its interval. */
export interface Interval {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** The level of every interval that a finding states. */
export const level = 0.95

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

/**
 * The ratio of two shares, its interval by the logarithm (Katz et al., 1978); undefined where either has no event.
 */
export function shareRatio(events: number, of: number, baseEvents: number, baseOf: number): Interval | undefined {
  if (events === 0 || baseEvents === 0) return undefined
  const variance = 1 / events - 1 / of + 1 / baseEvents - 1 / baseOf
  return aroundRatio((events / of) * (baseOf / baseEvents), variance)
}

/** The ratio of two rates of counted events, its interval by the logarithm; undefined where either has no event. */
export function rateRatio(events: number, days: number, baseEvents: number, baseDays: number): Interval | undefined {
  if (events === 0 || baseEvents === 0) return undefined
  return aroundRatio((events / days) * (baseDays / baseEvents), 1 / events + 1 / baseEvents)
}

/** A mean of a sample: its standard deviation and the number of its values. */
export interface Mean {
  readonly mean: number
  readonly deviation: number
  readonly count: number
}

/** The interval of a mean, normal: for samples of some dozens at least. */
export function meanInterval({ mean, deviation, count }: Mean): Interval {
  const half = (zOfLevel * deviation) / Math.sqrt(count)
  return { value: mean, low: mean - half, high: mean + half }
}

/** The ratio of two means above 0, its interval by the logarithm (delta method). */
export function meanRatio(one: Mean, base: Mean): Interval {
  const part = ({ mean, deviation, count }: Mean) => (deviation / mean) * (deviation / mean) * (1 / count)
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
