import { describe, expect, it } from 'vitest'
import { calibrate } from '../../src/calibrate/calibrate.ts'
import { generate } from '../../src/generate/generate.ts'
import { planDataset } from '../../src/plan/plan.ts'

describe('national behaves like the United States', () => {
  it.each([1, 2, 3])('every published figure that 200,000 patients of seed %i can judge is inside its band', (seed) => {
    const plan = planDataset({
      preset: 'national',
      patients: 200_000,
      seed,
      startDate: '2022-01-01',
      today: '2025-12-31',
    })
    const calibrator = calibrate(plan.contract)
    for (const batch of generate(plan)) calibrator.watch(batch)
    const report = calibrator.report()
    const outside = report.figures.filter(({ outcome }) => outcome === 'fail').map(({ id }) => id)
    expect(outside).toEqual([])
    expect(report.judged).toBeGreaterThanOrEqual(60)
  })
})
