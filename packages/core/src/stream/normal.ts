import { exponential, logarithm } from './exponential.ts'
import type { Stream } from './stream.ts'

/**
 * The standard normal value below which a share `p` lies, 0 < p < 1. Wichura, "Algorithm AS 241: The Percentage
 * Points of the Normal Distribution", Applied Statistics 37 (1988), routine PPND16: about 16 figures.
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5
  if (q <= 0.425 && q >= -0.425) {
    const r = 0.180625 - q * q
    return (q * horner(centreAbove, r)) / horner(centreBelow, r)
  }
  let r = Math.sqrt(-logarithm(q < 0 ? p : 1 - p))
  const far = r > 5
  r -= far ? 5 : 1.6
  const value = far ? horner(farAbove, r) / horner(farBelow, r) : horner(tailAbove, r) / horner(tailBelow, r)
  return q < 0 ? -value : value
}

function horner(coefficients: readonly number[], x: number): number {
  let sum = 0
  for (let i = coefficients.length - 1; i >= 0; i--) sum = sum * x + coefficients[i]!
  return sum
}

const centreAbove = [
  3.387132872796366608, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125, 45921.953931549871457,
  67265.770927008700853, 33430.575583588128105, 2509.0809287301226727,
]
const centreBelow = [
  1, 42.313330701600911252, 687.1870074920579083, 5394.1960214247511077, 21213.794301586595867, 39307.89580009271061,
  28729.085735721942674, 5226.495278852545925,
]
const tailAbove = [
  1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504, 1.27045825245236838258,
  0.24178072517745061177, 0.0227238449892691845833, 7.7454501427834140764e-4,
]
const tailBelow = [
  1, 2.05319162663775882187, 1.6763848301838038494, 0.68976733498510000455, 0.14810397642748007459,
  0.0151986665636164571966, 5.475938084995344946e-4, 1.05075007164441684324e-9,
]
const farAbove = [
  6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 0.29656057182850489123, 0.026532189526576123093,
  0.0012426609473880784386, 2.71155556874348757815e-5, 2.01033439929228813265e-7,
]
const farBelow = [
  1, 0.59983220655588793769, 0.13692988092273580531, 0.0148753612908506148525, 7.868691311456132591e-4,
  1.8463183175100546818e-5, 1.4215117583164458887e-7, 2.04426310338993978564e-15,
]

/**
 * The share of a standard normal distribution below a value: Marsaglia, "Evaluating the Normal Distribution", Journal of
 * Statistical Software 11 (2004). Error below 1e-14; 0 and 1 beyond 8 standard deviations.
 */
export function normalShare(z: number): number {
  if (z < -8) return 0
  if (z > 8) return 1
  let term = z
  let sum = z
  for (let odd = 3; sum + term !== sum; odd += 2) {
    term *= (z * z) / odd
    sum += term
  }
  return 0.5 + sum * exponential(-0.5 * z * z - halfLogarithmOfTwoPi)
}

const halfLogarithmOfTwoPi = 0.91893853320467274178

/** Draws from a normal distribution; values beyond the limits are set to them. */
export function drawClippedNormal(stream: Stream, mean: number, deviation: number, min: number, max: number): number {
  const value = mean + deviation * drawStandardNormal(stream)
  return Math.min(Math.max(value, min), max)
}

/** Draws from a log-normal distribution, given its median and the standard deviation of the logarithm. */
export function drawLogNormal(stream: Stream, median: number, sigma: number): number {
  return median * exponential(sigma * drawStandardNormal(stream))
}

/** Draws from the normal distribution of mean 0 and standard deviation 1. */
export function drawStandardNormal(stream: Stream): number {
  // Half a step above, so that 0 cannot come; the last step would round to 1, which must not come either.
  const share = stream.float() + 5.551115123125783e-17
  return normalQuantile(share < 1 ? share : 0.9999999999999999)
}
