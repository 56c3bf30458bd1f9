import { expect, test } from 'vitest'
import { jsonlOptions, jsonlSink } from '../src/index.ts'

const rows = { patients: 20_000, visits: 42_767, billing: 42_767 }
/** What a run of so many rows wrote, and what gzip made of it. */
const written = { plain: 41_483_123, gzip: 5_592_520 }

test('the estimate for a run that was measured is at most a tenth above it, and not below', () => {
  const estimate = jsonlSink.estimateBytes?.(rows, jsonlOptions.parse({})) ?? 0
  expect(estimate).toBeGreaterThanOrEqual(written.plain)
  expect(estimate).toBeLessThan(written.plain * 1.1)
})

test('with gzip it is at most a quarter above, and not below', () => {
  const estimate = jsonlSink.estimateBytes?.(rows, jsonlOptions.parse({ gzip: true })) ?? 0
  expect(estimate).toBeGreaterThanOrEqual(written.gzip)
  expect(estimate).toBeLessThan(written.gzip * 1.25)
})

test('a table that nobody measured counts too', () => {
  expect(jsonlSink.estimateBytes?.({ doctors: 10 }, jsonlOptions.parse({}))).toBeGreaterThan(500)
})
