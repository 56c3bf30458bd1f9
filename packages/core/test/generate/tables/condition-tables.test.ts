import { describe, expect, it } from 'vitest'
import { collectCareDictionaries } from '../../../src/generate/tables/care-dictionaries.ts'
import { compileConditions } from '../../../src/generate/tables/condition-tables.ts'
import { planDataset } from '../../../src/plan/plan.ts'
import { type AliasTable, drawFrom } from '../../../src/stream/alias-table.ts'
import { createRoot } from '../../../src/stream/root.ts'
import { Stream } from '../../../src/stream/stream.ts'

const plan = planDataset({ preset: 'classic', seed: 'demo', today: '2026-01-01' })
const { catalogue } = plan.contract
const { odds, window } = plan.draws
const care = collectCareDictionaries(catalogue)
const tables = compileConditions(catalogue, odds, window, care)
const table = (name: string) => tables[catalogue.conditions.findIndex((condition) => condition.name === name)]!
const sharesOf = (alias: AliasTable) => {
  const stream = new Stream().turnTo(createRoot('shares'), 1, 1)
  const shares = new Float64Array(alias.length / 2)
  for (let i = 0; i < 20_000; i++) {
    const slot = drawFrom(alias, stream)
    shares[slot] = shares[slot]! + 1 / 20_000
  }
  return shares
}

describe('compileConditions', () => {
  it('opens a Childbirth episode with a delivery and follows it with none', () => {
    const { firstTreatments, followUpTreatments } = table('Childbirth')
    const [first, followUp] = [sharesOf(firstTreatments), sharesOf(followUpTreatments)]
    expect(first[1]).toBeCloseTo(odds.care.cesareanShare, 1)
    expect([...first.subarray(2)]).toEqual([0, 0, 0])
    expect([...followUp.subarray(0, 2)]).toEqual([0, 0])
    expect(followUp[2]).toBeGreaterThan(followUp[3]!)
  })

  it('gives treatments by the odds: the first-line one most, Monitoring mostly on follow-ups', () => {
    const { firstTreatments, followUpTreatments } = table('Diabetes')
    const [first, followUp] = [sharesOf(firstTreatments), sharesOf(followUpTreatments)]
    odds.care.firstTreatments.forEach((share, t) => {
      expect(Math.abs(first[t]! - share)).toBeLessThan(0.02)
    })
    odds.care.followUpTreatments.forEach((share, t) => {
      expect(Math.abs(followUp[t]! - share)).toBeLessThan(0.02)
    })
  })

  it('draws ages inside the gates of the condition alone', () => {
    for (const { ages, condition } of tables) {
      const shares = sharesOf(ages)
      const outside = [...shares.keys()].filter((age) => age < condition.ages.min || age > condition.ages.max)
      expect(outside.filter((age) => shares[age]! > 0)).toEqual([])
    }
  })

  it('points at texts of the dictionaries', () => {
    tables.forEach(({ condition, treatments, drugs }) => {
      expect(treatments.map((t) => care.treatments[t])).toEqual(condition.treatments.map(({ name }) => name))
      expect(drugs.map(({ medication }) => care.medications[medication])).toEqual(
        condition.drugs.map(({ name }) => name),
      )
      drugs.forEach((drug, d) => {
        expect(drug.dosages.map((s) => care.dosages[s])).toEqual(condition.drugs[d]!.strengths)
        expect(drug.frequencies.map((f) => care.frequencies[f])).toEqual(condition.drugs[d]!.frequencies)
      })
    })
  })
})
