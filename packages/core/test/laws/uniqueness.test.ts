import { expect, it } from 'vitest'
import { generate } from '../../src/generate/generate.ts'
import type { Batch } from '../../src/model/batch.ts'
import { planDataset } from '../../src/plan/plan.ts'

const texts = (batch: Batch, name: string) => {
  const column = batch.columns[batch.table.columns.findIndex((definition) => definition.name === name)]!
  if (column.kind !== 'text') throw new TypeError(`${name} is ${column.kind}`)
  return column.values
}

it('200,000 patients share no email, no policy number and no name with address', () => {
  const patients = 200_000
  const [emails, policies, homes] = [new Set(), new Set(), new Set()]
  let insured = 0
  // A short window, since visits do not matter here.
  const plan = planDataset({ seed: 'unique', today: '2026-01-01', startDate: '2025-11-01', patients, zipTarget: 100 })
  for (const batch of generate(plan)) {
    if (batch.table.name !== 'patients') continue
    const columns = ['email', 'insurance_policy_number', 'name', 'address'].map((name) => texts(batch, name))
    for (let row = 0; row < batch.length; row++) {
      emails.add(columns[0]![row])
      if (columns[1]![row] !== null) {
        policies.add(columns[1]![row])
        insured++
      }
      homes.add(`${columns[2]![row]}|${columns[3]![row]}`)
    }
  }
  expect(emails.size).toBe(patients)
  expect(policies.size).toBe(insured)
  expect(homes.size).toBe(patients)
})
