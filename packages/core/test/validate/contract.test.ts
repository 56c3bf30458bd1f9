import { describe, expect, test } from 'vitest'
import { builtInZipPool, zipPoolVersion } from '../../src/geo/zip-pool.ts'
import type { Contract } from '../../src/plan/contract.ts'
import { validate } from '../../src/validate/validate.ts'
import { brokenRows, judge } from './batches.ts'
import { type Dataset, dataset } from './dataset.ts'
import { visit } from './faults.ts'
import { catalogue, contract } from './hand-made-contract.ts'

/** The same contract with returns that are no follow-ups allowed. */
const lenient: Contract = { ...contract, catalogue: { ...catalogue, everyReturnIsFollowUp: false } }

describe('the contract decides', () => {
  test('whether a return that nobody asked for is an episode of its own', () => {
    const data = dataset()
    visit(data, 'Carla Diaz', 0).follow_up_required = 'N'
    const { doctor } = Object.assign(visit(data, 'Carla Diaz', 1), { doctor: 'Tess Colt' })
    expect(brokenRows(judge(data))).toEqual({ 'return-is-follow-up': ['visits 11'] })
    const summary = judge(data, {}, { contract: lenient })
    // The follow-ups of the new episode are with the doctor of the old one.
    expect(brokenRows(summary)).toEqual({ 'follow-up-doctor': ['visits 12', 'visits 13'] })
    for (const nth of [2, 3]) visit(data, 'Carla Diaz', nth).doctor = doctor
    expect(brokenRows(judge(data, {}, { contract: lenient }))).toEqual({})
  })

  test('which places there are: those of the built-in pool too', () => {
    const builtIn: Contract = { ...contract, places: { source: 'built-in', version: zipPoolVersion } }
    expect(brokenRows(judge(dataset(), {}, { contract: builtIn }))).toEqual({})
    const { zipcodes } = builtInZipPool()
    expect(zipcodes.includes('00000')).toBe(false)
    const data = dataset()
    data.patients[8]!.zipcode = '00000'
    expect(brokenRows(judge(data, {}, { contract: builtIn }))).toEqual({ 'zip-matches-city-and-state': ['patients 9'] })
  })

  test('what today is, and so what is late', () => {
    const summary = judge(dataset(), {}, { contract: { ...contract, today: '2024-01-25' } })
    expect(brokenRows(summary)).toEqual({ 'status-follows-dates': ['billing 21', 'billing 27'] })
  })

  test('and must be sound itself', () => {
    expect(() => validate({ ...contract, today: '2025-02-30' })).toThrow('today of the contract is "2025-02-30"')
    const unsound = { ...catalogue, maxConditionsPerPatient: -1 }
    expect(() => validate({ ...contract, catalogue: unsound })).toThrow('catalogue.maxConditionsPerPatient')
  })
})

describe('a fault that others could be mistaken for is reported alone', () => {
  const cases: Record<string, [spoil: (data: Dataset) => void, broken: Record<string, string[]>]> = {
    'a stay that reaches into the next is too long': [
      (data) => Object.assign(visit(data, 'Bob Stone', 1), { date_of_discharge: '2020-07-12' }),
      { 'follow-up-stay': ['visits 7'] },
    ],
    'a bill that names the next visit': [
      (data) => Object.assign(data.billing[4]!, { visit_id: 6 }),
      { 'billing-id-follows-visits': ['billing 5'] },
    ],
    'a visit that names the next patient': [
      (data) => Object.assign(visit(data, 'Ann Miller', 4), { patient_id: 2 }),
      { 'visit-name-matches-patient': ['visits 5'] },
    ],
    'a first visit of an unknown condition': [
      (data) => Object.assign(visit(data, 'Bob Stone', 0), { condition: 'Broken heart' }),
      { 'condition-in-catalogue': ['visits 6'] },
    ],
    'a visit that is missing': [
      (data) => {
        data.visits.splice(5, 1)
        data.billing.splice(5, 1)
      },
      { 'visit-id-contiguous': ['visits 6'] },
    ],
    'a patient that is missing': [(data) => data.patients.splice(3, 1), { 'patient-id-contiguous': ['patients 4'] }],
    'a patient born in the wrong year': [
      (data) => Object.assign(data.patients[1]!, { date_of_birth: '2023-07-04' }),
      { 'age-by-calendar': ['patients 2'] },
    ],
  }

  test.each(Object.entries(cases))('%s', (_, [spoil, broken]) => {
    const data = dataset()
    spoil(data)
    expect(brokenRows(judge(data))).toEqual(broken)
  })
})
