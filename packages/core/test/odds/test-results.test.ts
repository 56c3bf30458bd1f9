import { expect, test } from 'vitest'
import { nationalCatalogue } from '../../src/catalogue/national.ts'
import { severities } from '../../src/model/visits.ts'
import { testResultWeights } from '../../src/odds/test-results.ts'

test('every condition has weights, and they sum to 100 for each severity', () => {
  expect(Object.keys(testResultWeights)).toEqual(nationalCatalogue.conditions.map(({ name }) => name))
  for (const bySeverity of Object.values(testResultWeights)) {
    expect(Object.keys(bySeverity)).toEqual(severities)
    for (const weights of Object.values(bySeverity)) expect(weights.reduce((sum, weight) => sum + weight, 0)).toBe(100)
  }
})

test('a positive result is likelier the more severe the illness is, and mostly so when it is severe', () => {
  for (const [name, { Normal, Mild, Moderate, Severe }] of Object.entries(testResultWeights)) {
    const positive = [Normal[0], Mild[0], Moderate[0], Severe[0]]
    expect(positive, name).toEqual([...positive].sort((a, b) => a - b))
    expect(Severe[0], name).toBeGreaterThan(50)
    expect(Normal[1], name).toBeGreaterThanOrEqual(50)
  }
})
