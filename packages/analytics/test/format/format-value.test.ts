import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimals, formatValue, sayValue, type Value } from '../../src/format/format-value.ts'
import { type Unit, units } from '../../src/question/units.ts'

test.each<[Value, Unit, string]>([
  [0.20449, 'share', '20.4 %'],
  [1234567.5, 'dollars', '$1,234,568'],
  [-12, 'dollars', '-$12'],
  [-0.2, 'dollars', '$0'],
  [1234, 'bills', '1,234'],
  [3, 'nights', '3'],
  [2, 'ratio', '2.00'],
  [3.14159, 'nights', '3.14'],
  [1000.26, 'days', '1,000.3'],
  [2025, 'number', '2025'],
  [null, 'dollars', '–'],
  ['NY', 'text', 'NY'],
])('%s in %s is shown as %s', (value, unit, text) => {
  expect(formatValue(value, unit)).toBe(text)
})

test.each<[number, Unit, string]>([
  [999_949, 'dollars', '$999,949'],
  [999_950, 'dollars', '$1.0 million'],
  [999_949_999, 'dollars', '$999.9 million'],
  [999_950_000, 'dollars', '$1.00 billion'],
  [-2_500_000, 'dollars', '-$2.5 million'],
  [1, 'bills', '1 bill'],
  [1200, 'bills', '1,200 bills'],
  [2.5, 'days', '2.5 days'],
  [0.5, 'share', '50.0 %'],
  [1.5, 'ratio', '1.50'],
])('%s in %s is said as %s', (value, unit, text) => {
  expect(sayValue(value, unit)).toBe(text)
})

test('digits in groups are the digits of the number', () => {
  fc.assert(
    fc.property(fc.double({ min: -1e12, max: 1e12, noNaN: true }), fc.integer({ min: 0, max: 4 }), (value, count) => {
      const text = decimals(value, count)
      expect(Number(text.replaceAll(',', ''))).toBe(Number(value.toFixed(count)) + 0)
      expect(text).toMatch(/^-?\d{1,3}(,\d{3})*(\.\d+)?$/)
    }),
  )
})

test('every unit shows every number', () => {
  for (const unit of Object.keys(units) as Unit[]) expect(formatValue(1.5, unit)).toMatch(/1\.?5?|2|150/)
})
