import { describe, expect, test } from 'vitest'
import type { Row } from '../../src/sink/rows.ts'
import { allRules, rulesOfMode } from '../../src/validate/rules/all-rules.ts'
import { brokenRows, type Cut, judge } from './batches.ts'
import { type Dataset, dataset } from './dataset.ts'
import { faults } from './faults.ts'

// Rules of another mode have tests of their own.
const names = rulesOfMode(allRules, 'nationwide').map(({ name }) => name)
const cuts: readonly Cut[] = [{}, { rows: 1, turns: true, texts: 'plain' }]

describe('one fault is reported once, by the rule it breaks', () => {
  test.each(names)('%s', (name) => {
    const data = dataset()
    const rows = faults[name]!(data).map((row) => placeOf(data, row))
    for (const cut of cuts) {
      const summary = judge(data, cut)
      expect(brokenRows(summary)).toEqual({ [name]: rows })
      expect(summary.rules.find((rule) => rule.name === name)?.broken).toBe(rows.length)
      expect(summary.passed).toBe(false)
    }
  })

  test('no fault is left over', () => {
    expect(Object.keys(faults).toSorted()).toEqual(names.toSorted())
  })
})

function placeOf(data: Dataset, row: Row): string {
  for (const table of ['patients', 'visits', 'billing'] as const) {
    const index = data[table].indexOf(row)
    if (index >= 0) return `${table} ${index + 1}`
  }
  throw new RangeError('the row is in no table')
}
