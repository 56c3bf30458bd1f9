import { expect, test } from 'vitest'
import { parquetOptions } from '../src/index.ts'

test('no options at all give zstd and row groups of 122,880 rows', () => {
  expect(parquetOptions.parse({})).toEqual({ compression: 'zstd', rowGroupRows: 122_880 })
})

test.each([
  { codec: 'zstd' },
  { compression: 'gzip' },
  { compression: null },
  { rowGroupRows: 0 },
  { rowGroupRows: 1.5 },
  { rowGroupRows: '1000' },
  { rowGroupRows: 2_000_000 },
])('the options %j are refused', (given) => {
  expect(parquetOptions.safeParse(given).success).toBe(false)
})

test('every option is described', () => {
  for (const [name, option] of Object.entries(parquetOptions.shape)) expect(option.description, name).toBeTruthy()
})
