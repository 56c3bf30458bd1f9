import { describe, expect, it } from 'vitest'
import { generate } from '../../src/generate/generate.ts'
import { dimensionTables, tables } from '../../src/model/tables.ts'
import type { DatasetOptions } from '../../src/plan/dataset-options.ts'
import { planDataset } from '../../src/plan/plan.ts'
import { type Row, rows } from '../../src/sink/rows.ts'

const options: DatasetOptions = { seed: 'demo', today: '2026-01-01', patients: 300, zipTarget: 300 }

function rowsOf(changes: Partial<DatasetOptions>, range = {}): Record<string, Row[]> {
  return rowsOfAll({ ...options, ...changes }, range)
}

function rowsOfAll(all: DatasetOptions, range = {}): Record<string, Row[]> {
  const made: Record<string, Row[]> = {}
  for (const batch of generate(planDataset(all), range)) {
    made[batch.table.name] ??= []
    made[batch.table.name]!.push(...rows(batch))
  }
  return made
}

const made = rowsOf({ dimensions: true })
const { patients = [], visits = [], hospitals = [], doctors = [], payers = [] } = made

describe('dimension tables', () => {
  it('come before the first patient, with the rows that were planned, and hold to their schemas', () => {
    const plan = planDataset({ ...options, dimensions: true })
    expect(plan.tables).toEqual([...tables, ...dimensionTables])
    const counts = Object.fromEntries(Object.entries(made).map(([name, list]) => [name, list.length]))
    expect(counts).toEqual(plan.rows)
    const order = [...generate(plan, { batchSize: 300 })].map(({ table }) => table.name)
    expect([...new Set(order)]).toEqual(['hospitals', 'doctors', 'payers', 'patients', 'visits', 'billing'])
    for (const { name, schema } of dimensionTables) {
      for (const row of made[name]!) expect(schema.safeParse(row), JSON.stringify(row)).toMatchObject({ success: true })
    }
  })

  it('are off by default, and change nothing in the three tables', () => {
    const usual = rowsOf({})
    expect(Object.keys(usual)).toEqual(['patients', 'visits', 'billing'])
    for (const name of Object.keys(usual)) expect(made[name]).toEqual(usual[name])
    expect(planDataset(options).tables).toEqual(tables)
    expect(Object.keys(planDataset(options).rows)).toEqual(['patients', 'visits', 'billing'])
  })

  it('are the same for any batch size and any number of patients', () => {
    for (const other of [rowsOf({ dimensions: true }, { batchSize: 7 }), rowsOf({ dimensions: true, patients: 1 })]) {
      for (const { name } of dimensionTables) expect(other[name]).toEqual(made[name])
    }
  })

  it('are made once, by whoever makes the first patient', () => {
    expect(Object.keys(rowsOf({ dimensions: true }, { firstPatient: 2 }))).toEqual(['patients', 'visits', 'billing'])
    expect(rowsOf({ dimensions: true }, { lastPatient: 1 }).hospitals).toEqual(hospitals)
  })

  it('have unique keys, and foreign keys that lead somewhere', () => {
    const names = hospitals.map(({ hospital }) => hospital)
    for (const keys of [names, doctors.map(({ doctor }) => doctor), payers.map((row) => row.insurance_provider)]) {
      expect(new Set(keys).size).toBe(keys.length)
    }
    const known = new Set(names)
    for (const { main_hospital: main, second_hospital: second, third_hospital: third } of doctors) {
      for (const hospital of [main, second, third]) expect(hospital === null || known.has(hospital!)).toBe(true)
    }
  })

  it('know every hospital, doctor and payer that a row names, at its place', () => {
    const hospitalOf = new Map(hospitals.map((row) => [row.hospital, row]))
    const doctorOf = new Map(doctors.map((row) => [row.doctor, row]))
    for (const visit of visits) {
      const { hospital_state, hospital_zipcode } = visit
      expect(hospitalOf.get(visit.hospital!)).toMatchObject({ hospital_state, hospital_zipcode })
      const doctor = doctorOf.get(visit.doctor!)!
      expect(doctor.doctor_state).toBe(hospital_state)
      expect([doctor.main_hospital, doctor.second_hospital, doctor.third_hospital]).toContain(visit.hospital)
    }
    const payerOf = new Map(payers.map((row) => [row.insurance_provider, row]))
    for (const { insurance_provider: name, state } of patients) {
      if (name === null) continue
      const { footprint, states } = payerOf.get(name!)!
      expect(footprint).toBe(states === null ? 'Nationwide' : 'Regional')
      if (states !== null) expect(String(states).split(' ')).toContain(state)
    }
  })

  it('tell sizes that agree with each other', () => {
    for (const { hospital, beds, size_class, doctors: count } of hospitals) {
      expect(size_class).toBe(Number(beds) < 100 ? 'Small' : Number(beds) < 300 ? 'Medium' : 'Large')
      const works = doctors.filter((row) => Object.values(row).includes(hospital!))
      expect(works).toHaveLength(Number(count))
    }
    const mean = hospitals.reduce((sum, { beds }) => sum + Number(beds), 0) / hospitals.length
    expect(mean).toBeGreaterThan(100)
    expect(mean).toBeLessThan(220)
  })

  it('are one row for one hospital', () => {
    const { zipTarget: _, ...free } = options
    const singleHospital = { zipcode: '59001', name: 'Mercy' }
    const one = rowsOfAll({ ...free, dimensions: true, singleHospital })
    expect(one.hospitals).toMatchObject([{ hospital: 'Mercy', hospital_state: 'MT', hospital_zipcode: '59001' }])
  })
})
