import { expect, test } from 'vitest'
import { nationalCatalogue } from '../../../src/catalogue/national.ts'
import { conditionUtilisation, type Sourced } from '../../../src/odds/national/conditions-utilisation.ts'

const floor = 0.5

test('every condition of national has a row, in the order of the catalogue', () => {
  expect(conditionUtilisation.map(({ condition }) => condition)).toEqual(
    nationalCatalogue.conditions.map(({ name }) => name),
  )
})

test('the shares of first visits follow from those of the survey by the arithmetic that is stated', () => {
  const surveyed = conditionUtilisation.filter(({ condition }) => condition !== 'COVID-19')
  const sum = surveyed.reduce((total, { surveyPercent }) => total + surveyPercent.value, 0)
  const raw = conditionUtilisation.map(({ condition, surveyPercent }) =>
    condition === 'COVID-19' ? surveyPercent.value : (surveyPercent.value * 97) / sum,
  )
  const raised = raw.filter((percent) => percent < floor).length
  const rest = raw.filter((percent) => percent >= floor).reduce((total, percent) => total + percent, 0)
  conditionUtilisation.forEach(({ condition, firstVisitPercent }, index) => {
    const percent = raw[index]!
    const expected = percent < floor ? floor : (percent * (100 - floor * raised)) / rest
    expect(firstVisitPercent, condition).toBeCloseTo(expected, 4)
  })
  expect(raised).toBe(4)
})

test('the shares of first visits sum to 100, none below the floor', () => {
  const total = conditionUtilisation.reduce((sum, { firstVisitPercent }) => sum + firstVisitPercent, 0)
  expect(total).toBeCloseTo(100, 2)
  expect(Math.min(...conditionUtilisation.map(({ firstVisitPercent }) => firstVisitPercent))).toBe(floor)
})

test('quantiles rise, and the catalogue leaves room for nearly all of the stays and ages', () => {
  for (const { condition, ageYears, stayDays } of conditionUtilisation) {
    const { p5, p25, p50, p75, p95 } = ageYears.value
    expect([p5, p25, p50, p75, p95], condition).toEqual([p5, p25, p50, p75, p95].sort((a, b) => a - b))
    expect(stayDays.p50.value, condition).toBeLessThan(stayDays.p90.value)
    const { ages, stayNights } = nationalCatalogue.conditions.find(({ name }) => name === condition)!
    expect(ages.min, condition).toBeLessThanOrEqual(p5)
    expect(ages.max, condition).toBeGreaterThanOrEqual(p95)
    expect(stayNights.max, condition).toBeGreaterThan(2 * stayDays.p90.value)
  }
})

test('every figure names its source or says that it is assumed', () => {
  for (const row of conditionUtilisation) {
    const { mean, p50, p90 } = row.stayDays
    const figures: Sourced<unknown>[] = [
      row.surveyPercent,
      row.femalePercent,
      row.ageYears,
      mean,
      p50,
      p90,
      row.dayOrLessPercent,
      row.readmissionPercent,
    ]
    for (const { standing, source } of figures) {
      expect(source === undefined, row.condition).toBe(standing === 'assumed')
    }
    expect(row.readmissionPercent.value.low).toBeLessThanOrEqual(row.readmissionPercent.value.high)
  }
})
