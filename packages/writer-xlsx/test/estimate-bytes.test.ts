import { expect, test } from 'vitest'
import { xlsxSink } from '../src/index.ts'

const estimate = (rows: Record<string, number>) => xlsxSink.estimateBytes?.(rows, {} as never) ?? 0

test('the estimate covers what a run that was measured had on disk, and hardly more', () => {
  const measured = { patients: 20_000, visits: 42_767, billing: 42_767 }
  // What was set aside, and the workbook.
  const bytes = 17_557_424 + 10_292_708
  expect(estimate(measured)).toBeGreaterThanOrEqual(bytes)
  expect(estimate(measured)).toBeLessThan(bytes * 1.15)
})

test('a table that nobody measured counts too', () => {
  expect(estimate({ doctors: 10_000 })).toBeGreaterThan(estimate({}) + 1_000_000)
})
