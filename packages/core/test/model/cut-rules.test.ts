import { expect, test } from 'vitest'
import { billing } from '../../src/model/billing.ts'
import { predicateColumns } from '../../src/model/check.ts'
import { cutRules } from '../../src/model/cut-rules.ts'
import { patients } from '../../src/model/patients.ts'
import { tables } from '../../src/model/tables.ts'
import { visits } from '../../src/model/visits.ts'

const same = (...columns: readonly string[]) => new Map(columns.map((name) => [name, name]))

test('a table that keeps all columns and names keeps all rules', () => {
  for (const { columns, checks = [], derived = [], uniqueTogether = [] } of tables) {
    const names = same(...columns.map(({ name }) => name))
    expect(cutRules({ checks, derived, uniqueTogether }, names)).toEqual({ checks, derived, uniqueTogether })
  }
})

test('rules on columns that are left out are left out', () => {
  expect(cutRules(patients, same('name', 'address', 'age'))).toEqual({
    uniqueTogether: [['name', 'address']],
    checks: [{ name: 'age-not-negative', holds: { left: { column: 'age' }, is: '>=', right: { value: 0 } } }],
    derived: [],
  })
  expect(cutRules(visits, same('date_of_admission')).derived).toEqual([])
})

test('rules follow the new names of their columns, whatever they compare', () => {
  for (const table of [patients, visits, billing]) {
    const names = new Map(table.columns.map(({ name }) => [name, `new_${name}`]))
    const { checks = [], derived = [], uniqueTogether = [] } = cutRules(table, names)
    const spoken = checks.map(({ holds }) => predicateColumns(holds))
    const before = table.checks!.map(({ holds }) => predicateColumns(holds))
    expect(spoken).toEqual(before.map((columns) => columns.map((name) => `new_${name}`)))
    for (const { daysFrom, daysTo } of derived) {
      expect([daysFrom, daysTo]).toEqual(['new_date_of_admission', 'new_date_of_discharge'])
    }
    for (const columns of uniqueTogether) expect(columns).toEqual(['new_name', 'new_address'])
  }
})

test('a column that takes the name of a derived one replaces it', () => {
  const names = new Map([...same('date_of_admission', 'date_of_discharge'), ['room_number', 'LOS']])
  expect(cutRules(visits, names).derived).toEqual([])
})
