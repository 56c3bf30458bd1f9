import { formatDay } from '@hc/core'

const day = 86_400_000

/** How a value comes back from what a reader gives: to a number, a text or YYYY-MM-DD. Each throws for anything else. */
const conversions = {
  same: (value: unknown) => expectKind(value, 'number', 'string'),
  digits: (value: unknown) => Number(expectKind(value, 'string')),
  bigint: (value: unknown) => Number(expectKind(value, 'bigint')),
  // A decimal of Arrow is its digits without the point, as 32-bit words that know how to write themselves.
  hundredths: (value: unknown) => Number(BigInt(String(value))) / 100,
  milliseconds: (value: unknown) => wholeDay(expectKind(value, 'number') as number),
  moment(value: unknown) {
    if (!(value instanceof Date)) throw new TypeError(`${value} is no moment`)
    return wholeDay(value.getTime())
  },
}

/** The name of a conversion. */
export type Conversion = keyof typeof conversions

/** Gives back what a reader found as `rows` of `@hc/core` gives it. A null stays one. */
export function convert(value: unknown, conversion: Conversion): unknown {
  return value === null ? null : conversions[conversion](value)
}

function wholeDay(milliseconds: number): string {
  if (milliseconds % day !== 0) throw new RangeError(`${milliseconds} is not the beginning of a day, UTC`)
  return formatDay(milliseconds / day)
}

function expectKind(value: unknown, ...kinds: string[]): unknown {
  if (!kinds.includes(typeof value)) throw new TypeError(`${value} is a ${typeof value}, not a ${kinds.join(' or ')}`)
  return value
}
