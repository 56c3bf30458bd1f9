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
  readonly guide: Uint16Array | Uint32Array
  /** Parts per weight. */
  readonly scale: number
}

/** What the weights of days go by. */
interface Seasons {
  readonly weekdays: readonly number[]
  readonly months: readonly number[] | undefined
  readonly waves: readonly { readonly from: string; readonly weight: number }[]
}

/**
 * Weighs the days of a window for conditions: by weekday, month and wave, on first visits or on follow-ups. Conditions
 * of the same seasons share their weights, which then stay in the processor's cache.
 */
export class SeasonDays {
  readonly #calendar: Odds['calendar']
  readonly #window: Window
  readonly #known = new Map<string, DayWeights>()

  constructor(odds: Odds, window: Window) {
    this.#calendar = odds.calendar
    this.#window = window
  }

  /** The weights for a condition, made when they are first asked for. */
  of(condition: Condition, on: 'first' | 'follow-up'): DayWeights {
    const seasons = seasonsOf(condition, this.#calendar, on)
    const key = JSON.stringify(seasons)
    let weights = this.#known.get(key)
    if (weights === undefined) {
      weights = weighDays(seasons, this.#window)
      this.#known.set(key, weights)
    }
    return weights
  }
}

function seasonsOf({ name }: Condition, calendar: Odds['calendar'], on: 'first' | 'follow-up'): Seasons {
  const { emergency, planned } = calendar.weekdays
  const usual = calendar.plannedConditions.includes(name) ? planned : emergency
  return {
    weekdays: on === 'first' ? (calendar.weekdaysOf[name] ?? usual) : planned,
    months: calendar.months[name],
    waves: calendar.waves[name] ?? [],
  }
}

function weighDays({ weekdays, months, waves: changes }: Seasons, window: Window): DayWeights {
  const waves = changes.map(({ from, weight }) => ({ day: parseDay(from)!, weight }))
  waves.sort((x, y) => x.day - y.day)
  // Of one kind, whatever numbers the odds hold: code that was compiled for whole ones would be thrown away.
  const ofWeekday = Float64Array.from(weekdays)
  const ofMonth = Float64Array.from(months ?? new Array(12).fill(1))
  const sums = new Float64Array(window.days + 1)
  let next = 0
  let wave = 1
  for (let i = 0; i < window.days; i++) {
    while (next < waves.length && waves[next]!.day <= window.startDay + i) wave = waves[next++]!.weight
    sums[i + 1] = sums[i]! + ofWeekday[window.weekdays[i]!]! * ofMonth[window.months[i]!]! * wave
  }
  return guideDays(sums)
}

/** Lays out running sums of weights, of which the first is 0. */
export function guideDays(sums: Float64Array): DayWeights {
  const days = sums.length - 1
  const total = sums[days]!
  const guide = days < 65_536 ? new Uint16Array(days + 1) : new Uint32Array(days + 1)
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
