import { describe, expect, it } from 'vitest'
import { classicCatalogue } from '../../../src/catalogue/classic.ts'
import { drawDay, weighDays } from '../../../src/generate/tables/day-weights.ts'
import { parseDay } from '../../../src/model/calendar.ts'
import { classicOdds } from '../../../src/odds/classic.ts'
import { createWindow } from '../../../src/plan/window.ts'
import { createRoot } from '../../../src/stream/root.ts'
import { Stream } from '../../../src/stream/stream.ts'

const window = createWindow(parseDay('2022-01-01')!, parseDay('2025-12-31')!)
const conditionOf = (name: string) => classicCatalogue.conditions.find((condition) => condition.name === name)!
const weightOf = (sums: Float64Array, date: string) => {
  const i = parseDay(date)! - window.startDay
  return sums[i + 1]! - sums[i]!
}

describe('weighDays', () => {
  it('weighs a day without season by its weekday alone', () => {
    const sums = weighDays(conditionOf('Stroke'), classicOdds, window, 'first')
    const [monday] = classicOdds.calendar.weekdays.emergency
    for (const date of ['2022-01-03', '2023-07-03', '2025-12-29']) expect(weightOf(sums, date)).toBeCloseTo(monday!, 9)
  })

  it('weighs flu in February far above flu in August, and follow-ups as planned care', () => {
    const first = weighDays(conditionOf('Flu'), classicOdds, window, 'first')
    expect(weightOf(first, '2024-02-07')).toBeGreaterThan(10 * weightOf(first, '2024-08-07'))
    const followUp = weighDays(conditionOf('Stroke'), classicOdds, window, 'follow-up')
    expect(weightOf(followUp, '2024-02-04')).toBeLessThan(0.5 * weightOf(followUp, '2024-02-07'))
  })

  it('lifts the days of a wave, from its first until the next one begins', () => {
    const waves = {
      'COVID-19': [
        { from: '2022-06-01', weight: 3 },
        { from: '2022-07-01', weight: 0 },
      ],
    }
    const odds = { ...classicOdds, calendar: { ...classicOdds.calendar, waves, months: {} } }
    const sums = weighDays(conditionOf('COVID-19'), odds, window, 'first')
    expect(weightOf(sums, '2022-06-01') / weightOf(sums, '2022-05-25')).toBeCloseTo(3, 9)
    expect(weightOf(sums, '2022-07-01')).toBe(0)
    expect(weightOf(sums, '2025-12-31')).toBe(0)
  })
})

describe('drawDay', () => {
  const stream = new Stream().turnTo(createRoot('days'), 1, 1)

  it('draws days as often as they weigh, and none outside the bounds', () => {
    const sums = Float64Array.of(0, 1, 1, 4, 10)
    const counts = [0, 0, 0, 0]
    for (let i = 0; i < 30_000; i++) counts[drawDay(sums, 0, 0, 3, stream)]!++
    expect(counts[1]).toBe(0)
    for (const [day, share] of [0.1, 0, 0.3, 0.6].entries()) {
      expect(Math.abs(counts[day]! / 30_000 - share)).toBeLessThan(0.012)
    }
    for (let i = 0; i < 1000; i++) expect([2, 3]).toContain(drawDay(sums, 0, 2, 3, stream))
    expect(drawDay(sums, 100, 103, 103, stream)).toBe(103)
  })

  it('draws any day alike where all weigh nothing', () => {
    const drawn = new Set(Array.from({ length: 200 }, () => drawDay(new Float64Array(4), 10, 10, 12, stream)))
    expect([...drawn].sort()).toEqual([10, 11, 12])
  })
})
