import { describe, expect, it } from 'vitest'
import { generate } from '../../src/generate/generate.ts'
import { remakePatient } from '../../src/patient/index.ts'
import type { DatasetOptions } from '../../src/plan/dataset-options.ts'
import { planDataset } from '../../src/plan/plan.ts'
import { type Row, rows } from '../../src/sink/rows.ts'

/** The rows of one patient, picked out of a whole dataset. */
function pickOut(options: DatasetOptions, patientId: number) {
  const plan = planDataset(options)
  const picked: Record<string, Row[]> = { patients: [], visits: [], billing: [] }
  for (const batch of generate(plan)) {
    picked[batch.table.name]?.push(...[...rows(batch)].filter((row) => row.patient_id === patientId))
  }
  return { patient: picked.patients![0]!, visits: picked.visits!, billing: picked.billing!, contract: plan.contract }
}

const base = { seed: 'demo', today: '2026-01-01' }
const scenario = { odds: { conditions: { weights: { Flu: 90 } } }, catalogue: { conditions: { Stroke: null } } }

describe('remakePatient gives the rows that the whole dataset has of a patient', () => {
  it.each<[string, Omit<DatasetOptions, 'patients'>]>([
    ['by default', base],
    ['of classic', { ...base, preset: 'classic' }],
    ['of a scenario', { ...base, scenario }],
    ['of a window and a ZIP target', { ...base, startDate: '2024-05-01', today: '2025-03-31', zipTarget: 60 }],
    ['of one hospital', { ...base, singleHospital: { state: 'MT', localDecayKm: 40 } }],
    ['with another same-day rate', { ...base, minorSameDayRate: 0.9 }],
    ['beside dimensions', { ...base, dimensions: true }],
  ])('%s', async (_, options) => {
    for (const patientId of [1, 2, 700, 4099]) {
      const { dimensions: _dimensions, ...asked } = options
      const made = await remakePatient(asked, patientId)
      expect(made).toEqual(pickOut({ ...options, patients: 4200 }, patientId))
      expect(made.visits.length).toBe(made.billing.length)
    }
  })
})

it('refuses a number that is none, and options that cannot be met', async () => {
  for (const patientId of [0, -1, 1.5, Number.NaN, 2_000_000_001]) {
    await expect(remakePatient(base, patientId)).rejects.toMatchObject({ code: 'HC_OPTIONS_INVALID' })
  }
  await expect(remakePatient({ ...base, preset: 'clasic' }, 1)).rejects.toThrow('did you mean classic?')
  const wrong = { odds: { stay: { sameDayRate: 2 } } }
  await expect(remakePatient({ ...base, scenario: wrong }, 1)).rejects.toThrow('odds.stay.sameDayRate is 2')
})
