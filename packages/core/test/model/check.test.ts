import { expect, test } from 'vitest'
import { predicateColumns } from '../../src/model/check.ts'
import { tables } from '../../src/model/tables.ts'

test('a predicate names the columns of all its parts', () => {
  const text = { column: 'b', null: true }
  const sum = { left: { column: 'c' }, is: '=', right: { sum: ['d', 'e'] } } as const
  const later = { left: { later: 'f', days: 1 }, is: '<', right: { joined: ['g', 'h'] } } as const
  const constant = { left: { value: 1 }, is: '>', right: { value: 'x' } } as const
  const predicate = { any: [{ all: [text, sum] }, later, constant, { column: 'i', in: ['x'] }] }
  expect(predicateColumns(predicate)).toEqual(['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'])
})

test('what the tables say beside their columns speaks of columns that they have', () => {
  for (const { name, columns, checks = [], derived = [], uniqueTogether = [] } of tables) {
    const spoken = [
      ...checks.flatMap(({ holds }) => predicateColumns(holds)),
      ...derived.flatMap(({ daysFrom, daysTo }) => [daysFrom, daysTo]),
      ...uniqueTogether.flat(),
    ]
    expect(
      columns.map((column) => column.name),
      name,
    ).toEqual(expect.arrayContaining(spoken))
    expect(new Set(checks.map((check) => check.name)).size).toBe(checks.length)
  }
})
