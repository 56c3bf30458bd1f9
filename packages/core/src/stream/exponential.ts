const ln2 = 0.6931471805599453
// ln 2 in two parts: the first is exact in few bits, so that k × ln2High loses nothing.
const ln2High = 6.9314718036912381649e-1
const ln2Low = 1.90821492927058770002e-10

/**
 * e to the power x, from + − × ÷ and floor alone; the engine's own may differ between versions. Relative error below
 * 1e-14. Above 709 it is infinite, below −708 zero.
 */
export function exponential(x: number): number {
  if (Number.isNaN(x)) return x
  if (x > 709) return Number.POSITIVE_INFINITY
  if (x < -708) return 0
  const powerOfTwo = Math.floor(x / ln2 + 0.5)
  const rest = x - powerOfTwo * ln2High - powerOfTwo * ln2Low
  return scaleByPowerOfTwo(series(rest), powerOfTwo)
}

/** The first 15 terms of the series of e to the power x, even and odd ones apart, which a processor adds up side by side. */
function series(x: number): number {
  const square = x * x
  let even = reciprocalFactorials[14]!
  let odd = reciprocalFactorials[13]!
  for (let term = 12; term >= 2; term -= 2) {
    even = even * square + reciprocalFactorials[term]!
    odd = odd * square + reciprocalFactorials[term - 1]!
  }
  return even * square + 1 + odd * x
}

const reciprocalFactorials = [
  1, 1, 0.5, 0.16666666666666666, 0.041666666666666664, 0.008333333333333333, 0.001388888888888889,
  1.984126984126984e-4, 2.48015873015873e-5, 2.7557319223985893e-6, 2.755731922398589e-7, 2.505210838544172e-8,
  2.08767569878681e-9, 1.6059043836821613e-10, 1.1470745597729725e-11,
]

/** Natural logarithm of a finite number above 0, from + − × ÷ alone. Error below 1e-15 times the result, or 1e-15 near 1. */
export function logarithm(x: number): number {
  if (!(x > 0 && x < Number.POSITIVE_INFINITY)) throw new RangeError(`logarithm of ${x}`)
  let mantissa = x
  let powerOfTwo = 0
  for (; mantissa >= 4294967296; powerOfTwo += 32) mantissa /= 4294967296
  for (; mantissa < 2.3283064365386963e-10; powerOfTwo -= 32) mantissa *= 4294967296
  for (; mantissa > 1.4142135623730951; powerOfTwo++) mantissa /= 2
  for (; mantissa < 0.7071067811865476; powerOfTwo--) mantissa *= 2
  // ln m = 2 artanh((m − 1) ÷ (m + 1)), whose series is short so close to 1.
  const s = (mantissa - 1) / (mantissa + 1)
  const square = s * s
  let sum = 0
  for (let odd = 23; odd >= 1; odd -= 2) sum = sum * square + 1 / odd
  return powerOfTwo * ln2High + (2 * s * sum + powerOfTwo * ln2Low)
}

/** A number of at least 0 to a power, from + − × ÷ and floor alone. */
export function power(base: number, exponent: number): number {
  if (exponent === 0) return 1
  return base === 0 ? 0 : exponential(exponent * logarithm(base))
}

function scaleByPowerOfTwo(value: number, power: number): number {
  let scaled = value
  for (let left = power; left !== 0; ) {
    const step = Math.min(Math.max(left, -30), 30)
    scaled =
      step > 0 ? scaled * (step === 30 ? 1073741824 : 1 << step) : scaled / (step === -30 ? 1073741824 : 1 << -step)
    left -= step
  }
  return scaled
}
