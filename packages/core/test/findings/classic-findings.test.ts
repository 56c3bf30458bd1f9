import { describe, expect, it } from 'vitest'
import { generate } from '../../src/generate/generate.ts'
import { planDataset } from '../../src/plan/plan.ts'
import { ClassicFindings } from './classic-findings.ts'
import { findings } from './expected-findings.ts'

describe('classic reproduces the findings of the generator that it imitates', () => {
  const plan = planDataset({
    preset: 'classic',
    patients: 50_000,
    seed: 1,
    startDate: '2022-01-01',
    today: '2026-01-01',
  })
  const measure = new ClassicFindings()
  for (const batch of generate(plan)) measure.watch(batch)
  const values = measure.values()

  it('and measures each finding that is listed, and no other', () => {
    expect(Object.keys(values)).toEqual(Object.keys(findings))
  })

  it.each(Object.entries(findings))('%s', (name, [value, tolerance]) => {
    expect(values[name]!).toBeGreaterThanOrEqual(value - tolerance)
    expect(values[name]!).toBeLessThanOrEqual(value + tolerance)
  })
})
