import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calibrate } from '../../src/calibrate/calibrate.ts'
import { generate } from '../../src/generate/generate.ts'
import { planDataset } from '../../src/plan/plan.ts'
import { rows } from '../../src/sink/rows.ts'
import { batchesOf, type Cut } from '../validate/batches.ts'
import type { Dataset } from '../validate/dataset.ts'

const plan = planDataset({ seed: 'cut', today: '2025-12-31', patients: 400, preset: 'classic' })
const data: Dataset = { patients: [], visits: [], billing: [] }
for (const batch of generate(plan)) data[batch.table.name as keyof Dataset].push(...rows(batch))

function report(cut: Cut) {
  const calibrator = calibrate(plan.contract)
  for (const batch of batchesOf(data, cut)) calibrator.watch(batch)
  return calibrator.report()
}

test('a report does not depend on where batches are cut, on whose turn it is, nor on how texts are held', () => {
  const whole = report({})
  expect(whole.rows).toEqual(plan.rows)
  expect(
    whole.figures.flatMap(({ values }) => values).filter(({ observed }) => observed !== null).length,
  ).toBeGreaterThan(300)
  const cut = fc.record({
    rows: fc.integer({ min: 1, max: 500 }),
    turns: fc.boolean(),
    texts: fc.constantFrom('shared' as const, 'own' as const, 'plain' as const),
  })
  fc.assert(
    fc.property(cut, (cut) => {
      expect(report(cut)).toEqual(whole)
    }),
    { seed: 1, numRuns: 12 },
  )
})

test('the batches of the generator give the same report as the rows that they hold', () => {
  const calibrator = calibrate(plan.contract)
  for (const batch of generate(plan, { batchSize: 37 })) calibrator.watch(batch)
  expect(calibrator.report()).toEqual(report({}))
})
