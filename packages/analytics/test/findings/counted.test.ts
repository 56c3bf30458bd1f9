import { describe, expect, test } from 'vitest'
import { ask } from './ask.ts'

const units = { who: 'text', where: 'text', balance: 'dollars', bills: 'bills' } as const

describe('largest', () => {
  const settings = { label: 'who', value: 'balance', what: 'the balance' }
  const find = (rows: [string, string, number | null, number][], more = {}) =>
    ask('largest', units, rows, { ...settings, ...more })

  test('says the largest, the next two, and their part of all', () => {
    const rows: [string, string, number, number][] = [
      ['A', 'NY', 250_000, 1],
      ['B', 'NY', 1_500_000, 1],
      ['C', 'CA', 200_000, 1],
      ['D', 'CA', 50_000, 1],
    ]
    expect(find(rows)!.text).toBe('The balance is largest for B: $1.5 million; then A ($250,000) and C ($200,000).')
    expect(find(rows, { parts: 'yes' })!.text).toContain('B: $1.5 million, 75.0 % of $2.0 million; then')
    expect(find(rows, { label: 'who,where' })).toMatchObject({ subjects: ['B, NY'], claims: true })
  })

  test('says those together that hold equally much', () => {
    const text = find([
      ['A', '', 5, 1],
      ['B', '', 5, 1],
      ['C', '', 1, 1],
    ])!.text
    expect(text).toBe('The balance is largest for A and B: $5.')
  })

  test('says nothing where there is nothing', () => {
    expect(find([])).toBeUndefined()
    expect(find([['A', '', 0, 1]])).toBeUndefined()
    expect(find([['A', '', null, 1]])).toBeUndefined()
  })
})

describe('stated', () => {
  const rows = [
    ['A', 'NY', 1_234_567, 3],
    ['B', 'CA', 20, 1],
  ]

  test('puts what a row says into the sentence', () => {
    const says = '{who} owes {balance} on {bills}.'
    expect(ask('stated', units, rows, { says })).toEqual({
      text: 'A owes $1.2 million on 3 bills.',
      claims: true,
      subjects: [],
    })
    expect(ask('stated', units, rows, { says, label: 'who', row: 'B' })).toEqual({
      text: 'B owes $20 on 1 bill.',
      claims: true,
      subjects: ['B'],
    })
  })

  test('says nothing where the row is not there, and keeps braces that name no column', () => {
    expect(ask('stated', units, rows, { says: 'x', label: 'who', row: 'Z' })).toBeUndefined()
    expect(ask('stated', units, [], { says: 'x' })).toBeUndefined()
    expect(ask('stated', units, rows, { says: '{unknown}' })!.text).toBe('{unknown}')
  })
})
