import type { Condition } from '../../catalogue/catalogue.ts'
import { parseDay } from '../../model/calendar.ts'
import type { Odds } from '../../odds/odds.ts'
import type { Window } from '../../plan/window.ts'
import type { Stream } from '../../stream/stream.ts'

/** Running sums of the weights of a window's days: `[i]` is the weight of all days before day i of the window. */
export type DayWeights = Float64Array

/** Weighs the days of a window for a condition: by weekday, month and wave, on first visits or on follow-ups. */
export function weighDays(
  { name }: Condition,
  { calendar }: Odds,
  window: Window,
  on: 'first' | 'follow-up',
): DayWeights {
  const { emergency, planned } = calendar.weekdays
  const usual = calendar.plannedConditions.includes(name) ? planned : emergency
  const weekdays = on === 'first' ? (calendar.weekdaysOf[name] ?? usual) : planned
  const months = calendar.months[name]
  const waves = (calendar.waves[name] ?? []).map(({ from, weight }) => ({ day: parseDay(from)!, weight }))
  waves.sort((x, y) => x.day - y.day)
  const sums = new Float64Array(window.days + 1)
  let next = 0
  let wave = 1
  for (let i = 0; i < window.days; i++) {
    while (next < waves.length && waves[next]!.day <= window.startDay + i) wave = waves[next++]!.weight
    sums[i + 1] = sums[i]! + weekdays[window.weekdays[i]!]! * (months?.[window.months[i]!] ?? 1) * wave
  }
  return sums
}

/** Draws one of the days from `earliest` to `latest`, both included, by weight; where all weigh nothing, any alike. */
export function drawDay(
  weights: DayWeights,
  startDay: number,
  earliest: number,
  latest: number,
  stream: Stream,
): number {
  let low = earliest - startDay
  let high = latest - startDay
  const before = weights[low]!
  const total = weights[high + 1]! - before
  if (!(total > 0)) return stream.between(earliest, latest)
  const target = before + total * stream.float()
  // The last day whose running sum is at most the target; days of weight 0 are never it, but for rounding.
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (weights[middle]! <= target) low = middle
    else high = middle - 1
  }
  return startDay + low
}
