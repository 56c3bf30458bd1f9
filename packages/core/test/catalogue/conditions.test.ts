import { describe, expect, test } from 'vitest'
import { type Catalogue, catalogueSchema } from '../../src/catalogue/catalogue.ts'
import { classicCatalogue } from '../../src/catalogue/classic.ts'
import { nationalCatalogue } from '../../src/catalogue/national.ts'

const presets: [string, Catalogue][] = [
  ['classic', classicCatalogue],
  ['national', nationalCatalogue],
]

// The table of conditions, as documented: category, nights of a first stay, adult only, treatments before Monitoring.
const documented: [string, string, number, number, boolean, string, string][] = [
  ['High blood pressure', 'chronic', 0, 2, true, 'Medication', 'Lifestyle Counseling'],
  ['Diabetes', 'chronic', 1, 4, false, 'Insulin Therapy', 'Dietary Management'],
  ['Arthritis', 'chronic', 1, 3, true, 'Physical Therapy', 'Joint Injections'],
  ['Asthma', 'chronic', 0, 2, false, 'Inhaler', 'Nebulizer Therapy'],
  ['Cancer', 'complex', 5, 10, false, 'Chemotherapy', 'Radiation Therapy'],
  ['Broken bones', 'acute', 0, 5, false, 'Cast', 'Surgery'],
  ['Heart disease', 'complex', 5, 10, true, 'Bypass Surgery', 'Medication'],
  ['Pneumonia', 'acute', 2, 7, false, 'Medication', 'Oxygen Therapy'],
  ['Flu', 'minor', 0, 2, false, 'Medication', 'Rest & Fluids'],
  ['Migraine', 'minor', 0, 1, false, 'Medication', 'Pain Management'],
  ['Depression', 'behavioural', 3, 7, false, 'Therapy (CBT)', 'Medication'],
  ['Anxiety', 'behavioural', 1, 3, false, 'Counseling', 'Medication'],
  ['Allergies', 'minor', 0, 1, false, 'Medication', 'Allergy Shots'],
  ['Kidney failure', 'complex', 5, 10, true, 'Dialysis', 'Transplant Evaluation'],
  ['Stroke', 'complex', 5, 10, true, 'Rehabilitation', 'Medication'],
  ['COVID-19', 'acute', 3, 14, false, 'Supportive Care', 'Medication'],
  ['Childbirth', 'acute', 1, 5, true, 'Delivery', 'Cesarean Section'],
]

function conditionOf({ conditions }: Catalogue, name: string) {
  const found = conditions.find((condition) => condition.name === name)
  if (found === undefined) throw new Error(`no ${name}`)
  return found
}

describe.each(presets)('the catalogue of %s', (_, catalogue) => {
  test('is what its schema asks for', () => {
    expect(catalogueSchema.parse(catalogue)).toEqual(catalogue)
  })

  test('is plain data that a manifest can carry', () => {
    expect(JSON.parse(JSON.stringify(catalogue))).toEqual(catalogue)
  })

  test('names nothing twice and refers to nothing that it lacks', () => {
    const names = catalogue.conditions.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    expect(names).toEqual(expect.arrayContaining(catalogue.medicare.entitlingConditions))
    for (const { name, treatments, drugs, delivery } of catalogue.conditions) {
      const treatmentNames = treatments.map((treatment) => treatment.name)
      expect(new Set(treatmentNames).size, name).toBe(treatments.length)
      expect(treatmentNames.at(-1), name).toBe('Monitoring')
      expect(treatmentNames, name).toEqual(expect.arrayContaining(delivery?.treatments ?? []))
      expect(new Set(drugs.map((drug) => drug.name)).size, name).toBe(drugs.length)
      expect(names, name).toEqual(expect.arrayContaining(drugs.flatMap(({ notWith }) => notWith ?? [])))
    }
  })

  test('lets every condition have two treatments without a bound per patient, on first visits and follow-ups', () => {
    for (const { name, treatments } of catalogue.conditions) {
      for (const visit of ['first', 'follow-up']) {
        const free = treatments.filter(
          ({ on, maxPerPatient }) => (on ?? visit) === visit && maxPerPatient === undefined,
        )
        expect(free.length, `${name}, ${visit}`).toBeGreaterThanOrEqual(2)
      }
    }
  })

  test('keeps adult-only conditions to adults, and children to conditions that they can have', () => {
    for (const [name, , , , adultOnly] of documented) {
      const { ages } = conditionOf(catalogue, name)
      if (adultOnly && name !== 'Childbirth') expect(ages.min, name).toBeGreaterThanOrEqual(18)
      if (!adultOnly) expect(ages.min, name).toBeLessThan(18)
    }
  })

  test('has the bounds of Childbirth, Bypass Surgery, COVID-19, flu and pneumonia', () => {
    const childbirth = conditionOf(catalogue, 'Childbirth')
    expect(childbirth.gender).toBe('Female')
    expect(childbirth.delivery).toEqual({
      treatments: ['Delivery', 'Cesarean Section'],
      maxPerPatient: 2,
      minDaysApart: 270,
    })
    expect(childbirth.treatments.filter(({ on }) => on === 'first').map(({ name }) => name)).toEqual(
      childbirth.delivery?.treatments,
    )
    expect(childbirth.treatments.filter(({ on }) => on === 'follow-up').map(({ name }) => name)).toEqual([
      'Postpartum Checkup',
      'Lactation Support',
      'Monitoring',
    ])
    expect(conditionOf(catalogue, 'Heart disease').treatments[0]).toEqual({ name: 'Bypass Surgery', maxPerPatient: 1 })
    expect(conditionOf(catalogue, 'COVID-19').from).toBe('2020-02-01')
    expect(
      catalogue.conditions
        .filter(({ maxVisitsPerCalendarYear }) => maxVisitsPerCalendarYear === 3)
        .map(({ name }) => name),
    ).toEqual(['Pneumonia', 'Flu'])
  })
})

describe('the conditions of classic', () => {
  test.each(documented)('has %s as documented', (name, category, min, max, _adult, ...treatments) => {
    const condition = conditionOf(classicCatalogue, name)
    expect(condition.category).toBe(category)
    expect(condition.stayNights).toEqual({ min, max })
    expect(condition.treatments.map((treatment) => treatment.name).slice(0, 2)).toEqual(treatments)
    expect(condition.treatments).toHaveLength(name === 'Childbirth' ? 5 : 3)
  })

  test('are those of the table, in its order', () => {
    expect(classicCatalogue.conditions.map(({ name }) => name)).toEqual(documented.map(([name]) => name))
  })

  test('give Childbirth 25 to 50, three conditions a patient, and Medicare to nobody under 20 but with kidney failure', () => {
    expect(conditionOf(classicCatalogue, 'Childbirth').ages).toEqual({ min: 25, max: 50 })
    expect(classicCatalogue.medicare).toEqual({ minAge: 20, entitlingConditions: ['Kidney failure'] })
    expect([classicCatalogue.maxConditionsPerPatient, classicCatalogue.everyReturnIsFollowUp]).toEqual([3, true])
  })
})

describe('the conditions of national', () => {
  test('are those of classic, then six more', () => {
    expect(nationalCatalogue.conditions.map(({ name }) => name)).toEqual([
      ...documented.map(([name]) => name),
      'COPD',
      'Sepsis',
      'Appendicitis',
      'Urinary tract infection',
      'Gallbladder disease',
      'Back problems',
    ])
  })

  test('keep category, gates and treatments of classic, and allow at least its stays', () => {
    for (const classic of classicCatalogue.conditions) {
      const national = conditionOf(nationalCatalogue, classic.name)
      expect(national.category).toBe(classic.category)
      expect(national.stayNights.min).toBeLessThanOrEqual(classic.stayNights.min)
      expect(national.stayNights.max).toBeGreaterThanOrEqual(classic.stayNights.max)
      expect(national.treatments.slice(0, 2)).toEqual(classic.treatments.slice(0, 2))
      if (classic.name !== 'Childbirth') expect(national.ages).toEqual(classic.ages)
    }
  })

  test('give Childbirth 15 to 49, Medicare from 20, five conditions a patient, and readmissions', () => {
    expect(conditionOf(nationalCatalogue, 'Childbirth').ages).toEqual({ min: 15, max: 49 })
    expect(nationalCatalogue.medicare).toEqual({ minAge: 20, entitlingConditions: ['Kidney failure'] })
    expect([nationalCatalogue.maxConditionsPerPatient, nationalCatalogue.everyReturnIsFollowUp]).toEqual([5, false])
  })
})
