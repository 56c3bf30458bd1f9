/** Groups values by a key, in order of first appearance. */
export function groupBy<Each>(values: readonly Each[], key: (value: Each) => string | number): [string, Each[]][] {
  const groups = new Map<string, Each[]>()
  for (const value of values) {
    const name = String(key(value))
    const group = groups.get(name)
    if (group) group.push(value)
    else groups.set(name, [value])
  }
  return [...groups]
}

/** Adds up. */
export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

/** Whole cents as dollars. */
export function dollars(cents: number): number {
  return cents / 100
}

/** The arithmetic mean; null of nothing. */
export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : sum(values) / values.length
}

/** The standard deviation of a sample; null for fewer than two values. */
export function deviation(values: readonly number[]): number | null {
  if (values.length < 2) return null
  const middle = sum(values) / values.length
  return Math.sqrt(sum(values.map((value) => (value - middle) ** 2)) / (values.length - 1))
}

/**
 * The standard error of a mean over values of whom each belongs to somebody: what one has counts together (a sum of
 * residuals for each, with the correction for their number); null for a single one.
 */
export function clusterError<Each>(
  items: readonly Each[],
  value: (item: Each) => number,
  owner: (item: Each) => unknown,
): number | null {
  const middle = sum(items.map(value)) / items.length
  const sums = new Map<unknown, number>()
  for (const item of items) sums.set(owner(item), (sums.get(owner(item)) ?? 0) + value(item) - middle)
  const owners = sums.size
  if (owners < 2) return null
  const squares = sum([...sums.values()].map((residual) => residual ** 2))
  return Math.sqrt((squares * owners) / (owners - 1)) / items.length
}

/** A quantile by linear interpolation between the values around it; null of nothing. */
export function quantile(values: readonly number[], part: number): number | null {
  if (values.length === 0) return null
  const sorted = [...values].sort((a, b) => a - b)
  const place = (sorted.length - 1) * part
  const below = Math.floor(place)
  const above = Math.min(below + 1, sorted.length - 1)
  return sorted[below]! + (sorted[above]! - sorted[below]!) * (place - below)
}

/** How many values hold. */
export function count<Each>(values: readonly Each[], holds: (value: Each) => boolean): number {
  return values.filter(holds).length
}

/** A part of a whole; null of nothing. */
export function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole
}

/** Sorts rows by columns, each ascending, or descending with a minus before its name; null last. */
export function sortRows<Row extends Readonly<Record<string, unknown>>>(rows: readonly Row[], ...by: string[]): Row[] {
  return [...rows].sort((a, b) => {
    for (const name of by) {
      const column = name.replace(/^-/, '')
      const [x, y] = [a[column], b[column]] as [number | string | null, number | string | null]
      if (x === y) continue
      if (x === null) return 1
      if (y === null) return -1
      return x < y === name.startsWith('-') ? 1 : -1
    }
    return 0
  })
}

/** Variance of a whole population. */
export function variance(values: readonly number[]): number {
  const middle = sum(values) / values.length
  return sum(values.map((value) => (value - middle) ** 2)) / values.length
}

/** Where a share of a group of some size lies with 99.8 % when chance alone sets it apart. */
export function limits(share: number, size: number): { low_limit: number; high_limit: number } {
  const half = 3.090232 * Math.sqrt((share * (1 - share)) / size)
  return { low_limit: Math.max(0, share - half), high_limit: Math.min(1, share + half) }
}
