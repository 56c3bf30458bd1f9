/**
 * Shares seats by weight (largest remainder; ties go to the earlier), with at least one each where the seats suffice,
 * and never more than a limit each. Weights are above 0. Throws when the limits together are below the number of seats.
 */
export function apportion(weights: readonly number[], seats: number, limits: readonly number[]): number[] {
  const room = limits.reduce((sum, limit) => sum + limit, 0)
  if (seats > room) throw new RangeError(`${seats} seats, but room for ${room}`)
  const least = seats >= weights.length ? 1 : 0
  const given = limits.map((limit) => Math.min(least, limit))
  let left = seats - given.reduce((sum, n) => sum + n, 0)
  while (left > 0) {
    const open = weights.map((_, i) => i).filter((i) => given[i]! < limits[i]!)
    const total = open.reduce((sum, i) => sum + weights[i]!, 0)
    const quotas = weights.map((weight) => (left * weight) / total)
    // Whoever the limit stops takes what it allows, and the others share the rest anew.
    const full = open.filter((i) => Math.floor(quotas[i]!) >= limits[i]! - given[i]!)
    const wholes = full.length > 0 ? full : open
    for (const i of wholes) {
      const whole = Math.min(Math.floor(quotas[i]!), limits[i]! - given[i]!)
      given[i] = given[i]! + whole
      left -= whole
    }
    if (full.length > 0) continue
    const remainder = (i: number) => quotas[i]! - Math.floor(quotas[i]!)
    open.sort((x, y) => remainder(y) - remainder(x) || x - y)
    for (const i of open.slice(0, left)) given[i] = given[i]! + 1
    left = 0
  }
  return given
}
