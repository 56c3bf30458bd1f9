import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { measuredRatios, quotedRatios } from '../record.mjs'

test('the README quotes the ratios that were recorded', () => {
  const results = readFileSync(new URL('../results.md', import.meta.url), 'utf8')
  expect(measuredRatios(results).split('\n').length).toBeGreaterThan(8)
  expect(quotedRatios()).toBe(measuredRatios(results))
})

test('what was wanted is left out', () => {
  const report =
    'Results\n\n| ratio | wanted | measured |\n| --- | --- | --- |\n| one to other | 1.0 × | 0.50 × |\n\nrest\n'
  expect(measuredRatios(report)).toBe('| ratio | measured |\n| --- | --- |\n| one to other | 0.50 × |')
})
