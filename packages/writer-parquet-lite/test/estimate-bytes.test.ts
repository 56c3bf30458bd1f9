import { expect, test } from 'vitest'
import { parquetLiteOptions, parquetLiteSink } from '../src/index.ts'

const rows = { patients: 20_000, visits: 42_790, billing: 42_790 }

/** What runs of so many rows wrote. */
test.each([
  ['snappy', 2_040_427 + 2_640_013 + 1_551_756],
  ['gzip', 1_213_622 + 1_321_295 + 912_639],
  ['none', 4_100_045 + 9_267_686 + 3_197_062],
] as const)('with %s, the estimate for a run that was measured is at most a tenth above it', (compression, written) => {
  const estimate = parquetLiteSink.estimateBytes?.(rows, parquetLiteOptions.parse({ compression })) ?? 0
  expect(estimate).toBeGreaterThanOrEqual(written)
  expect(estimate).toBeLessThan(written * 1.1)
})

test('a table that nobody measured counts too', () => {
  expect(parquetLiteSink.estimateBytes?.({ doctors: 10 }, parquetLiteOptions.parse({}))).toBeGreaterThan(500)
})
