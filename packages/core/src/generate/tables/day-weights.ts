import type { Condition } from '../../catalogue/catalogue.ts'
import { parseDay } from '../../model/calendar.ts'
import type { Odds } from '../../odds/odds.ts'
import type { Window } from '../../plan/window.ts'
import type { Stream } from '../../stream/stream.ts'

/** The weights of a window's days, ready to be drawn by. */
export interface DayWeights {
  /** Running sums: `[i]` is the weight of all days before day i of the window. */
  readonly sums: Float64Array
  /**
   * Where to look for a sum: the whole weight in as many equal parts as there are days, and for each the day in which
   * it begins (Chen and Asau 1974). The day wanted is this one or one of the next.
   */
  readonly guide: Uint32Array
  /** Parts per weight. */
  readonly scale: number
}

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
  return guideDays(sums)
}

/** Lays out running sums of weights, of which the first is 0. */
export function guideDays(sums: Float64Array): DayWeights {
  const days = sums.length - 1
  const total = sums[days]!
  const guide = new Uint32Array(days + 1)
  const scale = days / total
  // Without weight, or with hardly any, the search goes on from the first day.
  if (!Number.isFinite(scale)) return { sums, guide, scale: 0 }
  let day = 0
  for (let part = 0; part <= days; part++) {
    while (day + 1 < days && sums[day + 1]! * days <= total * part) day++
    guide[part] = day
  }
  return { sums, guide, scale }
}

/** Draws one of the days from `earliest` to `latest`, both included, by weight; where all weigh nothing, any alike. */
export function drawDay(
  { sums, guide, scale }: DayWeights,
  startDay: number,
  earliest: number,
  latest: number,
  stream: Stream,
): number {
  const first = earliest - startDay
  const last = latest - startDay
  const before = sums[first]!
  const total = sums[last + 1]! - before
  if (!(total > 0)) return stream.between(earliest, latest)
  const target = before + total * stream.float()
  // The last day whose running sum is at most the target; days of weight 0 are never it, but for rounding.
  let day = Math.min(Math.max(guide[Math.floor(target * scale)]!, first), last)
  while (day > first && sums[day]! > target) day--
  while (day < last && sums[day + 1]! <= target) day++
  return startDay + day
}
