import { expect, test } from 'vitest'
import { xlsxOptions } from '../src/index.ts'

test('no options at all give ISO dates, whole sheets and a summary', () => {
  expect(xlsxOptions.parse({})).toEqual({ dateFormat: 'yyyy-MM-dd', rowsPerSheet: 1_048_575, summary: true })
})

test.each([
  { dateformat: 'yyyy-MM-dd' },
  { dateFormat: 'dd.MM.yyyy' },
  { rowsPerSheet: 0 },
  { rowsPerSheet: 1_048_576 },
  { rowsPerSheet: 1.5 },
  { rowsPerSheet: '1000' },
  { summary: 'no' },
])('the options %j are refused', (given) => {
  expect(xlsxOptions.safeParse(given).success).toBe(false)
})

test('every option is described', () => {
  for (const [name, option] of Object.entries(xlsxOptions.shape)) expect(option.description, name).toBeTruthy()
})
