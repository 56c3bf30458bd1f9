import { expect, test } from 'vitest'
import { parquetOptions, parquetSink } from '../src/index.ts'

const rows = { patients: 20_000, visits: 42_790, billing: 42_790 }

/** What runs of so many rows wrote. */
test.each([
  ['zstd', 972_728 + 755_334 + 590_726],
  ['snappy', 1_456_876 + 908_035 + 604_838],
  ['none', 2_210_047 + 1_282_873 + 609_974],
] as const)('with %s, the estimate for a run that was measured is at most a tenth above it', (compression, written) => {
  const estimate = parquetSink.estimateBytes?.(rows, parquetOptions.parse({ compression })) ?? 0
  expect(estimate).toBeGreaterThanOrEqual(written)
  expect(estimate).toBeLessThan(written * 1.1)
})

test('a table that nobody measured counts too', () => {
  expect(parquetSink.estimateBytes?.({ doctors: 10 }, parquetOptions.parse({}))).toBeGreaterThan(500)
})
