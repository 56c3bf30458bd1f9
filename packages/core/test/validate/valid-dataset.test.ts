import { describe, expect, test } from 'vitest'
import { allRules, rulesOfMode } from '../../src/validate/rules/all-rules.ts'
import { batchesOf, brokenRows, judge } from './batches.ts'
import { dataset } from './dataset.ts'

describe('a dataset without fault', () => {
  test('passes, with every row judged', () => {
    const summary = judge(dataset())
    expect(brokenRows(summary)).toEqual({})
    expect(summary.passed).toBe(true)
    for (const { name, notJudged } of summary.rules) expect([name, notJudged]).toEqual([name, 0])
  })

  test('gives every rule something to judge', () => {
    const idle = judge(dataset()).rules.filter(({ judged }) => judged === 0)
    expect(idle.map(({ name }) => name)).toEqual([])
  })

  test('has a summary that survives JSON, with the rules in their order', () => {
    const summary = judge(dataset())
    expect(JSON.parse(JSON.stringify(summary))).toEqual(summary)
    expect(summary.rules.map(({ name }) => name)).toEqual(rulesOfMode(allRules, 'nationwide').map(({ name }) => name))
    expect(summary.rows).toEqual({ patients: 12, visits: 27, billing: 27 })
  })

  test('leaves no row unjudged when nothing is watched', () => {
    const summary = judge({ patients: [], visits: [], billing: [] })
    expect(summary.passed).toBe(true)
    expect([...batchesOf({ patients: [], visits: [], billing: [] })]).toEqual([])
  })
})

describe('the rules', () => {
  test('have names of their own in kebab-case, and a sentence each', () => {
    const names = allRules.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    for (const { name, sentence } of allRules) {
      expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      expect(sentence).toMatch(/^\S.*\.$/)
    }
  })
})
