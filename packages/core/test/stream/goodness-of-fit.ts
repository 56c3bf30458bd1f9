/** How far a chi-square statistic lies above what chance gives, in standard deviations, for equally likely cells. */
export function chiSquareExcess(counts: ArrayLike<number>): number {
  return chiSquareExcessOf(counts, new Float64Array(counts.length).fill(1))
}

/** The same for cells with weights; a cell of weight 0 is left out. */
export function chiSquareExcessOf(counts: ArrayLike<number>, weights: ArrayLike<number>): number {
  const cells = Array.from(counts, (count, i) => ({ count, weight: weights[i]! })).filter(({ weight }) => weight > 0)
  const total = cells.reduce((sum, { count }) => sum + count, 0)
  const totalWeight = cells.reduce((sum, { weight }) => sum + weight, 0)
  const square = cells.reduce((sum, { count, weight }) => {
    const expected = (total * weight) / totalWeight
    return sum + (count - expected) ** 2 / expected
  }, 0)
  const freedom = cells.length - 1
  return (square - freedom) / Math.sqrt(2 * freedom)
}

/** Largest distance between a sample and a distribution, times √n; above 1.95 once in a thousand (Kolmogorov). */
export function kolmogorovSmirnov(sample: Float64Array, distribution: (x: number) => number): number {
  const sorted = Float64Array.from(sample).sort()
  const n = sorted.length
  let distance = 0
  for (let i = 0; i < n; i++) {
    const share = distribution(sorted[i]!)
    distance = Math.max(distance, share - i / n, (i + 1) / n - share)
  }
  return distance * Math.sqrt(n)
}

/** Correlation of two samples, times √n: standard normal when nothing binds them. */
export function scaledCorrelation(xs: Float64Array, ys: Float64Array): number {
  const n = xs.length
  const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / n
  const [meanX, meanY] = [mean(xs), mean(ys)]
  let [xy, xx, yy] = [0, 0, 0]
  for (let i = 0; i < n; i++) {
    const [x, y] = [xs[i]! - meanX, ys[i]! - meanY]
    xy += x * y
    xx += x * x
    yy += y * y
  }
  return (xy / Math.sqrt(xx * yy)) * Math.sqrt(n)
}

/** How far a count of heads lies from half of the throws, in standard deviations. */
export function headsExcess(heads: number, throws: number): number {
  return Math.abs(heads - throws / 2) / Math.sqrt(throws / 4)
}

/** The normal distribution: a series near 0, a continued fraction far from it. Relative error about 1e-14. */
export function normalDistribution(x: number): number {
  if (x > 0) return 1 - normalDistribution(-x)
  const density = Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)
  if (x > -3) {
    let term = x
    let sum = x
    for (let k = 1; k < 120; k++) {
      term *= (x * x) / (2 * k + 1)
      sum += term
    }
    return 0.5 + density * sum
  }
  let fraction = -x
  for (let k = 160; k >= 1; k--) fraction = -x + k / fraction
  return density / fraction
}
