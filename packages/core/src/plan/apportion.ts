/**
 * Shares seats by weight (largest remainder; ties go to the earlier), with at least one each where the seats suffice,
 * and never more than a limit each. Throws when the limits together are below the number of seats.
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
    const quotas = new Map(open.map((i) => [i, (left * weights[i]!) / total]))
    let granted = 0
    for (const i of open) {
      const whole = Math.min(Math.floor(quotas.get(i)!), limits[i]! - given[i]!)
      given[i] = given[i]! + whole
      granted += whole
    }
    left -= granted
    if (granted > 0) continue
    // Every quota is below one: hand out single seats by remainder.
    const byRemainder = open.sort((x, y) => quotas.get(y)! - quotas.get(x)! || x - y)
    for (const i of byRemainder.slice(0, left)) given[i] = given[i]! + 1
    left -= Math.min(left, byRemainder.length)
  }
  return given
}
