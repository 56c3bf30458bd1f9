import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { quotient } from '../../src/validate/figures/figure.ts'
import type { ValidationSummary } from '../../src/validate/validate.ts'
import { judge } from './batches.ts'
import { dataset, dayOf } from './dataset.ts'
import { visit } from './faults.ts'
import { catalogue, contract } from './hand-made-contract.ts'

const data = dataset()
const summary = judge(data)
const nights = data.visits.map((row) => dayOf(String(row.date_of_discharge)) - dayOf(String(row.date_of_admission)))
const isInsured = data.visits.map((row) => data.patients[Number(row.patient_id) - 1]!.insurance_provider !== null)
const isLate = data.billing.map((row) => String(row.payment_status).startsWith('Late'))
const cents = data.billing.map((row) => Math.round(Number(row.total_charge) * 100))

describe('figures', () => {
  // Counted by hand from the people of the dataset, or plainly from its rows.
  const expected: Record<string, readonly [numerator: number, denominator: number]> = {
    'insured-patient-share': [9, 12],
    'uninsured-share-18-64': [3, 8],
    'medicare-share-65-plus': [2, 2],
    'medicare-share-under-65': [1, 10],
    'medicaid-share-under-18': [2, 2],
    'o-positive-share': [1, 12],
    'visits-per-patient': [27, 12],
    // Ann 1, Bob 2, Carla 1, Dan 1, Eve 3, Finn 2, Gus 1, Hope 2, Jo 1, Kim 1, Lou 2.
    'conditions-per-patient': [17, 11],
    'patients-with-1-conditions': [6, 11],
    'patients-with-2-conditions': [4, 11],
    'patients-with-3-conditions': [1, 11],
    'same-day-share': [nights.filter((n) => n === 0).length, 27],
    'one-night-share': [nights.filter((n) => n === 1).length, 27],
    'longer-stay-share': [nights.filter((n) => n > 1).length, 27],
    // First visits for asthma (5), blood pressure (2), flu (2) and broken bones (3); Eve, Hope and Lou the same day.
    'same-day-rate': [3, 12],
    'mean-stay-complex': [7 + 6 + 5, 3],
    'visits-per-episode-complex': [5, 3],
    'mean-stay-acute': [2 + 3 + 4 + 9 + 0 + 1, 6],
    'flu-winter-share': [2, 2],
    'in-state-share': [27, 27],
    'insured-bill-share': [isInsured.filter(Boolean).length, 27],
    'late-share-uninsured': [isLate.filter((late, row) => late && !isInsured[row]).length, 6],
    'late-share-insured': [isLate.filter((late, row) => late && isInsured[row]).length, 21],
    'late-unpaid-share-uninsured': [2, 6],
    'late-paid-share-uninsured-above-10000': [0, 1],
    'incremental-share-20000-plus': [
      data.billing.filter((row) => Number(row.total_charge) >= 20000 && row.payment_plan === 'Incremental').length,
      data.billing.filter((row) => Number(row.total_charge) >= 20000).length,
    ],
    'mean-charge-cents-same-day': [
      sum(cents.filter((_, row) => nights[row] === 0)),
      nights.filter((n) => n === 0).length,
    ],
    // Bob's last follow-up costs 31,000 after 30,000.
    'follow-up-bump-share': [1, 9],
  }

  test.each(Object.entries(expected))('%s', (name, [numerator, denominator]) => {
    expect(figureOf(summary, name)).toMatchObject({ numerator, denominator })
  })

  test('say nothing below their least number of rows, and divide once above it', () => {
    expect(figureOf(summary, 'insured-patient-share')).toMatchObject({ value: null, minRows: 100, rows: 12 })
    expect(figureOf(judge(dataset(9)), 'insured-patient-share')).toMatchObject({ value: 0.75, rows: 108 })
    const many = figureOf(judge(dataset(40)), 'late-share-insured')
    const { numerator, denominator } = figureOf(summary, 'late-share-insured')
    expect(many).toMatchObject({ value: null, rows: 840 })
    expect(figureOf(judge(dataset(50)), 'late-share-insured').value).toBe(rounded(numerator / denominator))
  })

  test('of follow-ups compare the mean of their charges with the mean of first visits', () => {
    // By rows: a follow-up is a visit after a Y for the same condition, no delivery.
    const isFollowUp = data.visits.map((row, index) => {
      const before = data.visits
        .slice(0, index)
        .findLast((each) => each.patient_id === row.patient_id && each.condition === row.condition)
      return before?.follow_up_required === 'Y' && !['Delivery', 'Cesarean Section'].includes(String(row.treatment))
    })
    const of = (kind: boolean) => cents.filter((_, row) => isFollowUp[row] === kind)
    const [first, later] = [of(false), of(true)]
    const ratio = sum(later) / later.length / (sum(first) / first.length)
    expect(figureOf(judge(dataset(120)), 'follow-up-cost-ratio').value).toBe(rounded(ratio))
  })

  test('of returns leave out follow-ups, deliveries and the last days before today', () => {
    const returning = dataset()
    // Finn comes back for asthma 6 days after COVID-19, Jo leaves 3 days before today.
    Object.assign(visit(returning, 'Finn Hale', 1), {
      date_of_admission: '2021-01-08',
      date_of_discharge: '2021-01-09',
    })
    Object.assign(visit(returning, 'Jo Nash', 0), { date_of_admission: '2023-12-24', date_of_discharge: '2023-12-29' })
    const lenient = { ...contract, catalogue: { ...catalogue, everyReturnIsFollowUp: false } }
    const found = judge(returning, {}, { contract: lenient })
    // 18 first visits; Jo is discharged in the last 7 days, Lou too in the last 30.
    expect(figureOf(found, 'return-within-7-days')).toMatchObject({ numerator: 1, denominator: 17 })
    expect(figureOf(found, 'return-within-30-days')).toMatchObject({ numerator: 1, denominator: 16 })
  })

  test('of hospitals compare the one nine tenths up with the one a tenth up', () => {
    const { name, value, rows, minRows } = figureOf(judge(dataset(30)), 'same-day-rate-spread')
    // Too few hospitals in the dataset.
    expect([name, value, rows, minRows]).toEqual(['same-day-rate-spread', null, 2, 10])
  })
})

describe('a quotient', () => {
  test('is rounded to 6 decimals, halves away from zero', () => {
    expect(quotient(1n, 3n)).toBe(0.333333)
    expect(quotient(2n, 3n)).toBe(0.666667)
    expect(quotient(1n, 2_000_000n)).toBe(0.000001)
    expect(quotient(-1n, 2_000_000n)).toBe(-0.000001)
    expect(quotient(-1n, 3_000_000n)).toBe(0)
    expect(quotient(10n ** 24n, 3n * 10n ** 24n)).toBe(0.333333)
  })

  test('is that of floats wherever those are exact enough', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1 }), (numerator, denominator) => {
        expect(quotient(BigInt(numerator), BigInt(denominator))).toBeCloseTo(numerator / denominator, 5)
      }),
      { seed: 20260101 },
    )
  })
})

function figureOf({ figures }: ValidationSummary, name: string) {
  const figure = figures.find((each) => each.name === name)
  if (figure === undefined) throw new RangeError(`no figure is named ${name}`)
  return figure
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
