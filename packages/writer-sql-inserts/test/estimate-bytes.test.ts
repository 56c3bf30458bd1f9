import { expect, test } from 'vitest'
import { sqlInsertsOptions, sqlInsertsSink } from '../src/index.ts'

const estimate = (rows: Record<string, number>, copy: boolean) =>
  sqlInsertsSink.estimateBytes?.(rows, sqlInsertsOptions.parse({ copy })) ?? 0

const rows = { patients: 20_000, visits: 42_790, billing: 42_790 }

test.each([
  // What a run of so many rows wrote, and how much of it was visits, which are there twice for a while.
  [false, 17_931_307 + 9_604_869],
  [true, 15_200_193 + 8_080_568],
])('the estimate for a run that was measured (copy: %s) is not below it, and little above', (copy, needed) => {
  expect(estimate(rows, copy)).toBeGreaterThanOrEqual(needed)
  expect(estimate(rows, copy)).toBeLessThan(needed * 1.12)
})

test('a table that nobody measured counts too', () => {
  expect(estimate({ doctors: 10 }, false)).toBeGreaterThan(1000)
})
