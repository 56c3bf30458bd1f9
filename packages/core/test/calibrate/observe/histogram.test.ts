import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  countBetween,
  countOf,
  daysOfStay,
  deviationOf,
  quantileOf,
  sumOf,
} from '../../../src/calibrate/observe/histogram.ts'

const histogramOf = (values: readonly number[]) => {
  const histogram = new Float64Array(10)
  for (const value of values) histogram[value] = histogram[value]! + 1
  return histogram
}

test('count, sum and quantiles are those of the values one by one', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9), { minLength: 1 }), fc.integer({ min: 1, max: 100 }), (values, percent) => {
      const histogram = histogramOf(values)
      const sorted = values.toSorted((a, b) => a - b)
      expect(countOf(histogram)).toBe(values.length)
      expect(sumOf(histogram)).toBe(values.reduce((sum, value) => sum + value, 0))
      expect(countBetween(histogram, 2, 4)).toBe(values.filter((value) => value >= 2 && value <= 4).length)
      expect(quantileOf(histogram, percent / 100)).toBe(sorted[Math.ceil((percent / 100) * values.length) - 1])
    }),
    { seed: 1 },
  )
})

test('nothing has no quantile, and one value no deviation', () => {
  expect(quantileOf(new Float64Array(3), 0.5)).toBeNull()
  expect(deviationOf(histogramOf([4]))).toBeNull()
  expect(deviationOf(histogramOf([2, 4, 4, 4, 5, 5, 7, 9]))).toBeCloseTo(2.13809, 5)
})

test('a stay that ends on its first day counts as one day', () => {
  expect([...daysOfStay(Float64Array.of(3, 4, 5))]).toEqual([0, 7, 5])
})
