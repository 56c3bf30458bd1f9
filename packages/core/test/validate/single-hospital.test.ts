import { describe, expect, test } from 'vitest'
import type { Contract } from '../../src/plan/contract.ts'
import type { Row } from '../../src/sink/rows.ts'
import { allRules, rulesOfMode } from '../../src/validate/rules/all-rules.ts'
import { validate } from '../../src/validate/validate.ts'
import { brokenRows, type Cut, judge } from './batches.ts'
import { type Dataset, dataset } from './dataset.ts'
import { visit } from './faults.ts'
import { contract as nationwide } from './hand-made-contract.ts'

const harbor = { hospital: 'Harbor', state: 'NY', zipcode: '10012' }
const contract: Contract = { ...nationwide, mode: { kind: 'single-hospital', ...harbor } }
const cuts: readonly Cut[] = [{}, { rows: 1, turns: true, texts: 'plain' }]

/** The dataset by hand with all visits at one hospital, those of Texans too. */
function atHarbor(): Dataset {
  const data = dataset()
  for (const row of data.visits) {
    Object.assign(row, { hospital: 'Harbor', hospital_state: 'NY', hospital_zipcode: '10012' })
  }
  return data
}

describe('in single-hospital mode', () => {
  test('visits at the one hospital pass, wherever their patients live', () => {
    const summary = judge(atHarbor(), {}, { contract })
    expect(brokenRows(summary)).toEqual({})
    expect(summary.passed).toBe(true)
    expect(summary.rules.find(({ name }) => name === 'visit-at-the-hospital')?.judged).toBe(27)
  })

  const elsewhere: Record<string, Row> = {
    'at another hospital': { hospital: 'Uptown', hospital_zipcode: '10013' },
    'at a hospital of another name': { hospital: 'Harbour' },
    'at another ZIP code': { hospital_zipcode: '10013' },
    'in another state': { hospital_state: 'TX', hospital_zipcode: '75001' },
  }
  test.each(Object.entries(elsewhere))('a visit %s is reported once', (_, cells) => {
    for (const cut of cuts) {
      const data = atHarbor()
      const row = Object.assign(visit(data, 'Jo Nash', 0), cells)
      const place = data.visits.indexOf(row) + 1
      expect(brokenRows(judge(data, cut, { contract }))).toEqual({ 'visit-at-the-hospital': [`visits ${place}`] })
    }
  })

  test('a whole dataset of many hospitals does not pass', () => {
    const summary = judge(dataset(), {}, { contract })
    expect(Object.keys(brokenRows(summary))).toEqual(['visit-at-the-hospital'])
  })

  test('rules of the other mode are not listed, nor the other way round', () => {
    const namesOf = (mode: Contract['mode']['kind']) => rulesOfMode(allRules, mode).map(({ name }) => name)
    const listed = judge(atHarbor(), {}, { contract }).rules.map(({ name }) => name)
    expect(listed).toEqual(namesOf('single-hospital'))
    expect(listed).not.toContain('hospital-in-patient-state')
    expect(namesOf('nationwide')).not.toContain('visit-at-the-hospital')
    expect(new Set([...listed, ...namesOf('nationwide')])).toEqual(new Set(allRules.map(({ name }) => name)))
  })

  test('a contract whose hospital is nowhere is refused', () => {
    for (const wrong of [{ zipcode: '99999' }, { state: 'TX' }, { state: 'XX' }]) {
      const mode = { kind: 'single-hospital', ...harbor, ...wrong } as const
      expect(() => validate({ ...contract, mode })).toThrow('none of its places')
    }
  })
})
