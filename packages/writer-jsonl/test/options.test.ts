import { expect, test } from 'vitest'
import { jsonlOptions } from '../src/index.ts'

test('no options at all give ISO dates, nulls that are written, and no gzip', () => {
  expect(jsonlOptions.parse({})).toEqual({ dateFormat: 'yyyy-MM-dd', nulls: 'write', gzip: false })
})

test.each([{ null: 'omit' }, { gzip: 'yes' }, { nulls: 'drop' }, { dateFormat: 'MM/dd/yyyy' }, { nulls: null }])(
  'the options %j are refused',
  (given) => {
    expect(jsonlOptions.safeParse(given).success).toBe(false)
  },
)

test('every option is described', () => {
  for (const [name, option] of Object.entries(jsonlOptions.shape)) expect(option.description, name).toBeTruthy()
})
