import { expect, test } from 'vitest'
import {
  atLeast,
  between,
  isInside,
  ofShares,
  roomIn,
  within,
  withinPercent,
} from '../../../src/calibrate/reference/bands.ts'
import {
  rowsForMean,
  rowsForQuantile,
  rowsForRatio,
  rowsForShare,
} from '../../../src/calibrate/reference/least-rows.ts'

test('three standard errors fill the band at the least number of rows', () => {
  // √(0.5 · 0.5 / 2500) is 1 point.
  expect(rowsForShare(50, within(50, 3))).toBe(2500)
  expect(rowsForMean(4, 6, within(4, 0.9))).toBe(400)
  // The error of a ratio of counts is about one by the root of the count.
  expect(rowsForRatio(3, between(2, 4))).toBe(109)
})

test('no figure rests on a handful of rows', () => {
  expect(rowsForShare(100, within(100, 4))).toBe(100)
  expect(rowsForMean(4, 0.1, within(4, 1))).toBe(100)
  expect(rowsForRatio(3, between(0.1, 90))).toBe(20)
})

test('a quantile far out in a tail asks for more rows than the median', () => {
  const rows = [0.5, 0.9, 0.99].map((share) => rowsForQuantile(10, share, 8, within(10, 2)))
  expect(rows).toEqual(rows.toSorted((a, b) => a - b))
  expect(rows[2]).toBeGreaterThan(4 * rows[0]!)
})

test('bands include their ends, and shares stay between nothing and all', () => {
  expect(within(0.7, 0.1)).toEqual({ low: 0.6, high: 0.8 })
  expect(withinPercent(2.25, 15)).toEqual({ low: 1.9125, high: 2.5875 })
  expect([0.6, 0.8, 0.81].map((value) => isInside(within(0.7, 0.1), value))).toEqual([true, true, false])
  expect(isInside(atLeast(80), 79.999999)).toBe(false)
  expect(ofShares(within(2, 6))).toEqual({ low: 0, high: 8 })
  expect(ofShares(within(100, 4))).toEqual({ low: 96, high: 100 })
})

test('the room of a target at an end of its band is half the band', () => {
  expect(roomIn(between(50, 78), 55)).toBe(5)
  expect(roomIn(between(50, 78), 50)).toBe(14)
  expect(roomIn(atLeast(85), 88)).toBe(3)
})
