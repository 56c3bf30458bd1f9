import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { classicCatalogue } from '../../../src/catalogue/classic.ts'
import { drawDay, guideDays, SeasonDays } from '../../../src/generate/tables/day-weights.ts'
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

describe('SeasonDays', () => {
  it('weighs a day without season by its weekday alone', () => {
    const { sums } = new SeasonDays(classicOdds, window).of(conditionOf('Stroke'), 'first')
    const [monday] = classicOdds.calendar.weekdays.emergency
    for (const date of ['2022-01-03', '2023-07-03', '2025-12-29']) expect(weightOf(sums, date)).toBeCloseTo(monday!, 9)
  })

  it('weighs flu in February far above flu in August, and follow-ups as planned care', () => {
    const { sums: first } = new SeasonDays(classicOdds, window).of(conditionOf('Flu'), 'first')
    expect(weightOf(first, '2024-02-07')).toBeGreaterThan(10 * weightOf(first, '2024-08-07'))
    const { sums: followUp } = new SeasonDays(classicOdds, window).of(conditionOf('Stroke'), 'follow-up')
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
    const { sums } = new SeasonDays(odds, window).of(conditionOf('COVID-19'), 'first')
    expect(weightOf(sums, '2022-06-01') / weightOf(sums, '2022-05-25')).toBeCloseTo(3, 9)
    expect(weightOf(sums, '2022-07-01')).toBe(0)
    expect(weightOf(sums, '2025-12-31')).toBe(0)
  })

  it('shares the weights of conditions of the same seasons, and of those alone', () => {
    const days = new SeasonDays(
      { ...classicOdds, calendar: { ...classicOdds.calendar, months: {}, waves: {} } },
      window,
    )
    const [stroke, cancer] = [conditionOf('Stroke'), conditionOf('Cancer')]
    expect(days.of(stroke, 'follow-up')).toBe(days.of(cancer, 'follow-up'))
    expect(days.of(stroke, 'first')).not.toBe(days.of(stroke, 'follow-up'))
  })
})

describe('drawDay', () => {
  const root = createRoot('days')
  const stream = new Stream().turnTo(root, 1, 1)

  it('draws days as often as they weigh, and none outside the bounds', () => {
    const weights = guideDays(Float64Array.of(0, 1, 1, 4, 10))
    const counts = [0, 0, 0, 0]
    for (let i = 0; i < 30_000; i++) counts[drawDay(weights, 0, 0, 3, stream)]!++
    expect(counts[1]).toBe(0)
    for (const [day, share] of [0.1, 0, 0.3, 0.6].entries()) {
      expect(Math.abs(counts[day]! / 30_000 - share)).toBeLessThan(0.012)
    }
    for (let i = 0; i < 1000; i++) expect([2, 3]).toContain(drawDay(weights, 0, 2, 3, stream))
    expect(drawDay(weights, 100, 103, 103, stream)).toBe(103)
  })

  it('draws the last day whose running sum is at most what was drawn, as a search through all of them would', () => {
    const weights = fc.array(fc.oneof(fc.constant(0), fc.constant(1), fc.double({ min: 0, max: 1e6, noNaN: true })), {
      minLength: 1,
      maxLength: 40,
    })
    fc.assert(
      fc.property(weights, fc.nat(), fc.nat(), fc.nat(1000), (list, from, to, index) => {
        const sums = new Float64Array(list.length + 1)
        list.forEach((weight, i) => {
          sums[i + 1] = sums[i]! + weight
        })
        const [first, last] = [from % list.length, to % list.length].sort((a, b) => a - b) as [number, number]
        const total = sums[last + 1]! - sums[first]!
        fc.pre(total > 0)
        const target = sums[first]! + total * stream.turnTo(root, 2, index).float()
        let wanted = first
        for (let day = first; day <= last; day++) if (sums[day]! <= target) wanted = day
        expect(drawDay(guideDays(sums), 50, 50 + first, 50 + last, stream.turnTo(root, 2, index))).toBe(50 + wanted)
      }),
      { seed: 20260101, numRuns: 2000 },
    )
  })

  it('draws any day alike where all weigh nothing', () => {
    const drawn = new Set(
      Array.from({ length: 200 }, () => drawDay(guideDays(new Float64Array(4)), 10, 10, 12, stream)),
    )
    expect([...drawn].sort()).toEqual([10, 11, 12])
  })
})
