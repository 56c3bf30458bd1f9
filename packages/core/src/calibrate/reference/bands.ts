/** The values that pass, both ends included. An end that is absent is open. */
export interface Band {
  readonly low?: number
  readonly high?: number
}

/** Up to some points away from a target on either side. */
export function within(target: number, points: number): Band {
  return { low: tidy(target - points), high: tidy(target + points) }
}

/** Up to some percent of a target away from it on either side. */
export function withinPercent(target: number, percent: number): Band {
  return within(target, (target * percent) / 100)
}

/** From a least value to a greatest. */
export function between(low: number, high: number): Band {
  return { low, high }
}

/** From a least value on. */
export function atLeast(low: number): Band {
  return { low }
}

/** Up to a greatest value. */
export function atMost(high: number): Band {
  return { high }
}

/** A band of percent without what no share can be. */
export function ofShares({ low, high }: Band): Band {
  return {
    ...(low === undefined ? {} : { low: Math.max(0, low) }),
    ...(high === undefined ? {} : { high: Math.min(100, high) }),
  }
}

/** Whether a value lies in a band. */
export function isInside({ low, high }: Band, value: number): boolean {
  return (low === undefined || value >= low) && (high === undefined || value <= high)
}

/** How far a target is from the nearest end of its band; half the band where the target is outside or at its end. */
export function roomIn({ low, high }: Band, target: number): number {
  const room = Math.min(target - (low ?? Number.NEGATIVE_INFINITY), (high ?? Number.POSITIVE_INFINITY) - target)
  return room > 0 ? room : ((high ?? target) - (low ?? target)) / 2
}

/** Takes away what binary fractions add in the far decimals, so that an end is the number that a reader works out. */
function tidy(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
