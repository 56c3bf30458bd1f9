import { describe, expect, it } from 'vitest'
import { nationalCatalogue } from '../../../src/catalogue/national.ts'
import { ageShares } from '../../../src/generate/tables/age-table.ts'
import { nationalOdds } from '../../../src/odds/national.ts'

const quantile = (shares: Float64Array, p: number) => {
  let below = 0
  return shares.findIndex((share) => {
    below += share
    return below >= p - 1e-12
  })
}

describe('ageShares', () => {
  it.each(nationalCatalogue.conditions.map((condition) => [condition.name, condition] as const))(
    '%s: has the quantiles of the odds, inside the gates',
    (name, condition) => {
      const shares = ageShares(condition, nationalOdds)
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9)
      expect(shares.findIndex((share) => share > 0)).toBeGreaterThanOrEqual(condition.ages.min)
      expect(shares.findLastIndex((share) => share > 0)).toBeLessThanOrEqual(condition.ages.max)
      if (nationalOdds.patient.ageBandsOf[name] !== undefined) return
      const { p5, p25, p50, p75, p95 } = nationalOdds.patient.agesOf[name]!
      expect(quantile(shares, 0.05)).toBe(p5)
      expect(quantile(shares, 0.25)).toBe(p25)
      expect(quantile(shares, 0.5)).toBe(p50)
      expect(quantile(shares, 0.75)).toBe(p75)
      expect(quantile(shares, 0.95)).toBe(p95)
    },
  )

  it('takes bands where the odds have bands, in place of quantiles', () => {
    const flu = nationalCatalogue.conditions.find(({ name }) => name === 'Flu')!
    const shares = ageShares(flu, nationalOdds)
    const bands = nationalOdds.patient.ageBandsOf.Flu!
    const total = bands.reduce((sum, { weight }) => sum + weight, 0)
    for (const { min, max, weight } of bands) {
      const found = shares.subarray(min, max + 1).reduce((sum, share) => sum + share, 0)
      expect(found, `${min} to ${max}`).toBeCloseTo(weight / total, 9)
    }
  })
})
