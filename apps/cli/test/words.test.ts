import { quoteWord } from '@hc/core'
import { expect, test } from 'vitest'
import { formatBytes } from '../src/format-bytes.ts'
import { formatBand, formatValue } from '../src/format-value.ts'
import { groupDigits } from '../src/group-digits.ts'
import { drawProgress, duration } from '../src/progress-bar.ts'

test('whole numbers are grouped by thousands', () => {
  expect([0, 999, 1000, 1234567, 2e9].map(groupDigits)).toEqual(['0', '999', '1,000', '1,234,567', '2,000,000,000'])
})

test('sizes have three digits at most', () => {
  expect([0, 999, 1000, 9949, 9960, 999_499, 999_500, 1.26e9].map(formatBytes)).toEqual([
    '0 bytes',
    '999 bytes',
    '1.0 kB',
    '9.9 kB',
    '10 kB',
    '999 kB',
    '1.0 MB',
    '1.3 GB',
  ])
})

test('a progress bar says how much, how fast and how long', () => {
  expect(drawProgress(0, 1000, 0)).toBe('░░░░░░░░░░░░░░░░   0 % · 0 rows · 0 rows/s')
  expect(drawProgress(250, 1000, 2)).toBe('████░░░░░░░░░░░░  25 % · 250 rows · 125 rows/s · 6 s left')
  expect(drawProgress(1000, 1000, 4)).toBe('████████████████ 100 % · 1,000 rows · 250 rows/s · 0 s left')
  expect([59, 125, 4200].map(duration)).toEqual(['59 s', '2 min 5 s', '1 h 10 min'])
})

test('a word is quoted for the shell where it must be', () => {
  expect(['demo', '2026-01-01', './a/b', '', 'a b', "it's", '$x', '*'].map(quoteWord)).toEqual([
    'demo',
    '2026-01-01',
    './a/b',
    "''",
    "'a b'",
    String.raw`'it'\''s'`,
    "'$x'",
    "'*'",
  ])
})

test('values of a report have their units and two decimals at most', () => {
  expect([
    formatValue(12.3456, '%'),
    formatValue(0, 'days'),
    formatValue(35, 'years'),
    formatValue(1.5, 'ratio'),
  ]).toEqual(['12.35 %', '0 d', '35 y', '1.5'])
  expect([formatValue(20416.4, 'dollars'), formatValue(null, 'days')]).toEqual(['$20,416', '–'])
})

test('bands name both ends, or the one that they have', () => {
  expect(formatBand({ low: 4.4, high: 5.8, unit: 'days' })).toBe('4.4 to 5.8 d')
  expect(formatBand({ low: 900, high: 2000, unit: 'dollars' })).toBe('$900 to $2,000')
  expect(formatBand({ low: 2, high: 4, unit: 'ratio' })).toBe('2 to 4')
  expect(formatBand({ low: null, high: 1.5, unit: '%' })).toBe('≤ 1.5 %')
  expect(formatBand({ low: 80, high: null, unit: '%' })).toBe('≥ 80 %')
})
