import { describe, expect, it } from 'vitest'
import type { DatasetOptions } from '../../src/plan/dataset-options.ts'
import { planDataset } from '../../src/plan/plan.ts'
import { poolIndex, poolOf } from '../plan/pools.ts'
import { rowFaults } from './row-faults.ts'

describe.each(['classic', 'national'])('every rule holds over all rows of %s', (preset) => {
  const faultsOf = (options: Partial<DatasetOptions>) =>
    rowFaults(planDataset({ preset, seed: 'laws', today: '2026-01-01', patients: 4000, ...options }))

  it('of the usual window', () => {
    expect(faultsOf({ patients: 20_000 })).toEqual({})
  })

  it.each([
    ['60 days', '2025-11-03', '2026-01-01'],
    ['61 days', '2025-11-02', '2026-01-01'],
    ['89 days', '2025-10-05', '2026-01-01'],
    ['90 days', '2025-10-04', '2026-01-01'],
    ['180 days', '2025-07-06', '2026-01-01'],
    ['365 days', '2025-01-02', '2026-01-01'],
    ['366 days, a leap year', '2024-01-01', '2024-12-31'],
    ['540 days', '2024-07-11', '2026-01-01'],
    ['730 days', '2024-01-03', '2026-01-01'],
    ['1,461 days', '2022-01-02', '2026-01-01'],
    ['5,000 days', '2012-04-25', '2026-01-01'],
    ['years before COVID-19', '2015-01-01', '2019-12-31'],
    ['years over the start of COVID-19', '2015-06-15', '2020-03-01'],
    ['days that ends as COVID-19 begins', '2019-12-01', '2020-02-16'],
    ['days that ends on a leap day', '2022-01-01', '2024-02-29'],
    ['days that begins on a leap day', '2024-02-29', '2026-02-28'],
    ['four years across 1970', '1968-01-01', '1972-01-01'],
    ['a century and more', '1900-01-01', '2026-01-01'],
    ['four years at the end of time', '2195-01-01', '2199-12-31'],
  ])('of a window of %s', (_, startDate, today) => {
    expect(faultsOf({ startDate, today })).toEqual({})
  })

  it.each(['a', 'b', 'c', 'd'])('of a window of two years, seed %s', (seed) => {
    expect(faultsOf({ seed, startDate: '2024-01-01', patients: 8000 })).toEqual({})
  })

  it.each([
    ['02139', 'Massachusetts'],
    ['20500', 'Washington, DC'],
    ['99501', 'Alaska'],
    ['96813', 'Hawaii'],
  ])('of a pool of one ZIP: %s in %s', (zipcode) => {
    expect(faultsOf({ patients: 500, zipPool: poolOf([poolIndex(zipcode)]) })).toEqual({})
  })

  it('of a pool whose ZIPs have no coordinates', () => {
    const pool = poolOf([poolIndex('02139'), poolIndex('10001'), poolIndex('10002')])
    const zipPool = {
      ...pool,
      latitudes: new Float64Array(3).fill(Number.NaN),
      longitudes: new Float64Array(3).fill(Number.NaN),
    }
    expect(faultsOf({ patients: 500, zipPool })).toEqual({})
  })

  it('of few ZIPs and of all', () => {
    expect(faultsOf({ zipTarget: 1 })).toEqual({})
    expect(faultsOf({ zipTarget: 51 })).toEqual({})
    expect(faultsOf({ zipTarget: 41_000 })).toEqual({})
  })

  it('of one patient, whoever it is', () => {
    for (let seed = 0; seed < 40; seed++) {
      expect(faultsOf({ patients: 1, seed: `patient ${seed}`, zipTarget: 60 })).toEqual({})
    }
  })

  it('without and with nothing but same-day visits', () => {
    expect(faultsOf({ minorSameDayRate: 0 })).toEqual({})
    expect(faultsOf({ minorSameDayRate: 1 })).toEqual({})
  })
})

describe('the judge of these laws', () => {
  const plan = planDataset({ preset: 'classic', seed: 'laws', today: '2026-01-01', patients: 300 })

  it('sees rows that pass the end of the window', () => {
    const faults = rowFaults({ ...plan, contract: { ...plan.contract, today: '2025-06-01' } })
    expect(Object.keys(faults)).toEqual(
      expect.arrayContaining([
        'age by calendar',
        'no discharge after today',
        'billed within 30 days of discharge',
        'paid between bill and today',
        'status by dates',
      ]),
    )
  })

  it('sees visits before the start of the window', () => {
    const faults = rowFaults({ ...plan, contract: { ...plan.contract, startDate: '2023-01-01' } })
    expect(Object.keys(faults)).toEqual(['no visit before the window'])
  })

  it('sees that rows are missing', () => {
    const faults = rowFaults({ ...plan, rows: { patients: 301, visits: 1, billing: 1 } })
    expect(faults['as many rows as planned']?.count).toBe(2)
  })
})
