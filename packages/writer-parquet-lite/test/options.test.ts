import { expect, test } from 'vitest'
import { parquetLiteOptions } from '../src/index.ts'

test('no options at all give snappy, dollars in floating point and row groups of 65,536 rows', () => {
  expect(parquetLiteOptions.parse({})).toEqual({ compression: 'snappy', money: 'double', rowGroupRows: 65_536 })
})

test.each([
  { codec: 'snappy' },
  { compression: 'zstd' },
  { compression: 'brotli' },
  { money: 'decimal' },
  { rowGroupRows: 0 },
  { rowGroupRows: 1.5 },
  { rowGroupRows: 2_000_000 },
])('the options %j are refused', (given) => {
  expect(parquetLiteOptions.safeParse(given).success).toBe(false)
})

test('every option is described', () => {
  for (const [name, option] of Object.entries(parquetLiteOptions.shape)) expect(option.description, name).toBeTruthy()
})
