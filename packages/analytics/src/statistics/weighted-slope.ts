import { type Interval, type Mean, zOfLevel } from './interval.ts'

/**
 * The slope of group means against a number, each weighted by its certainty. Where the means scatter around the line more
 * than their certainty allows, the interval widens by as much.
 */
export function weightedSlope(groups: readonly (Mean & { readonly x: number })[]): Interval | undefined {
  const points = groups
    .filter(({ count, deviation }) => count > 1 && deviation > 0)
    .map(({ x, mean, deviation, count }) => ({ x, mean, weight: count / (deviation * deviation) }))
  if (points.length < 3) return undefined
  const total = sum(points, ({ weight }) => weight)
  const middleX = sum(points, ({ x, weight }) => weight * x) / total
  const middle = sum(points, ({ mean, weight }) => weight * mean) / total
  const spread = sum(points, ({ x, weight }) => weight * (x - middleX) * (x - middleX))
  const slope = sum(points, ({ x, mean, weight }) => weight * (x - middleX) * (mean - middle)) / spread
  const misfit = sum(points, ({ x, mean, weight }) => {
    const rest = mean - middle - slope * (x - middleX)
    return weight * rest * rest
  })
  const half = zOfLevel * Math.sqrt(Math.max(1, misfit / (points.length - 2)) / spread)
  return { value: slope, low: slope - half, high: slope + half }
}

function sum<Each>(values: readonly Each[], of: (value: Each) => number): number {
  return values.reduce((total, value) => total + of(value), 0)
}
