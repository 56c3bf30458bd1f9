import { describe, expect, test } from 'vitest'
import type { Catalogue, Condition, Drug } from '../../src/catalogue/catalogue.ts'
import { classicCatalogue } from '../../src/catalogue/classic.ts'
import { nationalCatalogue } from '../../src/catalogue/national.ts'
import { genders } from '../../src/model/patients.ts'

interface Person {
  age: number
  gender: (typeof genders)[number]
  other: string | undefined
  day: string
}

function mayBeGiven({ ages, gender, from, notWith }: Drug, person: Person): boolean {
  return (
    (ages === undefined || (person.age >= ages.min && person.age <= ages.max)) &&
    (gender === undefined || gender === person.gender) &&
    (from === undefined || from <= person.day) &&
    !(person.other !== undefined && notWith?.includes(person.other))
  )
}

function* peopleWith({ ages, gender, from }: Condition, { conditions }: Catalogue): Generator<Person> {
  const others = [undefined, ...conditions.map(({ name }) => name)]
  for (let age = ages.min; age <= ages.max; age++) {
    for (const sex of gender ? [gender] : genders) {
      for (const other of others) yield { age, gender: sex, other, day: from ?? '1950-01-01' }
    }
  }
}

const everyDrug = nationalCatalogue.conditions.flatMap(({ name, ages, drugs }) =>
  drugs.map((drug) => ({
    ...drug,
    condition: name,
    youngest: Math.max(ages.min, drug.ages?.min ?? 0),
    oldest: Math.min(ages.max, drug.ages?.max ?? 120),
  })),
)
const named = (pattern: RegExp) => {
  const found = everyDrug.filter(({ name }) => pattern.test(name))
  expect(found.length, String(pattern)).toBeGreaterThan(0)
  return found
}

describe.each([
  ['classic', classicCatalogue],
  ['national', nationalCatalogue],
])('the drugs of %s', (_, catalogue) => {
  test.each(catalogue.conditions)('for $name are at least two that fit everybody who can have it', (condition) => {
    const always = condition.drugs.filter((drug) => {
      for (const person of peopleWith(condition, catalogue)) if (!mayBeGiven(drug, person)) return false
      return true
    })
    expect(always.length).toBeGreaterThanOrEqual(2)
    expect(always.filter(({ notWith }) => notWith !== undefined)).toEqual([])
    expect(condition.drugs.length).toBeGreaterThanOrEqual(6)
  })

  test('can each be given to somebody', () => {
    for (const condition of catalogue.conditions) {
      for (const drug of condition.drugs) {
        const people = [...peopleWith(condition, catalogue)].map((person) => ({ ...person, day: '2025-01-01' }))
        expect(
          people.some((person) => mayBeGiven(drug, person)),
          `${drug.name} for ${condition.name}`,
        ).toBe(true)
        expect(drug.notWith ?? []).not.toContain(condition.name)
      }
    }
  })

  test('name strengths and frequencies once, in plain ASCII', () => {
    for (const { name, strengths, frequencies } of catalogue.conditions.flatMap(({ drugs }) => drugs)) {
      expect(new Set(strengths).size, name).toBe(strengths.length)
      expect(new Set(frequencies).size, name).toBe(frequencies.length)
      expect([name, ...strengths, ...frequencies].join('')).toMatch(/^[ -~]+$/)
    }
  })
})

describe('guards of age', () => {
  test.each([
    ['no aspirin under 19', /^Aspirin/, 19],
    ['no doxycycline under 8', /^Doxycycline/, 8],
    ['no quinolone under 18', /floxacin$/, 18],
    ['no opioid under 18', /codone|morphone|^Tramadol|^Morphine|^Fentanyl/, 18],
    ['no nirmatrelvir under 12', /^Nirmatrelvir/, 12],
    ['no alendronate under 65', /^Alendronate/, 65],
    ['no metformin under 10', /^Metformin/, 10],
    ['no triptan under 18', /triptan$/, 18],
    ['no bupropion under 18', /^Bupropion/, 18],
  ] as const)('%s', (_, pattern, age) => {
    for (const drug of named(pattern)) expect(drug.youngest, drug.condition).toBeGreaterThanOrEqual(age)
  })

  test('no benzodiazepine from 65 on', () => {
    for (const { oldest } of named(/(azolam|azepam)$/)) expect(oldest).toBeLessThan(65)
  })
})

describe('guards of sex', () => {
  test.each([
    ['tamoxifen and letrozole to women only', /^(Tamoxifen|Letrozole)/, 'Female'],
    ['drugs against prostate cancer to men only', /^(Leuprolide|Enzalutamide)/, 'Male'],
  ] as const)('%s', (_, pattern, gender) => {
    for (const drug of named(pattern)) expect(drug.gender).toBe(gender)
  })
})

describe('guards of date', () => {
  test.each([
    ['remdesivir', /^Remdesivir/, '2020-05-01'],
    ['nirmatrelvir', /^Nirmatrelvir/, '2021-12-22'],
    ['baricitinib', /^Baricitinib/, '2020-11-19'],
    ['baloxavir', /^Baloxavir/, '2018-10-24'],
  ] as const)('%s not before its authorization', (_, pattern, from) => {
    for (const drug of named(pattern)) expect(drug.from).toBe(from)
  })
})

describe('guards of other conditions', () => {
  test.each([
    ['no triptan', /triptan$/, ['Heart disease', 'Stroke']],
    ['no metformin', /^Metformin/, ['Kidney failure']],
    ['no NSAID', /^(Ibuprofen|Naproxen|Celecoxib|Diclofenac|Ketorolac)/, ['Kidney failure']],
    ['no nitrofurantoin', /^Nitrofurantoin/, ['Kidney failure']],
    ['no ACE inhibitor or ARB', /(pril|sartan)$/, ['Childbirth']],
    ['no doxycycline', /^Doxycycline/, ['Childbirth']],
    ['no topiramate', /^Topiramate/, ['Childbirth']],
    ['no non-selective beta blocker', /^(Propranolol|Labetalol)/, ['Asthma', 'COPD']],
    ['no bupropion', /^Bupropion/, ['Stroke']],
  ] as const)('%s with %3$j', (_, pattern, conditions) => {
    for (const drug of named(pattern)) {
      const barred = conditions.filter((condition) => condition !== drug.condition)
      expect(drug.notWith, drug.condition).toEqual(expect.arrayContaining(barred))
    }
  })

  test('sacubitril never beside an ACE inhibitor', () => {
    const inhibitorFor = new Set(named(/pril$/).map(({ condition }) => condition))
    for (const { notWith } of named(/^Sacubitril/)) expect(notWith).toEqual(expect.arrayContaining([...inhibitorFor]))
  })

  test('no MAO inhibitor at all, and no aspirin for flu', () => {
    expect(everyDrug.filter(({ name }) => /phenelzine|tranylcypromine|isocarboxazid|selegiline/i.test(name))).toEqual(
      [],
    )
    expect(everyDrug.filter(({ name, condition }) => condition === 'Flu' && /aspirin/i.test(name))).toEqual([])
  })
})
