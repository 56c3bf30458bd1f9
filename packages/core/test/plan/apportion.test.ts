import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apportion } from '../../src/plan/apportion.ts'

const endless = (count: number) => new Array<number>(count).fill(1_000_000)

describe('apportion', () => {
  it('shares seats by weight, one each first', () => {
    expect(apportion([50, 30, 20], 13, endless(3))).toEqual([6, 4, 3])
  })

  it('gives what is left to the largest remainders, not to the largest weights', () => {
    // Of the 4 seats after the first 3, the quotas are 2, 1.2 and 0.8.
    expect(apportion([50, 30, 20], 7, endless(3))).toEqual([3, 2, 2])
  })

  it('gives ties to the earlier', () => {
    expect(apportion([1, 1, 1], 5, endless(3))).toEqual([2, 2, 1])
  })

  it('shares fewer seats than there are weights by weight alone', () => {
    expect(apportion([1, 5, 3, 0.1], 3, endless(4))).toEqual([0, 2, 1, 0])
  })

  it('passes on what a limit leaves over', () => {
    expect(apportion([90, 5, 5], 12, [2, 100, 100])).toEqual([2, 5, 5])
    expect(apportion([1, 1, 1], 6, [1, 1, 4])).toEqual([1, 1, 4])
  })

  it('always gives all seats, none beyond a limit, one each where they suffice, and more for more weight', () => {
    const parties = fc.array(
      fc.record({ weight: fc.integer({ min: 1, max: 40_000_000 }), limit: fc.integer({ min: 1, max: 900 }) }),
      {
        minLength: 1,
        maxLength: 51,
      },
    )
    fc.assert(
      fc.property(parties, fc.double({ min: 0, max: 1, noNaN: true }), (list, share) => {
        const limits = list.map(({ limit }) => limit)
        const weights = list.map(({ weight }) => weight)
        const seats = Math.floor(share * limits.reduce((sum, limit) => sum + limit, 0))
        const given = apportion(weights, seats, limits)
        expect(given.reduce((sum, n) => sum + n, 0)).toBe(seats)
        expect(given.filter((n, i) => n > limits[i]! || n < 0)).toEqual([])
        if (seats >= list.length) expect(Math.min(...given)).toBeGreaterThanOrEqual(1)
        for (let i = 0; i < list.length; i++) {
          const outdone = given.some(
            (n, other) => weights[other]! < weights[i]! && n > given[i]! && given[i]! < limits[i]!,
          )
          expect(outdone).toBe(false)
        }
      }),
      { seed: 1, numRuns: 1000 },
    )
  })

  it('refuses more seats than there is room for', () => {
    expect(() => apportion([1, 1], 5, [2, 2])).toThrow('5 seats, but room for 4')
  })
})
