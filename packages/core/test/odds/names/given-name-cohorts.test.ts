import { describe, expect, it } from 'vitest'
import { givenNameCohorts } from '../../../src/odds/names/given-name-cohorts.ts'

const { names, cohorts, cohortOf } = givenNameCohorts()

describe('the given names', () => {
  it('are 1,550 different ASCII words, decoded once', () => {
    expect(names).toHaveLength(1550)
    expect(new Set(names).size).toBe(names.length)
    expect(names.every((name) => /^[A-Z][a-z]+$/.test(name))).toBe(true)
    expect(givenNameCohorts()).toBe(givenNameCohorts())
  })

  it('come in eleven decades with 300 names a sex, the commonest first', () => {
    expect(cohorts.map((cohort) => cohort.startYear)).toEqual([
      1910, 1920, 1930, 1940, 1950, 1960, 1970, 1980, 1990, 2000, 2010,
    ])
    for (const odds of cohorts.flatMap(({ female, male }) => [female, male])) {
      expect(odds.indexes).toHaveLength(300)
      expect(new Set(odds.indexes).size).toBe(300)
      expect(odds.indexes.every((index) => names[index] !== undefined)).toBe(true)
      expect(odds.weights).toEqual([...odds.weights].sort((a, b) => b - a))
      expect(odds.weights.at(-1)).toBeGreaterThan(1000)
    }
  })

  it('follow their time', () => {
    const top = (year: number, sex: 'female' | 'male') =>
      cohorts[cohortOf(year)]![sex].indexes.slice(0, 10).map((index) => names[index])
    expect(top(1915, 'female')).toContain('Dorothy')
    expect(top(1948, 'female')).toContain('Linda')
    expect(top(1975, 'female')[0]).toBe('Jennifer')
    expect(top(1985, 'male')[0]).toBe('Michael')
    expect(top(2015, 'female')).toContain('Olivia')
    expect(top(2015, 'male')).toContain('Liam')
  })

  it('hold no name of the other sex by error', () => {
    const females = cohorts.flatMap(({ female }) => female.indexes.map((index) => names[index]))
    const males = cohorts.flatMap(({ male }) => male.indexes.map((index) => names[index]))
    expect(females).not.toContain('John')
    expect(males).not.toContain('Mary')
  })

  it('give births before 1910 the first cohort and births after 2019 the last', () => {
    expect([1890, 1909, 1910, 1919, 1920, 2009, 2010, 2019, 2020, 2026].map(cohortOf)).toEqual([
      0, 0, 0, 0, 1, 9, 10, 10, 10, 10,
    ])
  })
})
