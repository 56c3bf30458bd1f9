import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { generate } from '../../src/generate/generate.ts'
import { planDataset } from '../../src/plan/plan.ts'
import { collectRows } from './raw-rows.ts'

const options = { seed: 'laws', today: '2026-01-01', patients: 5000 }
const plan = planDataset(options)
const crowd = collectRows(generate(plan))

describe('rows do not depend on how they are grouped', () => {
  it('the same plan gives the same rows again', () => {
    expect(collectRows(generate(plan))).toEqual(crowd)
    expect(collectRows(generate(planDataset(options)))).toEqual(crowd)
  })

  it.each([1, 7, 4096, 5000, 100_000])('batches of %i patients give the same rows', (batchSize) => {
    expect(collectRows(generate(plan, { batchSize }))).toEqual(crowd)
  })

  it('the plan counts the rows that come', () => {
    expect(Object.fromEntries(Object.entries(crowd).map(([name, rows]) => [name, rows.length]))).toEqual(plan.rows)
  })

  it.each([1, 10, 999, 4097])('a run of %i patients is the beginning of a larger one', (patients) => {
    const fewer = collectRows(generate(planDataset({ ...options, patients })))
    expect(fewer.patients).toEqual(crowd.patients!.slice(0, patients))
    expect(fewer.visits).toEqual(crowd.visits!.slice(0, fewer.visits!.length))
    expect(fewer.billing).toEqual(crowd.billing!.slice(0, fewer.visits!.length))
    expect(crowd.visits![fewer.visits!.length]?.patient_id).toBe(patients + 1)
  })

  it('a patient alone is the patient in the crowd, and so is a range of patients', () => {
    const range = fc.tuple(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 0, max: 20 }))
    fc.assert(
      fc.property(range, fc.integer({ min: 1, max: 8 }), ([firstPatient, more], batchSize) => {
        const lastPatient = Math.min(firstPatient + more, 5000)
        const alone = collectRows(generate(plan, { firstPatient, lastPatient, batchSize }))
        const isMine = ({ patient_id: id }: { patient_id?: unknown }) =>
          Number(id) >= firstPatient && Number(id) <= lastPatient
        expect(alone.patients).toEqual(crowd.patients!.slice(firstPatient - 1, lastPatient))
        expect(alone.visits).toEqual(crowd.visits!.filter(isMine))
        expect(alone.billing).toEqual(crowd.billing!.filter(isMine))
        expect(alone.visits![0]!.visit_id).toBe(plan.firstVisitId(firstPatient))
      }),
      { seed: 1, numRuns: 40 },
    )
  })

  it('the last of two thousand million patients comes as planned', () => {
    const patients = 2_000_000_000
    const huge = planDataset({ ...options, patients })
    const { visits, billing } = collectRows(generate(huge, { firstPatient: patients }))
    expect(visits!.at(-1)!.visit_id).toBe(huge.rows.visits)
    expect(billing!.at(-1)!.billing_id).toBe(huge.rows.billing)
    expect(visits!.at(-1)!.patient_id).toBe(patients)
  })

  it('two runs at once do not disturb each other', () => {
    const [one, other] = [
      generate(plan, { batchSize: 250 }),
      generate(planDataset({ ...options, seed: 'x' }), { batchSize: 90 }),
    ]
    const rows: ReturnType<typeof collectRows> = { patients: [], visits: [], billing: [] }
    for (const batch of one) {
      other.next()
      for (const [name, more] of Object.entries(collectRows([batch]))) rows[name]!.push(...more)
    }
    expect(rows).toEqual(crowd)
  })

  it('neither the clock nor Math.random is read', () => {
    const refuse = () => {
      throw new Error('read')
    }
    const spies = [vi.spyOn(Math, 'random'), vi.spyOn(Date, 'now')]
    for (const spy of spies) spy.mockImplementation(refuse)
    const rows = collectRows(generate(planDataset({ ...options, patients: 50 })))
    for (const spy of spies) spy.mockRestore()
    expect(rows.patients).toEqual(crowd.patients!.slice(0, 50))
  })

  it('another seed gives other people', () => {
    const other = collectRows(generate(planDataset({ ...options, seed: 'other', patients: 50 })))
    expect(other.patients!.filter((patient, i) => patient.email === crowd.patients![i]!.email)).toEqual([])
  })
})

describe('batches', () => {
  it('come as patients, visits, billing of the same patients, so that a parent row precedes its children', () => {
    let [patients, visits] = [0, 0]
    const order: string[] = []
    for (const batch of generate(plan, { batchSize: 700 })) {
      order.push(batch.table.name)
      const rows = collectRows([batch])
      patients = Number(rows.patients!.at(-1)?.patient_id ?? patients)
      visits = Number(rows.visits!.at(-1)?.visit_id ?? visits)
      expect(rows.visits!.filter(({ patient_id: id }) => Number(id) > patients)).toEqual([])
      expect(rows.billing!.filter((bill) => Number(bill.visit_id) > visits)).toEqual([])
    }
    expect(order.slice(0, 6)).toEqual(['patients', 'visits', 'billing', 'patients', 'visits', 'billing'])
    expect(order).toHaveLength(3 * Math.ceil(5000 / 700))
  })

  it('share their dictionaries over a whole run', () => {
    const seen = new Map<string, readonly string[]>()
    for (const batch of generate(plan, { batchSize: 300 })) {
      batch.columns.forEach((column, c) => {
        if (column.kind !== 'dict') return
        const key = `${batch.table.name} ${c}`
        expect(seen.get(key) ?? column.dictionary).toBe(column.dictionary)
        seen.set(key, column.dictionary)
      })
    }
    expect(seen.size).toBeGreaterThan(20)
  })

  it('have one column per column of the table, as long as the batch at least', () => {
    for (const batch of generate(plan, { batchSize: 999 })) {
      expect(batch.columns).toHaveLength(batch.table.columns.length)
      for (const column of batch.columns) {
        const { length } = column.kind === 'dict' ? column.codes : column.values
        expect(length).toBeGreaterThanOrEqual(batch.length)
      }
    }
  })

  it.each([
    [{ batchSize: 0 }, 'batch size must be a whole number from 1 to 2000000000, not 0'],
    [{ batchSize: 1.5 }, 'batch size must be a whole number from 1 to 2000000000, not 1.5'],
    [{ firstPatient: 0 }, 'first patient must be a whole number from 1 to 5000, not 0'],
    [{ lastPatient: 5001 }, 'last patient must be a whole number from 1 to 5000, not 5001'],
  ])('are refused at once for a range outside the plan: %o', (range, sentence) => {
    expect(() => generate(plan, range)).toThrow(sentence)
  })
})
