import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { doctorName, doctorNameCount } from '../../../src/odds/names/doctor-names.ts'
import { hospitalName, hospitalNameCount } from '../../../src/odds/names/hospital-names.ts'
import { streetNames, streetSuffixes } from '../../../src/odds/names/street-names.ts'
import { surnames, surnameWeights } from '../../../src/odds/names/surnames.ts'

const hospitals = Array.from({ length: hospitalNameCount }, (_, index) => hospitalName(index))

function digest(words: readonly string[]): string {
  return createHash('sha256').update(words.join('\n')).digest('hex').slice(0, 12)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}

describe('surnames', () => {
  it('are different ASCII words with one falling weight each, summing to 100', () => {
    expect(new Set(surnames).size).toBe(surnames.length)
    expect(surnameWeights).toHaveLength(surnames.length)
    expect(surnames.every((name) => /^[A-Z][A-Za-z']+$/.test(name))).toBe(true)
    expect(surnameWeights.every((weight, index) => weight > 0 && weight <= (surnameWeights[index - 1] ?? 1))).toBe(true)
    expect(sum(surnameWeights)).toBeCloseTo(100, 9)
  })

  it('have the published shares at the top, and 15 to 22 % in the first hundred', () => {
    expect(surnames.slice(0, 3)).toEqual(['Smith', 'Johnson', 'Williams'])
    expect(surnameWeights.slice(0, 3)).toEqual([0.8, 0.63, 0.53])
    const firstHundred = sum(surnameWeights.slice(0, 100))
    expect(firstHundred).toBeGreaterThan(15)
    expect(firstHundred).toBeLessThan(22)
  })
})

describe('streets', () => {
  it('have more than 4,500 different ASCII names without direction or kind', () => {
    expect(streetNames.length).toBeGreaterThan(4500)
    expect(new Set(streetNames).size).toBe(streetNames.length)
    expect(streetNames.every((name) => /^[A-Za-z0-9][A-Za-z0-9'. -]+$/.test(name))).toBe(true)
    expect(streetNames.filter((name) => /(^[NESW] )|( Street| Avenue| Road| [NESW])$/.test(name))).toEqual([])
    expect(new Set(streetSuffixes).size).toBe(16)
  })
})

describe('hospitals', () => {
  it('have at least 50,000 different ASCII names', () => {
    expect(hospitalNameCount).toBeGreaterThanOrEqual(50_000)
    expect(new Set(hospitals).size).toBe(hospitalNameCount)
    expect(hospitals.every((name) => /^[A-Z][A-Za-z ]+ (Hospital|Center)$/.test(name))).toBe(true)
  })

  it('stammer nowhere', () => {
    expect(hospitals.filter((name) => /\b(\w+) \1\b/.test(name))).toEqual([])
  })

  it('are not called like well-known ones', () => {
    const wellKnown = /Grady|Mayo|Sinai|Hopkins|Cleveland|Massachusetts|Bellevue|Jacobi|Jude|Mary|Vincent|Luke/
    expect(hospitals.filter((name) => wellKnown.test(name))).toEqual([])
  })

  it('have no name beyond the last', () => {
    expect(() => hospitalName(hospitalNameCount)).toThrow(RangeError)
    expect(() => hospitalName(-1)).toThrow(RangeError)
  })
})

describe('doctors', () => {
  it('have at least 400,000 names, different ones, first and last without a title', () => {
    expect(doctorNameCount).toBeGreaterThanOrEqual(400_000)
    const seen = new Set<string>()
    let shaped = true
    for (let index = 0; index < doctorNameCount; index++) {
      const name = doctorName(index)
      shaped &&= /^[A-Z][a-z]+ [A-Z][A-Za-z']+$/.test(name)
      seen.add(name)
    }
    expect(shaped).toBe(true)
    expect(seen.size).toBe(doctorNameCount)
  })

  it('have no name beyond the last', () => {
    expect(() => doctorName(doctorNameCount)).toThrow(RangeError)
    expect(() => doctorName(0.5)).toThrow(RangeError)
  })
})

it('the vocabularies keep their words and their order, since every seed depends on them', () => {
  const doctors = [doctorName(0), doctorName(123_456), doctorName(doctorNameCount - 1)]
  expect([surnames, streetNames, hospitals, doctors].map(digest)).toEqual([
    'a126f9206e1b',
    '72036ccada27',
    '1d548b407a23',
    '14681e8b81b5',
  ])
})
