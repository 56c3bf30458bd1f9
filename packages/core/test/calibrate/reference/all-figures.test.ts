import { describe, expect, test } from 'vitest'
import { referenceFigures } from '../../../src/calibrate/reference/all-figures.ts'
import { isInside } from '../../../src/calibrate/reference/bands.ts'
import { notJudged } from '../../../src/calibrate/reference/not-judged.ts'
import { modellingChoices, topics } from '../../../src/calibrate/reference/topics.ts'
import { conditionUtilisation } from '../../../src/odds/national/conditions-utilisation.ts'

const verified = referenceFigures.filter(({ apart }) => apart === undefined)
const figure = (id: string) => referenceFigures.find((each) => each.id === id)!

test('every figure names its source or is assumed, and what is assumed is listed apart', () => {
  for (const { id, source, standing, apart, values } of referenceFigures) {
    expect(source === undefined, id).toBe(standing === 'assumed')
    if (standing === 'assumed') expect(apart, id).toBeDefined()
    expect(values.length, id).toBeGreaterThan(0)
    if (source === undefined) continue
    expect(source.publisher.length * source.title.length, id).toBeGreaterThan(0)
    expect(source.year, id).toBeGreaterThan(2000)
  }
})

test('a figure is in the table once, and is compared or not', () => {
  const ids = [...referenceFigures.map(({ id }) => id), ...notJudged.flatMap((group) => group.ids)]
  expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([])
})

test('at least 60 figures have a verified source, one for each condition with records enough', () => {
  expect(verified.length).toBeGreaterThanOrEqual(60)
  const large = conditionUtilisation.filter(({ surveyIsSmall }) => !surveyIsSmall)
  expect(large).toHaveLength(18)
  expect(verified.filter(({ id }) => id.startsWith('utilisation_'))).toHaveLength(18)
  expect(referenceFigures.filter(({ id }) => id.startsWith('utilisation_'))).toHaveLength(23)
})

test('every topic has a verified figure or is a choice of the model', () => {
  const covered = new Set(verified.map(({ topic }) => topic))
  expect(topics.filter((topic) => !covered.has(topic))).toEqual(Object.keys(modellingChoices))
})

test('every target lies in its band, and every value is judged from some rows on', () => {
  for (const { id, values } of referenceFigures) {
    const labels = values.map(({ label }) => label)
    expect(new Set(labels).size, id).toBe(labels.length)
    for (const { label, target, band, minRows } of values) {
      if (target !== undefined) expect(isInside(band, target), `${id} ${label}`).toBe(true)
      expect(band.low !== undefined || band.high !== undefined, `${id} ${label}`).toBe(true)
      expect(Number.isInteger(minRows) && minRows >= 20, `${id} ${label}`).toBe(true)
    }
  }
})

describe('bands are those of the reference', () => {
  test.each([
    ['los_mean_non_newborn', 'mean stay', 4.4, 5.8],
    ['los_quantiles', 'p75', 4, 6],
    ['los_quantiles', 'p99', 22.4, 33.6],
    ['utilisation_heart_disease', 'mean stay', 3.774, 5.106],
    ['utilisation_heart_disease', 'stay, p90', 7.2, 10.8],
    ['utilisation_heart_disease', 'readmitted within 30 days', 16.9, 27.8],
    ['utilisation_appendicitis', 'stay, p90', 4.8, 7.2],
    ['utilisation_arthritis', 'mean stay', 1.6745, 2.2655],
    ['utilisation_arthritis', 'stay, p90', 4, 6],
    ['blood_type', 'AB+', 2.3, 3.7],
    ['blood_type', 'A-', 4.5, 7.5],
    ['payer_by_age_inpt', '65 and over, private', 3, 15],
    ['apr_sev_ny_2024', 'Severe', 4.3, 12.3],
    ['dow_births', 'Sun', 8.3, 10.3],
    ['or_sepsis_uti', 'odds ratio', 4, 7],
    ['birth_los', 'cesarean', 2.8, 3.8],
    ['hf_copd_readmit_all', 'COPD', 17.1, 22.6],
  ])('%s, %s', (id, label, low, high) => {
    expect(figure(id).values.find((value) => value.label === label)!.band).toEqual({ low, high })
  })
})
