import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  effectiveCases,
  funnelLimits,
  meanInterval,
  meanRatio,
  rateRatio,
  shareRatio,
  wilsonInterval,
  zAmong,
  zOfLevel,
} from '../../src/statistics/interval.ts'
import { normalQuantile } from '../../src/statistics/normal-quantile.ts'

describe('quantiles of the normal distribution', () => {
  // Abramowitz and Stegun, "Handbook of Mathematical Functions", 1964, tables 26.1 and 26.5.
  test.each([
    [0.5, 0],
    [0.9, 1.2815515655446004],
    [0.975, 1.959963984540054],
    [0.995, 2.5758293035489004],
    [0.999, 3.090232306167813],
    [1e-10, -6.361340902404056],
  ])('of %d is %d', (probability, value) => {
    expect(normalQuantile(probability)).toBeCloseTo(value, 9)
  })

  test('are mirrored around a half, and exist between 0 and 1 only', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 0.5, noNaN: true }), (p) => {
        expect(normalQuantile(1 - p)).toBeCloseTo(-normalQuantile(p), 6)
      }),
    )
    for (const wrong of [0, 1, -1, Number.NaN]) expect(() => normalQuantile(wrong)).toThrow(RangeError)
  })
})

describe("Wilson's interval of a share", () => {
  // Newcombe, "Two-sided confidence intervals for the single proportion", 1998, table I.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %d in %d', (events, of, low, high) => {
    const interval = wilsonInterval(events, of)
    expect(interval.low).toBeCloseTo(low, 4)
    expect(interval.high).toBeCloseTo(high, 4)
  })
})

describe('ratios', () => {
  // Steering Committee of the Physicians' Health Study, 1989: heart attacks under placebo and aspirin; Agresti,
  // "Categorical Data Analysis", 2002, section 3.1.
  test('of two shares', () => {
    const ratio = shareRatio({ hits: 189, size: 11034 }, { hits: 104, size: 11037 })!
    expect(ratio.value).toBeCloseTo(1.818, 3)
    expect(ratio.low).toBeCloseTo(1.433, 3)
    expect(ratio.high).toBeCloseTo(2.306, 3)
    expect(shareRatio({ hits: 0, size: 10 }, { hits: 3, size: 10 })).toBeUndefined()
    expect(shareRatio({ hits: 3, size: 10 }, { hits: 0, size: 10 })).toBeUndefined()
  })

  // Breast cancer after fluoroscopy: 41 in 28,010 woman-years against 15 in 19,017; Rothman and Greenland, "Modern
  // Epidemiology", 1998, chapter 14.
  test('of two rates', () => {
    const ratio = rateRatio(41, 28010, 15, 19017)!
    expect(ratio.value).toBeCloseTo(1.86, 2)
    expect(ratio.low).toBeCloseTo(1.03, 2)
    expect(ratio.high).toBeCloseTo(3.35, 2)
  })

  test('of two means, by hand', () => {
    const ratio = meanRatio({ mean: 200, error: 10, count: 25 }, { mean: 100, error: 5, count: 16 })
    // (10/200)² + (5/100)² = 0.005; exp(1.96 × √0.005) = 1.14865
    expect(ratio.value).toBe(2)
    expect(ratio.high / ratio.value).toBeCloseTo(1.14865, 5)
    expect(ratio.value / ratio.low).toBeCloseTo(1.14865, 5)
  })

  test('turn over when both sides change places', () => {
    const sizes = fc.integer({ min: 50, max: 5000 })
    const hits = fc.integer({ min: 1, max: 50 })
    fc.assert(
      fc.property(hits, sizes, hits, sizes, (a, n, b, m) => {
        const [one, base] = [
          { hits: a, size: n },
          { hits: b, size: m },
        ] as const
        const [there, back] = [shareRatio(one, base)!, shareRatio(base, one)!]
        expect(there.low * back.high).toBeCloseTo(1, 9)
        expect(there.value * back.value).toBeCloseTo(1, 9)
      }),
    )
  })
})

test('the interval of a mean', () => {
  const { low, high } = meanInterval({ mean: 10, error: 1, count: 36 })
  expect(low).toBeCloseTo(8.04, 2)
  expect(high).toBeCloseTo(11.96, 2)
})

describe('cases that come in clusters', () => {
  test('tell as much as their standard error says', () => {
    // √(0.2 × 0.8 / 400) is the error of 400 cases on their own.
    expect(effectiveCases({ hits: 200, size: 1000 }, Math.sqrt(0.16 / 400))).toEqual({
      hits: expect.closeTo(80, 9),
      size: expect.closeTo(400, 9),
    })
  })

  test.each([0, 0.001, Number.NaN])('never tell more than there are, with an error of %d', (error) => {
    expect(effectiveCases({ hits: 200, size: 1000 }, error)).toEqual({ hits: 200, size: 1000 })
    expect(effectiveCases({ hits: 0, size: 1000 }, error)).toEqual({ hits: 0, size: 1000 })
  })
})

test('limits of a funnel stay between 0 and 1', () => {
  const { low, high } = funnelLimits(0.2, 400, 3)
  expect(low).toBeCloseTo(0.14, 9)
  expect(high).toBeCloseTo(0.26, 9)
  expect(funnelLimits(0.02, 4, 3)).toMatchObject({ low: 0 })
  expect(funnelLimits(0.98, 4, 3)).toMatchObject({ high: 1 })
})

test('the more comparisons, the further out a value must lie', () => {
  expect(zAmong(1)).toBe(zOfLevel)
  expect(zAmong(0)).toBe(zOfLevel)
  expect(zAmong(5)).toBeCloseTo(normalQuantile(0.995), 9)
  expect(zAmong(50)).toBeGreaterThan(zAmong(5))
})
