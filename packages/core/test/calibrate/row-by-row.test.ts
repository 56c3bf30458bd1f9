import { describe, expect, test } from 'vitest'
import { calibrate } from '../../src/calibrate/calibrate.ts'
import { generate } from '../../src/generate/generate.ts'
import { parseDay } from '../../src/model/calendar.ts'
import { planDataset } from '../../src/plan/plan.ts'
import { type Row, rows } from '../../src/sink/rows.ts'

// The same figures a second way: from plain rows, one after the other, with everything in memory.

const plan = planDataset({ seed: 'rows', today: '2025-12-31', patients: 3000, preset: 'classic' })
const data: Record<string, Row[]> = { patients: [], visits: [], billing: [] }
const calibrator = calibrate(plan.contract)
for (const batch of generate(plan)) {
  data[batch.table.name]!.push(...rows(batch))
  calibrator.watch(batch)
}
const { figures, apart } = calibrator.report()
const seen = (id: string, label: string) =>
  [...figures, ...apart].find((figure) => figure.id === id)!.values.find((value) => value.label === label)!

const patientOf = new Map(data.patients!.map((patient) => [patient.patient_id, patient]))
const billOf = new Map(data.billing!.map((bill) => [bill.visit_id, bill]))
const day = (cell: Row[string] | undefined) => parseDay(String(cell))!
const nightsOf = (visit: Row) => day(visit.date_of_discharge) - day(visit.date_of_admission)
const daysOf = (visit: Row) => Math.max(1, nightsOf(visit))
const isDelivery = ({ treatment }: Row) => treatment === 'Delivery' || treatment === 'Cesarean Section'
const isFirst = (visit: Row, place: number) => {
  if (isDelivery(visit)) return true
  const before = data
    .visits!.slice(Math.max(0, place - 40), place)
    .findLast(({ patient_id, condition }) => patient_id === visit.patient_id && condition === visit.condition)
  return before?.follow_up_required !== 'Y'
}
const first = data.visits!.filter(isFirst)
const of = (condition: string) => first.filter((visit) => visit.condition === condition)
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const percent = <T>(all: readonly T[], is: (one: T) => boolean) => (100 * all.filter(is).length) / all.length

describe('first visits', () => {
  test('shares of conditions, ages, sexes and severities', () => {
    for (const condition of ['Diabetes', 'Childbirth', 'Stroke']) {
      expect(seen('condition_shares', condition).observed).toBeCloseTo(
        percent(first, (v) => v.condition === condition),
        5,
      )
    }
    expect(seen('stays_by_age_us', '65-74').observed).toBeCloseTo(
      percent(first, ({ age }) => Number(age) >= 65 && Number(age) <= 74),
      5,
    )
    expect(seen('utilisation_asthma', 'female').observed).toBeCloseTo(
      percent(of('Asthma'), (v) => v.gender === 'Female'),
      5,
    )
    expect(seen('apr_sev_ny_2024', 'Severe').observed).toBeCloseTo(
      percent(first, (v) => v.severity === 'Severe'),
      5,
    )
  })

  test('stays: means, quantiles and shares, a same day counted as one', () => {
    expect(seen('los_mean_non_newborn', 'mean stay')).toMatchObject({ rows: first.length })
    expect(seen('los_mean_non_newborn', 'mean stay').observed).toBeCloseTo(mean(first.map(daysOf)), 5)
    expect(seen('same_day_inpatient', 'same day').observed).toBeCloseTo(
      percent(first, (v) => nightsOf(v) === 0),
      5,
    )
    const cancer = of('Cancer')
      .map(daysOf)
      .sort((a, b) => a - b)
    expect(seen('utilisation_cancer', 'stay, p90').observed).toBe(cancer[Math.ceil(0.9 * cancer.length) - 1])
    const ages = of('Migraine')
      .map((visit) => Number(visit.age))
      .sort((a, b) => a - b)
    expect(seen('utilisation_migraine', 'age, p25').observed).toBe(ages[Math.ceil(0.25 * ages.length) - 1])
  })

  test('returns within 30 days', () => {
    const last = parseDay('2025-12-31')! - 30
    const counted = first.filter((visit) => day(visit.date_of_discharge) <= last)
    const returned = counted.filter((visit) => {
      const next = first.find(
        (other) =>
          other.patient_id === visit.patient_id &&
          Number(other.visit_id) > Number(visit.visit_id) &&
          !isDelivery(other),
      )
      return next !== undefined && day(next.date_of_admission) - day(visit.date_of_discharge) <= 30
    })
    expect(returned.length).toBeGreaterThan(20)
    expect(seen('readmit_all_payer', 'readmitted within 30 days')).toMatchObject({ rows: counted.length })
    expect(seen('readmit_all_payer', 'readmitted within 30 days').observed).toBeCloseTo(
      (100 * returned.length) / counted.length,
      5,
    )
  })

  test('payers by age, and weekends', () => {
    const young = first.filter(({ age }) => Number(age) >= 30 && Number(age) < 50)
    const payer = (visit: Row) => patientOf.get(visit.patient_id)!.insurance_provider
    expect(seen('payer_by_age_inpt', '30-49, self-pay').observed).toBeCloseTo(
      percent(young, (v) => payer(v) === null),
      5,
    )
    expect(seen('medicare_gate', '65 and over').observed).toBeCloseTo(
      percent(
        first.filter(({ age }) => Number(age) >= 65),
        (v) => payer(v) === 'Medicare',
      ),
      5,
    )
    const isWeekend = (visit: Row) => [0, 6].includes(new Date(String(visit.date_of_admission)).getUTCDay())
    expect(seen('weekend_adm', 'weekend').observed).toBeCloseTo(percent(first, isWeekend), 5)
  })
})

describe('bills', () => {
  test('the shape of charges is that of their logarithms', () => {
    const logs = first
      .map(({ visit_id }) => Math.log(100 * Number(billOf.get(visit_id)!.total_charge)))
      .sort((a, b) => a - b)
    const at = (share: number) => logs[Math.ceil(share * logs.length) - 1]!
    // Charges are counted in steps of a hundredth of their logarithm.
    expect(seen('charge_shape', 'from the quartiles').observed).toBeCloseTo((at(0.75) - at(0.25)) / 1.34898, 1)
    const sigma = Math.sqrt(2 * (Math.log(mean(logs.map(Math.exp))) - at(0.5)))
    expect(seen('charge_shape', 'from mean and median').observed).toBeCloseTo(sigma, 1)
    const bones = of('Broken bones').map(({ visit_id }) => Math.log(Number(billOf.get(visit_id)!.total_charge)))
    const spread = Math.sqrt(mean(bones.map((log) => (log - mean(bones)) * (log - mean(bones)))))
    expect(seen('charge_within_dx', 'fractures').observed).toBeCloseTo(spread, 2)
  })

  test('charges by severity, and dollars that are never paid', () => {
    const charges = (severity: string) =>
      first.filter((v) => v.severity === severity).map((v) => Number(billOf.get(v.visit_id)!.total_charge))
    expect(seen('charge_by_severity', 'Severe').observed).toBeCloseTo(
      mean(charges('Severe')) / mean(charges('Normal')),
      4,
    )
    const closed = data.billing!.filter(({ billing_date: billed }) => String(billed) <= '2024-06-30')
    const dollars = (bills: readonly Row[]) =>
      bills.reduce((sum, bill) => sum + Number(bill.patient_responsibility_amount), 0)
    const unpaid = closed.filter((bill) => bill.actual_payment_date === null)
    const insured = unpaid.filter((bill) => patientOf.get(bill.patient_id)!.insurance_provider !== null)
    expect(seen('unpaid_oop_share', 'never paid').observed).toBeCloseTo((100 * dollars(unpaid)) / dollars(closed), 4)
    expect(seen('bad_debt_source', 'owed by the insured').observed).toBeCloseTo(
      (100 * dollars(insured)) / dollars(unpaid),
      4,
    )
  })
})

test('patients: names, blood types, insurers', () => {
  const all = data.patients!
  const counts = (column: string, some = all) => {
    const byText = new Map<Row[string], number>()
    for (const { [column]: text = null } of some) byText.set(text, (byText.get(text) ?? 0) + 1)
    return [...byText.values()].sort((a, b) => b - a)
  }
  // The nation's ages of 2023, rounded.
  const groups = [
    [0, 17, 21.7],
    [18, 24, 9.2],
    [25, 44, 27.1],
    [45, 64, 24.5],
    [65, 120, 17.5],
  ] as const
  const weightOf = groups.map(([from, to, share]) => {
    const people = all.filter(({ age }) => Number(age) >= from && Number(age) <= to).length
    return { from, to, weight: share / people }
  })
  const shares = new Map<Row[string], number>()
  for (const { first_name: name = null, age } of all) {
    const { weight } = weightOf.find(({ from, to }) => Number(age) >= from && Number(age) <= to)!
    shares.set(name, (shares.get(name) ?? 0) + weight)
  }
  const byShare = [...shares.values()].sort((a, b) => b - a)
  expect(seen('first_names', 'commonest').observed).toBeCloseTo(byShare[0]!, 5)
  expect(seen('first_names', 'hundred commonest').observed).toBeCloseTo(
    byShare.slice(0, 100).reduce((sum, share) => sum + share, 0),
    5,
  )
  const hundred = counts('last_name')
    .slice(0, 100)
    .reduce((sum, count) => sum + count, 0)
  expect(seen('surnames', 'hundred commonest').observed).toBeCloseTo((100 * hundred) / all.length, 5)
  expect(seen('blood_type', 'AB-').observed).toBeCloseTo(
    percent(all, ({ blood_type }) => blood_type === 'AB-'),
    5,
  )
  const commercial = all.filter(({ insurance_provider: payer }) => payer !== null && !String(payer).startsWith('Medic'))
  expect(seen('insurer_share_2024', 'rank 2').observed).toBeCloseTo(
    (100 * counts('insurance_provider', commercial)[1]!) / commercial.length,
    5,
  )
})
