/** How many rows there are of each whole number from 0 on. */
export type Histogram = Float64Array

/** Number of rows in a histogram. */
export function countOf(histogram: Histogram): number {
  return histogram.reduce((sum, count) => sum + count, 0)
}

/** Number of rows of the values from `first` to `last`, both included. */
export function countBetween(histogram: Histogram, first: number, last = histogram.length - 1): number {
  return countOf(histogram.subarray(first, last + 1))
}

/** Sum of the values of all rows. */
export function sumOf(histogram: Histogram): number {
  return histogram.reduce((sum, count, value) => sum + count * value, 0)
}

/** The least value that a share of the rows, above 0 to 1, does not exceed; null when there are no rows. */
export function quantileOf(histogram: Histogram, share: number): number | null {
  const rank = share * countOf(histogram)
  let below = 0
  for (let value = 0; value < histogram.length; value++) {
    below += histogram[value]!
    if (below > 0 && below >= rank) return value
  }
  return null
}

/** Standard deviation of the values; null below two rows. */
export function deviationOf(histogram: Histogram): number | null {
  const count = countOf(histogram)
  if (count < 2) return null
  const mean = sumOf(histogram) / count
  const squares = histogram.reduce((sum, rows, value) => sum + rows * (value - mean) * (value - mean), 0)
  return Math.sqrt(squares / (count - 1))
}

/** Nights as days of stay: a stay that ends on its first day counts as one day. */
export function daysOfStay(nights: Histogram): Histogram {
  const days = nights.slice()
  days[1] = days[1]! + days[0]!
  days[0] = 0
  return days
}
