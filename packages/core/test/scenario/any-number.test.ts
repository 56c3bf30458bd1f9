import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HcError } from '../../src/error.ts'
import { type Plan, planDataset } from '../../src/plan/plan.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { rowFaults } from '../laws/row-faults.ts'
import { poolIndex, poolOf } from '../plan/pools.ts'
import { type NumberOfPreset, numbersOf } from './number-overrides.ts'

type Preset = 'classic' | 'national'

// A small world, so that hundreds can be made.
const zipPool = poolOf(['02139', '10001', '10002', '33101', '77001', '77002', '90001'].map(poolIndex))
// Before COVID-19 at its start, and with room for few visits.
const base = { seed: 'any', startDate: '2019-07-01', today: '2021-12-31', patients: 60, zipPool }

const sizes = fc.oneof(
  fc.constantFrom(0, 1e-9, 0.001, 0.5, 0.999, 1, 2, 15, 16, 40, 120, 400, 1000, 1e6, 1e9),
  fc.double({ min: 0, max: 2, noNaN: true }),
)

/** The plan of a scenario; undefined where the scenario is refused. */
function planOf(preset: Preset, scenario: Scenario): Plan | undefined {
  try {
    return planDataset({ ...base, preset, scenario })
  } catch (error) {
    expect(error).toBeInstanceOf(HcError)
    expect((error as HcError).message).toMatch(/^in the scenario, (odds|catalogue)[.[]/)
    return undefined
  }
}

describe.each<Preset>(['classic', 'national'])('any number of %s', (preset) => {
  const numbers: fc.Arbitrary<NumberOfPreset> = fc.constantFrom(...numbersOf(preset))

  it('can be replaced within its range, and every rule still holds; outside it is refused by its path', () => {
    let made = 0
    const numRuns = 120
    fc.assert(
      fc.property(numbers, sizes, fc.boolean(), (one, size, isFactor) => {
        const number = isFactor ? one.number * size : size
        const plan = planOf(preset, one.replaceBy(number))
        if (plan === undefined) return
        made++
        expect(rowFaults(plan), `${one.path} = ${number}`).toEqual({})
      }),
      { numRuns },
    )
    expect(made).toBeGreaterThan(numRuns / 3)
  })

  it('is refused below 0, and when it is no number', () => {
    fc.assert(
      fc.property(numbers, fc.constantFrom(-1, -1e-9, Number.NaN, Number.POSITIVE_INFINITY), (one, wrong) => {
        expect(planOf(preset, one.replaceBy(wrong)), one.path).toBeUndefined()
      }),
      { numRuns: 40 },
    )
  })
})
