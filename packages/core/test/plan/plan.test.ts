import { describe, expect, it, vi } from 'vitest'
import type { Catalogue } from '../../src/catalogue/catalogue.ts'
import { classicCatalogue } from '../../src/catalogue/classic.ts'
import { nationalCatalogue } from '../../src/catalogue/national.ts'
import { classicOdds } from '../../src/odds/classic.ts'
import { nationalOdds } from '../../src/odds/national.ts'
import { type Odds, oddsSchema } from '../../src/odds/odds.ts'
import type { DatasetOptions } from '../../src/plan/dataset-options.ts'
import { planDataset } from '../../src/plan/plan.ts'
import { blockSize } from '../../src/plan/visit-counts.ts'

const options = { seed: 'demo', today: '2026-01-01' }

/** The world of a plan, with all doctors hired and the catchment of every place worked out. */
function worldOf(changes: Partial<DatasetOptions>) {
  const { catchment, staff, ...world } = planDataset({ ...options, ...changes }).draws.world
  return {
    ...world,
    doctors: staff.doctors,
    doctorsOf: staff.doctorsOf,
    near: world.places.zipcodes.map((_, place) => catchment.near(place)),
    within: world.places.stateCodes.map((_, state) => catchment.within(state)),
  }
}

describe('planDataset', () => {
  it('counts rows by arithmetic, in whole blocks and beside them', () => {
    const { blockTotal } = planDataset(options).draws.visitCounts
    expect(planDataset({ ...options, patients: blockSize }).rows.visits).toBe(blockTotal)
    expect(planDataset({ ...options, patients: 5 * blockSize }).rows.visits).toBe(5 * blockTotal)
    const one = planDataset({ ...options, patients: 5 * blockSize + 1 })
    expect(one.rows.visits).toBe(5 * blockTotal + one.draws.visitCounts.of(5 * blockSize + 1))
    expect(one.rows.billing).toBe(one.rows.visits)
  })

  it('plans two thousand million patients without making one', () => {
    const patients = 2_000_000_000
    const plan = planDataset({ ...options, patients })
    const { visitCounts } = plan.draws
    const blocks = Math.floor(patients / blockSize)
    let visits = blocks * visitCounts.blockTotal
    for (let patient = blocks * blockSize + 1; patient <= patients; patient++) visits += visitCounts.of(patient)
    expect(plan.rows).toEqual({ patients, visits, billing: visits })
    expect(plan.firstVisitId(patients)).toBe(visits - visitCounts.of(patients) + 1)
    expect(Number.isSafeInteger(visits)).toBe(true)
  })

  it('makes the world from seed, pool and target, never from the number of patients', () => {
    const few = worldOf({ patients: 1 })
    const many = worldOf({ patients: 2_000_000_000 })
    expect(many).toEqual(few)
  })

  it('keeps the world when the window moves', () => {
    const later = worldOf({ startDate: '2024-01-01', today: '2027-01-01' })
    expect(later).toEqual(worldOf({}))
  })

  it('makes another world of another seed', () => {
    const names = (seed: string) => planDataset({ ...options, seed }).draws.world.hospitals.map(({ name }) => name)
    expect(names('other')).not.toEqual(names('demo'))
  })

  it('passes a contract that knows nothing of odds', () => {
    expect(planDataset(options).contract).toEqual({
      preset: 'national',
      startDate: '2022-01-01',
      today: '2026-01-01',
      mode: { kind: 'nationwide' },
      places: { source: 'built-in', version: expect.any(String) },
      catalogue: nationalCatalogue,
    })
  })

  it('says nothing when the window holds all visits', () => {
    expect(planDataset(options).notes).toEqual([])
  })

  it('lowers larger numbers of visits in a short window, and says so', () => {
    const plan = planDataset({ ...options, startDate: '2025-09-01', patients: 5000 })
    expect(plan.draws.window.days).toBe(123)
    expect(plan.notes).toEqual([
      'The window of 123 days holds at most 2 visits per patient, so larger numbers (up to 12) were lowered to that for all patients alike.',
    ])
    const { visitCounts } = plan.draws
    const counts = Array.from({ length: 5000 }, (_, i) => visitCounts.of(i + 1))
    expect([...new Set(counts)].toSorted()).toEqual([1, 2])
  })

  it('replaces the same-day rate of all conditions of classic, and of the minor ones of national', () => {
    const stayOf = (preset: string) => planDataset({ ...options, preset, minorSameDayRate: 0.4 }).draws.odds.stay
    expect(stayOf('classic')).toEqual({ ...classicOdds.stay, sameDayRate: 0.4 })
    const { sameDayRateOf } = nationalOdds.stay
    expect(stayOf('national')).toEqual({
      ...nationalOdds.stay,
      sameDayRateOf: { ...sameDayRateOf, Flu: 0.4, Migraine: 0.4, Allergies: 0.4 },
    })
  })

  it('plans by a scenario, with its catalogue in the contract, and takes an empty one for none', () => {
    const scenario = { odds: { conditions: { weights: { Flu: 9 } } }, catalogue: { conditions: { Stroke: null } } }
    const { contract, draws, options: parsed } = planDataset({ ...options, scenario })
    expect(contract.catalogue.conditions.map(({ name }) => name)).not.toContain('Stroke')
    expect(draws.odds.conditions.weights).toMatchObject({ Flu: 9 })
    expect(parsed.scenario).toEqual(scenario)
    for (const empty of [{}, { odds: {} }, { odds: { stay: {} }, catalogue: {} }]) {
      const plan = planDataset({ ...options, scenario: empty })
      expect([plan.options, plan.contract, plan.draws.odds]).toEqual(
        [planDataset(options)].flatMap((without) => [without.options, without.contract, without.draws.odds]),
      )
    }
  })

  it('reads neither Math.random nor the clock', () => {
    const expected = planDataset(options).rows
    const refuse = () => {
      throw new Error('read')
    }
    const spies = [vi.spyOn(Math, 'random'), vi.spyOn(Date, 'now'), vi.spyOn(performance, 'now')]
    for (const spy of spies) spy.mockImplementation(refuse)
    const { rows } = planDataset(options)
    for (const spy of spies) spy.mockRestore()
    expect(rows).toEqual(expected)
  })
})

describe.each<[string, Odds, Catalogue]>([
  ['classic', classicOdds, classicCatalogue],
  ['national', nationalOdds, nationalCatalogue],
])('the odds of %s', (_, odds, catalogue) => {
  const conditions = catalogue.conditions.map(({ name }) => name)

  it('are what the schema of odds wants', () => {
    expect(oddsSchema.parse(odds)).toEqual(odds)
  })

  it('weigh every condition of the catalogue, and know no other', () => {
    expect(Object.keys(odds.conditions.weights).toSorted()).toEqual(conditions.toSorted())
    const named = [
      odds.patient.agesOf,
      odds.care.testResults,
      odds.patient.ageBandsOf,
      odds.patient.femaleShareOf,
      odds.conditions.aloneShare,
      odds.conditions.newStayShare,
      odds.conditions.together,
      ...Object.values(odds.conditions.together),
      odds.stay.sameDayRateOf,
      odds.stay.nightsOf,
      odds.stay.soonAgain,
      odds.calendar.weekdaysOf,
      odds.calendar.months,
      odds.calendar.waves,
      odds.care.firstTreatmentsOf,
      odds.care.followUpTreatmentsOf,
      odds.coverage.publicShareOf,
      odds.payment.conditionMultiplier,
    ].flatMap((table) => Object.keys(table))
    expect(conditions).toEqual(expect.arrayContaining([...named, ...odds.calendar.plannedConditions]))
    expect(Object.keys(odds.care.testResults)).toEqual(expect.arrayContaining(conditions))
  })

  it('name treatments that the condition has, on visits that may have them', () => {
    for (const on of ['first', 'follow-up'] as const) {
      const tables = on === 'first' ? odds.care.firstTreatmentsOf : odds.care.followUpTreatmentsOf
      for (const [name, weights] of Object.entries(tables)) {
        const { treatments } = catalogue.conditions.find((condition) => condition.name === name)!
        const allowed = treatments.filter((treatment) => (treatment.on ?? on) === on).map((treatment) => treatment.name)
        expect(allowed, `${name}, ${on}`).toEqual(expect.arrayContaining(Object.keys(weights)))
      }
    }
  })

  it('name the payers of the catalogue', () => {
    const payers = catalogue.payers.map(({ name }) => name)
    expect(payers).toEqual(expect.arrayContaining(Object.keys(odds.coverage.payerShares)))
  })
})
