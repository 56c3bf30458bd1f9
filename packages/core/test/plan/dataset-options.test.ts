import { describe, expect, it } from 'vitest'
import { HcError, isRefusal } from '../../src/error.ts'
import { builtInZipPool } from '../../src/geo/zip-pool.ts'
import { type DatasetOptions, parseDatasetOptions } from '../../src/plan/dataset-options.ts'
import { planDataset } from '../../src/plan/plan.ts'
import { poolIndex, poolOf } from './pools.ts'

const good = { seed: 'demo', today: '2026-01-01' }

function refusal(changes: Record<string, unknown>): HcError {
  try {
    planDataset({ ...good, ...changes } as DatasetOptions)
  } catch (error) {
    if (error instanceof HcError) return error
    throw error
  }
  throw new Error('not refused')
}

describe('dataset options', () => {
  it('have defaults for all but seed and today', () => {
    expect(parseDatasetOptions(good)).toEqual({
      patients: 1000,
      seed: 'demo',
      today: '2026-01-01',
      todayDay: 20_454,
      startDate: '2022-01-01',
      startDay: 18_993,
      preset: 'national',
      zipTarget: undefined,
      singleHospital: undefined,
      minorSameDayRate: undefined,
      dimensions: false,
    })
  })

  it.each([1, 2_000_000_000])('take %i patients', (patients) => {
    expect(planDataset({ ...good, patients }).rows.patients).toBe(patients)
  })

  it('take a number for a seed as its text', () => {
    expect(parseDatasetOptions({ ...good, seed: 1 })).toEqual(parseDatasetOptions({ ...good, seed: '1' }))
  })

  it('take any text for a seed, even none', () => {
    for (const seed of ['', ' ', 'Zürich', '😀', '0'.repeat(10_000)]) {
      expect(planDataset({ ...good, seed }).options.seed).toBe(seed)
    }
  })

  it.each([
    [{ patients: 0 }, 'patients must be a whole number from 1 to 2000000000, not 0'],
    [{ patients: -5 }, 'patients must be a whole number from 1 to 2000000000, not -5'],
    [{ patients: 1.5 }, 'patients must be a whole number from 1 to 2000000000, not 1.5'],
    [{ patients: Number.NaN }, 'patients must be a whole number from 1 to 2000000000, not NaN'],
    [{ patients: Number.POSITIVE_INFINITY }, 'patients must be a whole number from 1 to 2000000000, not Infinity'],
    [{ patients: 2_000_000_001 }, 'patients must be a whole number from 1 to 2000000000, not 2000000001'],
    [{ patients: 'many' }, 'patients must be a whole number from 1 to 2000000000, not "many"'],
    [{ patients: null }, 'patients must be a whole number from 1 to 2000000000, not null'],
    [{ seed: undefined }, 'seed must be a text or a number'],
    [{ seed: Number.NaN }, 'seed must be a text or a number'],
    [{ seed: {} }, 'seed must be a text or a number'],
    [{ today: undefined }, 'today must be a date written YYYY-MM-DD'],
    [{ today: '2025-02-30' }, 'today "2025-02-30" is not a date that exists'],
    [{ today: '2025-02-29' }, 'today "2025-02-29" is not a date that exists'],
    [{ today: '2025-13-01' }, 'today "2025-13-01" is not a date that exists'],
    [{ today: '2026/01/01' }, 'today must be written YYYY-MM-DD, such as 2026-01-01, not "2026/01/01"'],
    [{ today: '1.1.2026' }, 'today must be written YYYY-MM-DD, such as 2026-01-01, not "1.1.2026"'],
    [{ today: '2026-1-1' }, 'today must be written YYYY-MM-DD, such as 2026-01-01, not "2026-1-1"'],
    [{ today: '2026-01-01\n' }, 'today must be written YYYY-MM-DD, such as 2026-01-01, not "2026-01-01\n"'],
    [{ today: '2200-01-01' }, 'today "2200-01-01" is outside the years 1900 to 2199'],
    [{ startDate: '2022-02-31' }, 'start date "2022-02-31" is not a date that exists'],
    [{ startDate: '1899-12-31' }, 'start date "1899-12-31" is outside the years 1900 to 2199'],
    [{ startDate: '01/02/2022' }, 'start date must be written YYYY-MM-DD, such as 2026-01-01, not "01/02/2022"'],
    [{ startDate: '2026-01-02' }, 'today 2026-01-01 is before the start date 2026-01-02; swap them or choose others'],
    [
      { startDate: '2025-11-04' },
      'the window from 2025-11-04 to 2026-01-01 is shorter than 60 days; choose a today of 2026-01-02 or later, or an earlier start date',
    ],
    [{ preset: 'clasic' }, 'there is no preset "clasic"; did you mean classic?'],
    [{ preset: 7 }, 'preset must be the name of a preset'],
    [{ zipTarget: 0 }, 'zip target must be a whole number from 1 to 1000000, not 0'],
    [{ zipTarget: 2.5 }, 'zip target must be a whole number from 1 to 1000000, not 2.5'],
    [{ minorSameDayRate: 1.1 }, 'minor same-day rate must be from 0 to 1, not 1.1'],
    [{ minorSameDayRate: -0.1 }, 'minor same-day rate must be from 0 to 1, not -0.1'],
    [{ dimensions: 'yes' }, 'dimensions must be true or false'],
    [{ minorSameDayRate: 'half' }, 'minor same-day rate must be a number from 0 to 1'],
    [
      { patient: 5 },
      'there is no dataset option "patient"; there are patients, seed, today, startDate, preset, scenario, zipTarget, singleHospital, zipPool, minorSameDayRate, dimensions',
    ],
  ])('are refused, with one sentence: %o', (changes, sentence) => {
    const error = refusal(changes)
    expect(error.message).toBe(sentence)
    expect(error.code).toBe('HC_OPTIONS_INVALID')
    expect(isRefusal(error)).toBe(true)
  })

  it('are refused when they are no options at all', () => {
    for (const nothing of [undefined, null, 5, 'demo']) {
      expect(() => parseDatasetOptions(nothing as unknown as DatasetOptions)).toThrow(
        'dataset options must be an object',
      )
    }
  })

  it('take a window of 60 days, both ends counted', () => {
    expect(planDataset({ ...good, startDate: '2025-11-03' }).draws.window.days).toBe(60)
  })

  it('take a ZIP target as large as the pool and refuse a larger one', () => {
    const zipPool = poolOf([poolIndex('02139'), poolIndex('10001'), poolIndex('90210')])
    expect(planDataset({ ...good, zipPool, zipTarget: 3 }).draws.world.places.zipcodes).toHaveLength(3)
    expect(refusal({ zipPool, zipTarget: 4 }).message).toBe(
      'zip target 4 is larger than the pool of 3 ZIP codes; choose 3 or fewer',
    )
    expect(refusal({ zipTarget: builtInZipPool().size + 1 }).message).toContain('larger than the pool')
  })

  it('refuse an empty pool', () => {
    expect(refusal({ zipPool: poolOf([]) }).message).toBe('the ZIP pool is empty; give it at least one ZIP code')
  })
})
