import { expect, test } from 'vitest'
import { planDataset } from '../../src/plan/plan.ts'
import { describeTruth } from '../../src/plan/truth.ts'

const options = { seed: 'demo', today: '2026-01-01', zipTarget: 200 }
const plan = planDataset(options)
const truth = describeTruth(plan)

test('the truth has the hidden profile of every hospital, doctor and payer', () => {
  const { hospitals, staff, payers } = plan.draws.world
  expect(truth.hospitals.map(({ hospital }) => hospital)).toEqual(hospitals.map(({ name }) => name))
  expect(truth.doctors.map(({ doctor }) => doctor)).toEqual(staff.doctors.map(({ name }) => name))
  expect(truth.payers.map(({ insuranceProvider }) => insuranceProvider)).toEqual(payers.names)
  hospitals.forEach((hospital, h) => {
    for (const trait of ['size', 'chargeMultiplier', 'lateMultiplier', 'sameDayBias'] as const) {
      expect(truth.hospitals[h]![trait]).toBeCloseTo(hospital[trait], 6)
    }
  })
  staff.doctors.forEach((doctor, d) => {
    expect(truth.doctors[d]!.sameDayBias).toBeCloseTo(doctor.sameDayBias, 6)
    expect(truth.doctors[d]!.medicationBias).toBeCloseTo(doctor.medicationBias, 6)
    expect(truth.doctors[d]!.hospitals).toEqual(doctor.hospitals.map((h) => hospitals[h]!.name))
  })
  payers.names.forEach((_, p) => {
    expect(truth.payers[p]!.coverageShift).toBeCloseTo(payers.coverageShift[p]!, 6)
    expect(truth.payers[p]!.riskMultiplier).toBeCloseTo(payers.riskMultiplier[p]!, 6)
  })
})

test('the truth says of every number what it means', () => {
  const numbers = [truth.hospitals[0]!, truth.doctors[0]!, truth.payers[0]!].flatMap((profile) =>
    Object.entries(profile).flatMap(([name, value]) => (typeof value === 'number' ? [name] : [])),
  )
  expect(Object.keys(truth.about).toSorted()).toEqual([...new Set(numbers)].toSorted())
})

test('the truth is plain, and does not depend on the number of patients', () => {
  expect(JSON.parse(JSON.stringify(truth))).toEqual(truth)
  expect(JSON.stringify(truth)).not.toMatch(/-0[,}]/)
  expect(describeTruth(planDataset({ ...options, patients: 2_000_000_000 }))).toEqual(truth)
  expect(describeTruth(planDataset({ ...options, seed: 'other' }))).not.toEqual(truth)
})
