import { expect, test } from 'vitest'
import { csvOptions, csvSink } from '../src/index.ts'

const rows = { patients: 20_000, visits: 104_860, billing: 104_860 }
/** What a run of so many rows wrote. */
const written = 31_700_557

test('the estimate for a run that was measured is at most a tenth above it, and not below', () => {
  const estimate = csvSink.estimateBytes?.(rows, csvOptions.parse({})) ?? 0
  expect(estimate).toBeGreaterThanOrEqual(written)
  expect(estimate).toBeLessThan(written * 1.1)
})

test('gzip is taken to leave a quarter', () => {
  const plain = csvSink.estimateBytes?.(rows, csvOptions.parse({})) ?? 0
  expect(csvSink.estimateBytes?.(rows, csvOptions.parse({ gzip: true }))).toBe(Math.ceil(plain / 4))
})

test('a table that nobody measured counts too', () => {
  expect(csvSink.estimateBytes?.({ doctors: 10 }, csvOptions.parse({}))).toBeGreaterThan(500)
})
