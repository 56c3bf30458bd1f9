/**
 * Sine, cosine and arcsine from + − × ÷, sqrt and floor alone. The language leaves `Math.sin` to the engine, so that its
 * last digit may differ between versions; these give the same bits everywhere, within 1e-15 of the truth.
 */

const quarterTurn = 1.5707963267948966

// What π/2 loses when it is rounded to a double.
const quarterTurnRest = 6.123233995736766e-17

/** Sine of an angle in radians; for up to a turn either way. */
export function sine(radians: number): number {
  const quarters = Math.floor(radians / quarterTurn + 0.5)
  const rest = radians - quarters * quarterTurn - quarters * quarterTurnRest
  const quadrant = ((quarters % 4) + 4) % 4
  const value = quadrant % 2 === 0 ? sineSeries(rest) : cosineSeries(rest)
  return quadrant < 2 ? value : -value
}

/** Cosine of an angle in radians; for up to a turn either way. */
export function cosine(radians: number): number {
  const quarters = Math.floor(radians / quarterTurn + 0.5)
  const rest = radians - quarters * quarterTurn - quarters * quarterTurnRest
  const quadrant = ((quarters % 4) + 4) % 4
  const value = quadrant % 2 === 0 ? cosineSeries(rest) : sineSeries(rest)
  return quadrant === 0 || quadrant === 3 ? value : -value
}

/** Arcsine in radians of a number from -1 to 1; numbers beyond count as -1 or 1. */
export function arcsine(value: number): number {
  if (value < 0) return -arcsine(-value)
  if (value >= 1) return quarterTurn
  if (value > 0.5) return quarterTurn - 2 * arcsineNearZero(Math.sqrt((1 - value) / 2))
  return arcsineNearZero(value)
}

/** Taylor series of the sine, for up to an eighth of a turn. */
function sineSeries(x: number): number {
  const square = x * x
  let sum = 0
  for (let n = 17; n >= 3; n -= 2) sum = (1 + sum) * (-square / (n * (n - 1)))
  return x + x * sum
}

/** Taylor series of the cosine, for up to an eighth of a turn. */
function cosineSeries(x: number): number {
  const square = x * x
  let sum = 0
  for (let n = 18; n >= 2; n -= 2) sum = (1 + sum) * (-square / (n * (n - 1)))
  return 1 + sum
}

/** Taylor series of the arcsine, for up to a half: each term is the one before times x²(2n − 1)² ÷ 2n(2n + 1). */
function arcsineNearZero(x: number): number {
  const square = x * x
  let sum = 0
  for (let n = 24; n >= 1; n--) sum = (1 + sum) * ((square * (2 * n - 1) * (2 * n - 1)) / (2 * n * (2 * n + 1)))
  return x + x * sum
}
