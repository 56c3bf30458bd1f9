import { type Bill, type DatasetOptions, generate, type Patient, planDataset, rows, type Visit } from '@hc/core'
import type { Rows } from './hand-made.ts'

/** A small dataset as hc generates it: many more shapes than a hand can make. */
export function generated(preset: NonNullable<DatasetOptions['preset']>, patientCount: number): Rows {
  const [startDate, today] = ['2023-01-01', '2025-12-31']
  const plan = planDataset({ preset, patients: patientCount, seed: 'questions', startDate, today, zipTarget: 60 })
  const made: Record<string, unknown[]> = { patients: [], visits: [], billing: [] }
  for (const batch of generate(plan)) for (const row of rows(batch)) made[batch.table.name]!.push({ ...row })
  return {
    startDate,
    today,
    patients: made.patients as Patient[],
    visits: made.visits as Visit[],
    billing: made.billing as Bill[],
  }
}
