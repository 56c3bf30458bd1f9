import { expect, test } from 'vitest'
import { csvOptions } from '../src/index.ts'

test('no options at all give comma, header, line feeds, ISO dates, empty nulls, neither mark nor gzip', () => {
  expect(csvOptions.parse({})).toEqual({
    delimiter: ',',
    header: true,
    nullText: '',
    byteOrderMark: false,
    lineEnding: 'lf',
    dateFormat: 'yyyy-MM-dd',
    gzip: false,
  })
})

test.each(['', ',,', '"', '\n', '\r', '0', 'a', '-', '.', '/', '\0', 'é', '\x7f', 3])(
  'delimiter %j is refused',
  (delimiter) => {
    expect(csvOptions.safeParse({ delimiter }).success).toBe(false)
  },
)

test.each([
  { separator: ';' },
  { gzip: 'yes' },
  { lineEnding: '\n' },
  { dateFormat: 'MM/dd/yyyy' },
  { nullText: null },
])('the options %j are refused', (given) => {
  expect(csvOptions.safeParse(given).success).toBe(false)
})

test('every option is described', () => {
  for (const [name, option] of Object.entries(csvOptions.shape)) expect(option.description, name).toBeTruthy()
})
