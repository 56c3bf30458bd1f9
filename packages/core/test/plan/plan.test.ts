import { describe, expect, it, vi } from 'vitest'
import { classicCatalogue } from '../../src/catalogue/classic.ts'
import { classicOdds } from '../../src/odds/classic.ts'
import { oddsSchema } from '../../src/odds/odds.ts'
import { planDataset } from '../../src/plan/plan.ts'
import { blockSize } from '../../src/plan/visit-counts.ts'

const options = { seed: 'demo', today: '2026-01-01' }

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
    const few = planDataset({ ...options, patients: 1 }).draws.world
    const many = planDataset({ ...options, patients: 2_000_000_000 }).draws.world
    expect(many).toEqual(few)
  })

  it('keeps the world when the window moves', () => {
    const later = planDataset({ ...options, startDate: '2024-01-01', today: '2027-01-01' }).draws.world
    expect(later).toEqual(planDataset(options).draws.world)
  })

  it('makes another world of another seed', () => {
    const names = (seed: string) => planDataset({ ...options, seed }).draws.world.hospitals.map(({ name }) => name)
    expect(names('other')).not.toEqual(names('demo'))
  })

  it('passes a contract that knows nothing of odds', () => {
    expect(planDataset(options).contract).toEqual({
      preset: 'classic',
      startDate: '2022-01-01',
      today: '2026-01-01',
      mode: { kind: 'nationwide' },
      places: { source: 'built-in', version: expect.any(String) },
      catalogue: classicCatalogue,
    })
  })

  it('says nothing when the window holds all visits', () => {
    expect(planDataset(options).notes).toEqual([])
  })

  it('lowers larger numbers of visits in a short window, and says so', () => {
    const plan = planDataset({ ...options, startDate: '2025-09-01', patients: 5000 })
    expect(plan.draws.window.days).toBe(123)
    expect(plan.notes).toEqual([
      'The window of 123 days holds at most 2 visits per patient, so larger numbers (up to 18) were lowered to that for all patients alike.',
    ])
    const { visitCounts } = plan.draws
    const counts = Array.from({ length: 5000 }, (_, i) => visitCounts.of(i + 1))
    expect([...new Set(counts)].toSorted()).toEqual([1, 2])
  })

  it('replaces the same-day rate where asked to', () => {
    expect(planDataset({ ...options, minorSameDayRate: 0 }).draws.odds.stay.sameDayRate).toBe(0)
    expect(planDataset(options).draws.odds.stay.sameDayRate).toBe(classicOdds.stay.sameDayRate)
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

describe('the odds of classic', () => {
  it('are what the schema of odds wants', () => {
    expect(oddsSchema.parse(classicOdds)).toEqual(classicOdds)
  })

  it('name the conditions and payers of the catalogue', () => {
    const conditions = classicCatalogue.conditions.map(({ name }) => name)
    expect(Object.keys(classicOdds.conditions.weights).toSorted()).toEqual(conditions.toSorted())
    expect(conditions).toEqual(expect.arrayContaining(Object.keys(classicOdds.calendar.months)))
    expect(conditions).toEqual(expect.arrayContaining(classicOdds.calendar.plannedConditions as string[]))
    expect(Object.keys(classicOdds.care.testResults)).toEqual(expect.arrayContaining(conditions))
    const payers = classicCatalogue.payers.map(({ name }) => name)
    expect(payers).toEqual(expect.arrayContaining(Object.keys(classicOdds.coverage.payerShares)))
  })
})
