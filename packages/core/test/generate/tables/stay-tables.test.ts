import { describe, expect, it } from 'vitest'
import { classicCatalogue } from '../../../src/catalogue/classic.ts'
import { nationalCatalogue } from '../../../src/catalogue/national.ts'
import { ageShares } from '../../../src/generate/tables/age-table.ts'
import { ageStepOf, compileStays } from '../../../src/generate/tables/stay-tables.ts'
import { classicOdds } from '../../../src/odds/classic.ts'
import { nationalOdds } from '../../../src/odds/national.ts'
import { aliasShares } from '../../stream/alias-shares.ts'

const national = (name: string) => nationalCatalogue.conditions.find((condition) => condition.name === name)!
const staysOf = (name: string) => compileStays(national(name), nationalOdds, ageShares(national(name), nationalOdds))
const meanOf = (shares: Float64Array) => shares.reduce((sum, share, nights) => sum + share * nights, 0)

describe('compileStays', () => {
  it('draws nights of the condition’s range alone, at least one', () => {
    for (const condition of nationalCatalogue.conditions) {
      const { nightsByAge } = compileStays(condition, nationalOdds, ageShares(condition, nationalOdds))
      for (const table of nightsByAge ?? []) {
        const shares = aliasShares(table)
        expect(shares[0], condition.name).toBe(0)
        expect(shares.length, condition.name).toBe(condition.stayNights.max + 1)
      }
    }
  })

  it('lengthens stays with age, and keeps the condition’s own stay over all its patients', () => {
    const shares = ageShares(national('Pneumonia'), nationalOdds)
    const [child, adult, old] = staysOf('Pneumonia').nightsByAge!.map((table) => meanOf(aliasShares(table)))
    expect(child!).toBeLessThan(adult!)
    expect(adult!).toBeLessThan(old!)
    const even = { ...nationalOdds, stay: { ...nationalOdds.stay, nightsByAge: [{ from: 0, multiplier: 1 }] } }
    const whole = meanOf(aliasShares(compileStays(national('Pneumonia'), even, shares).nightsByAge![0]!))
    const byStep = [0, 0, 0]
    shares.forEach((share, age) => {
      byStep[ageStepOf(nationalOdds, age)]! += share
    })
    expect(byStep[0]! * child! + byStep[1]! * adult! + byStep[2]! * old!).toBeCloseTo(whole, 1)
  })

  it('gives cesarean stays nights of their own', () => {
    const { goesByTreatment, nightsByTreatment } = staysOf('Childbirth')
    expect(goesByTreatment).toBe(true)
    const [vaginal, cesarean] = nightsByTreatment.map((table) =>
      table === undefined ? Number.NaN : meanOf(aliasShares(table)),
    )
    // NCHS, National Hospital Discharge Survey, 2010: 2.25 and 3.67 days.
    expect(vaginal!).toBeCloseTo(2.25, 0)
    expect(cesarean!).toBeCloseTo(3.67, 0)
  })

  it('scales the biases of hospitals and doctors with a condition’s own same-day rate', () => {
    expect(staysOf('Allergies').biasScale).toBeCloseTo(1.6, 9)
    expect(staysOf('Stroke')).toMatchObject({ sameDayRate: 0, biasScale: 0 })
    const flu = classicCatalogue.conditions.find(({ name }) => name === 'Flu')!
    expect(compileStays(flu, classicOdds, ageShares(flu, classicOdds))).toMatchObject({
      sameDayRate: 0.6,
      biasScale: 1,
    })
  })
})

describe('the severities of first visits', () => {
  const { severity } = nationalOdds.stay
  if (severity.model !== 'shares') throw new Error('national draws severity by shares')

  it.each(['Sepsis', 'Heart disease', 'Childbirth', 'Allergies', 'Arthritis'])(
    '%s: come out in the shares of the odds, and rise with the nights',
    (name) => {
      const { severities, nightsByAge, nightsByTreatment, sameDayRate } = staysOf(name)
      const weighed = nightsByAge?.map((table, step) => [aliasShares(table), stepShare(name, step)] as const)
      const nights =
        weighed === undefined
          ? mix([aliasShares(nightsByTreatment[0]!), aliasShares(nightsByTreatment[1]!)], [0.679, 0.321])
          : mix(
              weighed.map(([shares]) => shares),
              weighed.map(([, share]) => share),
            )
      const found = new Float64Array(4)
      nights.forEach((share, n) => {
        const at = n === 0 ? sameDayRate : share * (1 - sameDayRate)
        aliasShares(severities![n]!).forEach((part, rank) => {
          found[rank] = found[rank]! + at * part
        })
      })
      const shares = severity.of[name] ?? severity.usual
      found.forEach((share, rank) => {
        expect(Math.abs(share - shares[rank]!), `rank ${rank}`).toBeLessThan(0.002)
      })
      const severe = severities!.map((table) => aliasShares(table)[3]!)
      expect(severe[0]).toBe(0)
      for (let n = 2; n < severe.length; n++) expect(severe[n]!).toBeGreaterThanOrEqual(severe[n - 1]! - 1e-9)
    },
  )

  it('follow from nights alone where the odds say so', () => {
    const cancer = classicCatalogue.conditions.find(({ name }) => name === 'Cancer')!
    expect(compileStays(cancer, classicOdds, ageShares(cancer, classicOdds)).severities).toBeUndefined()
  })
})

function stepShare(name: string, step: number): number {
  let share = 0
  ageShares(national(name), nationalOdds).forEach((part, age) => {
    if (ageStepOf(nationalOdds, age) === step) share += part
  })
  return share
}

function mix(parts: readonly Float64Array[], shares: readonly number[]): Float64Array {
  const mixed = new Float64Array(parts[0]!.length)
  parts.forEach((part, p) => {
    part.forEach((weight, n) => {
      mixed[n] = mixed[n]! + weight * shares[p]!
    })
  })
  return mixed
}
