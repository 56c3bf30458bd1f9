import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exponential, logarithm, power } from '../../src/stream/exponential.ts'

describe('exponential', () => {
  it('is within 1e-14 of the value, relatively, over its whole range', () => {
    fc.assert(
      fc.property(fc.double({ min: -708, max: 709, noNaN: true }), (x) => {
        const expected = Math.exp(x)
        expect(Math.abs(exponential(x) - expected)).toBeLessThanOrEqual(1e-14 * expected)
      }),
      { seed: 1, numRuns: 20_000 },
    )
  })

  it('is exact at 0 and steps by e at 1', () => {
    expect(exponential(0)).toBe(1)
    expect(exponential(1)).toBeCloseTo(Math.E, 15)
  })

  it('ends in infinity above and in zero below, and gives back what is no number', () => {
    expect(exponential(710)).toBe(Number.POSITIVE_INFINITY)
    expect(exponential(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY)
    expect(exponential(-709)).toBe(0)
    expect(exponential(Number.NEGATIVE_INFINITY)).toBe(0)
    expect(exponential(Number.NaN)).toBeNaN()
  })
})

describe('logarithm', () => {
  it('is within 1e-15 of the value, relatively, and absolutely near 1', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (x) => {
        const expected = Math.log(x)
        expect(Math.abs(logarithm(x) - expected)).toBeLessThanOrEqual(1e-15 * Math.max(1, Math.abs(expected)))
      }),
      { seed: 2, numRuns: 20_000 },
    )
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 2, noNaN: true }), (x) => {
        expect(Math.abs(logarithm(x) - Math.log(x))).toBeLessThanOrEqual(1e-15)
      }),
      { seed: 3, numRuns: 20_000 },
    )
  })

  it.each([1, Number.MIN_VALUE, 2.2250738585072014e-308, Number.MAX_VALUE, 2 ** -53, 1 - 2 ** -53, 1 + 2 ** -52])(
    'holds at the extreme %d',
    (x) => {
      const expected = Math.log(x)
      expect(Math.abs(logarithm(x) - expected)).toBeLessThanOrEqual(1e-15 * Math.max(1, Math.abs(expected)))
    },
  )

  it('undoes the exponential', () => {
    for (let x = -700; x <= 700; x += 7.3) expect(logarithm(exponential(x))).toBeCloseTo(x, 11)
  })

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('refuses %d', (x) => {
    expect(() => logarithm(x)).toThrow(RangeError)
  })
})

describe('power', () => {
  it('is within 1e-12 of the value, relatively', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
        fc.double({ min: -4, max: 4, noNaN: true }),
        (base, exponent) => {
          const expected = base ** exponent
          expect(Math.abs(power(base, exponent) - expected)).toBeLessThanOrEqual(1e-12 * expected)
        },
      ),
      { seed: 1, numRuns: 5000 },
    )
  })

  it('is 1 at exponent 0 and 0 at base 0', () => {
    expect([power(7, 0), power(0, 0), power(0, 2.5)]).toEqual([1, 1, 0])
  })
})
