import { describe, expect, it } from 'vitest'
import { classicCatalogue } from '../../src/catalogue/classic.ts'
import { parseDay } from '../../src/model/calendar.ts'
import { classicOdds } from '../../src/odds/classic.ts'
import { conditionCountTables, planFirstConditions } from '../../src/plan/first-condition.ts'
import { createWindow, daysNeeded, firstDayOf, roomFor } from '../../src/plan/window.ts'
import type { AliasTable } from '../../src/stream/alias-table.ts'
import { aliasShares } from '../stream/alias-shares.ts'

const windowOf = (start: string, today: string) => createWindow(parseDay(start)!, parseDay(today)!)
const window = windowOf('2022-01-01', '2026-01-01')
const first = planFirstConditions(classicCatalogue, classicOdds, window)
const names = classicCatalogue.conditions.map(({ name }) => name)
const shareOf = (table: AliasTable, slot: number) => aliasShares(table)[slot]!

describe('planFirstConditions', () => {
  it('gives back the weights of the conditions when summed over the numbers of visits', () => {
    const total = first.shares.reduce((sum, share) => sum + share, 0)
    const shares = names.map((_, c) =>
      first.given.reduce((sum, table, n) => (table ? sum + (shareOf(table, c) * first.shares[n]!) / total : sum), 0),
    )
    // Flu and pneumonia have no room for 13 visits and more, and lose those; 5 % of patients at most.
    names.forEach((name, c) => {
      const expected = classicOdds.conditions.weights[name]! / 16.35
      expect(Math.abs(shares[c]! / expected - 1), name).toBeLessThan(0.055)
    })
  })

  it('has a table for every number of visits that occurs', () => {
    first.shares.forEach((share, visits) => {
      expect(first.given[visits] !== undefined).toBe(share > 0)
    })
    expect(first.shares[0]).toBe(0)
  })

  it('leaves out a condition that the window cannot hold', () => {
    const before = windowOf('2015-01-01', '2019-01-01')
    const covid = names.indexOf('COVID-19')
    const tables = planFirstConditions(classicCatalogue, classicOdds, before).given
    for (const table of tables) if (table !== undefined) expect(shareOf(table, covid)).toBe(0)
  })

  it('refuses a catalogue of which the window can hold nothing', () => {
    const only = {
      ...classicCatalogue,
      conditions: classicCatalogue.conditions.filter(({ name }) => name === 'COVID-19'),
    }
    expect(() => planFirstConditions(only, classicOdds, windowOf('2015-01-01', '2019-01-01'))).toThrow(
      'can hold no condition of the preset',
    )
  })
})

describe('conditionCountTables', () => {
  it('gives the shares of one, two and three conditions over all patients', () => {
    const tables = conditionCountTables(first.shares, classicOdds.conditions.perPatient)
    const total = first.shares.reduce((sum, share) => sum + share, 0)
    classicOdds.conditions.perPatient.forEach((expected, k) => {
      const share = tables.reduce((sum, table, n) => sum + ((aliasShares(table)[k] ?? 0) * first.shares[n]!) / total, 0)
      expect(share).toBeCloseTo(expected, 6)
    })
  })

  it('gives nobody more conditions than visits', () => {
    const tables = conditionCountTables(first.shares, classicOdds.conditions.perPatient)
    tables.forEach((table, visits) => {
      for (const share of aliasShares(table).subarray(Math.max(1, visits))) expect(share).toBe(0)
    })
  })
})

describe('the window', () => {
  it('counts both ends and knows month and weekday of each day', () => {
    expect(window.days).toBe(1462)
    expect(window.maxVisits).toBe(32)
    expect([window.months[0], window.weekdays[0]]).toEqual([0, 5])
    expect([window.months[31], window.weekdays[31]]).toEqual([1, 1])
  })

  it('opens for a condition when the condition does', () => {
    const covid = classicCatalogue.conditions.find(({ name }) => name === 'COVID-19')!
    const early = windowOf('2015-01-01', '2020-02-20')
    expect(firstDayOf(covid, early)).toBe(parseDay('2020-02-01'))
    expect(roomFor(covid, 1, early)).toBe(true)
    expect(roomFor(covid, 2, early)).toBe(false)
    expect(roomFor(covid, 1, windowOf('2015-01-01', '2020-02-10'))).toBe(false)
  })

  it('asks for a year more after every so many visits that are limited by year', () => {
    expect(daysNeeded(3, 3)).toBe(48)
    expect(daysNeeded(4, 3)).toBe(64 + 366)
    expect(daysNeeded(7, 3)).toBe(112 + 732)
  })
})
