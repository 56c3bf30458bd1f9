import { describe, expect, it } from 'vitest'
import { prepareFurtherConditions } from '../../../src/generate/tables/further-conditions.ts'
import { compileTables } from '../../../src/generate/tables/generator-tables.ts'
import { planDataset } from '../../../src/plan/plan.ts'
import type { AliasTable } from '../../../src/stream/alias-table.ts'
import { aliasShares } from '../../stream/alias-shares.ts'

const plan = planDataset({ preset: 'national', seed: 'further', today: '2026-01-01' })
const { conditions } = compileTables(plan)
const { odds } = plan.draws
const index = (name: string) => conditions.findIndex(({ condition }) => condition.name === name)
const shareOf = (table: AliasTable, slot: number) => aliasShares(table)[slot]!

describe('further conditions', () => {
  const further = prepareFurtherConditions(conditions, odds)

  it('are never the first one again, and never of the other sex or of another age', () => {
    const man = further.given(index('Sepsis'), 72, 0)!
    expect(shareOf(man, index('Sepsis'))).toBe(0)
    expect(shareOf(man, index('Childbirth'))).toBe(0)
    expect(shareOf(further.given(index('Asthma'), 7, 1)!, index('COPD'))).toBe(0)
  })

  it('go together as the odds say', () => {
    const apart = { ...odds, conditions: { ...odds.conditions, together: {} } }
    const alone = prepareFurtherConditions(conditions, apart).given(index('Sepsis'), 72, 1)!
    const together = further.given(index('Sepsis'), 72, 1)!
    const ratio = (table: AliasTable) =>
      shareOf(table, index('Urinary tract infection')) / shareOf(table, index('Cancer'))
    const multiplier = odds.conditions.together.Sepsis!['Urinary tract infection']!
    expect(ratio(together) / ratio(alone)).toBeCloseTo(multiplier, 6)
  })

  it('are none where nothing fits', () => {
    const only = { ...odds, conditions: { ...odds.conditions, weights: { Childbirth: 1 } } }
    expect(prepareFurtherConditions(conditions, only).given(index('Stroke'), 70, 0)).toBeUndefined()
  })
})
