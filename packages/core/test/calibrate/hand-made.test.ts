import { expect, test } from 'vitest'
import { calibrate } from '../../src/calibrate/calibrate.ts'
import { nationalCatalogue } from '../../src/catalogue/national.ts'
import { billing } from '../../src/model/billing.ts'
import { patients } from '../../src/model/patients.ts'
import { visits } from '../../src/model/visits.ts'
import type { Row } from '../../src/sink/rows.ts'
import { toBatch } from '../validate/batches.ts'

const terms = { preset: 'national', startDate: '2022-01-01', today: '2025-12-31', catalogue: nationalCatalogue }

interface Stay {
  readonly condition: string
  readonly from: string
  readonly to: string
  readonly flag?: 'Y' | 'N'
  readonly age?: number
  readonly severity?: string
  readonly treatment?: string
  readonly charge?: number
  readonly balance?: number
  readonly plan?: 'Full' | 'Incremental'
  readonly billed?: string
  readonly due?: string
  readonly paid?: string
}

interface Person {
  readonly age?: number
  readonly gender?: string
  readonly state?: string
  readonly payer?: string | null
  readonly bloodType?: string
  readonly firstName?: string
  readonly stays?: readonly Stay[]
}

/** Compares a few people, written down by hand, and gives what was observed by figure and value. */
function observe(people: readonly Person[]) {
  const rows: { patients: Row[]; visits: Row[]; billing: Row[] } = { patients: [], visits: [], billing: [] }
  for (const person of people) {
    const patientId = rows.patients.length + 1
    const { age = 50, gender = 'Female', state = 'OH', payer = 'Larkmoor Health' } = person
    rows.patients.push({
      patient_id: patientId,
      first_name: person.firstName ?? 'Ann',
      last_name: 'Miller',
      age,
      gender,
      state,
      insurance_provider: payer,
      blood_type: person.bloodType ?? 'O+',
    })
    for (const stay of person.stays ?? []) {
      const visitId = rows.visits.length + 1
      rows.visits.push({
        visit_id: visitId,
        patient_id: patientId,
        age: stay.age ?? age,
        condition: stay.condition,
        severity: stay.severity ?? 'Normal',
        treatment: stay.treatment ?? 'Monitoring',
        date_of_admission: stay.from,
        date_of_discharge: stay.to,
        follow_up_required: stay.flag ?? 'N',
      })
      rows.billing.push({
        billing_id: visitId,
        visit_id: visitId,
        billing_date: stay.billed ?? stay.to,
        expected_payment_date: stay.due ?? stay.to,
        actual_payment_date: stay.paid ?? null,
        payment_plan: stay.plan ?? 'Full',
        total_charge: stay.charge ?? 1000,
        patient_responsibility_amount: stay.balance ?? 0,
      })
    }
  }
  const calibrator = calibrate(terms)
  calibrator.watch(toBatch(patients, rows.patients))
  calibrator.watch(toBatch(visits, rows.visits))
  calibrator.watch(toBatch(billing, rows.billing))
  const { figures, apart } = calibrator.report()
  return (id: string, label?: string) => {
    const { values } = [...figures, ...apart].find((figure) => figure.id === id)!
    const { observed, rows } = label === undefined ? values[0]! : values.find((value) => value.label === label)!
    return [observed, rows]
  }
}

const stay = (condition: string, from: string, to: string, more: Partial<Stay> = {}): Stay => ({
  condition,
  from,
  to,
  ...more,
})

test('a return for the same condition is a follow-up after a Y, and a stay of its own after an N', () => {
  const seen = observe([
    {
      stays: [
        stay('COPD', '2023-01-01', '2023-01-05', { flag: 'Y' }),
        // A follow-up: of no figure, though its N makes the next one a readmission's index.
        stay('COPD', '2023-01-20', '2023-01-21'),
        stay('COPD', '2023-01-30', '2023-02-01'),
        stay('Stroke', '2023-05-01', '2023-05-08', { flag: 'Y' }),
      ],
    },
  ])
  expect(seen('condition_shares', 'COPD')).toEqual([66.666667, 3])
  // Stays of 4, 2 and 7 days.
  expect(seen('los_mean_non_newborn')).toEqual([4.333333, 3])
  // The first is followed by the third within 25 days, the third by nothing within 30.
  expect(seen('readmit_all_payer')).toEqual([33.333333, 3])
  expect(seen('hf_copd_readmit_all')).toEqual([50, 2])
})

test('a return counts to the thirtieth day, whatever the condition, but no delivery', () => {
  const seen = observe([
    { stays: [stay('Flu', '2023-01-01', '2023-01-02'), stay('Asthma', '2023-02-01', '2023-02-02')] },
    { stays: [stay('Flu', '2023-01-01', '2023-01-02'), stay('Asthma', '2023-02-02', '2023-02-03')] },
    {
      stays: [
        stay('Flu', '2023-01-01', '2023-01-02'),
        stay('Childbirth', '2023-01-10', '2023-01-12', { treatment: 'Delivery' }),
        stay('Asthma', '2023-01-20', '2023-01-21'),
      ],
    },
  ])
  expect(seen('flu_readmit')).toEqual([66.666667, 3])
  // After the delivery of the third the asthma is a return too.
  expect(seen('readmit_all_payer')).toEqual([42.857143, 7])
})

test('discharges of the last 30 days before today are left out, since their returns may be still to come', () => {
  const seen = observe([
    { stays: [stay('Flu', '2025-11-20', '2025-12-01')] },
    { stays: [stay('Flu', '2025-11-20', '2025-12-02')] },
  ])
  expect(seen('flu_readmit')).toEqual([0, 1])
})

test('every delivery opens an episode, and a same day counts as one day of stay', () => {
  const birth = { flag: 'Y', treatment: 'Cesarean Section' } as const
  const seen = observe([
    {
      age: 30,
      stays: [
        stay('Childbirth', '2022-03-01', '2022-03-05', birth),
        stay('Childbirth', '2022-04-01', '2022-04-01', { flag: 'Y', treatment: 'Postpartum Checkup' }),
        stay('Childbirth', '2023-06-01', '2023-06-04', birth),
      ],
    },
    { age: 25, payer: 'Medicaid', stays: [stay('Childbirth', '2022-07-04', '2022-07-04', { treatment: 'Delivery' })] },
  ])
  expect(seen('csec_rate')).toEqual([66.666667, 3])
  expect(seen('birth_medicaid')).toEqual([33.333333, 3])
  expect(seen('birth_los', 'vaginal')).toEqual([1, 1])
  expect(seen('birth_los', 'cesarean')).toEqual([3.5, 2])
  expect(seen('birth_los_pmf', 'cesarean, 4 d')).toEqual([50, 2])
  // Ages 22 to 26 and 27 to 31, two years above the bands of the survey.
  expect(seen('birth_age_2010', '22-26')).toEqual([33.333333, 3])
  expect(seen('birth_age_2010', '27-31')).toEqual([66.666667, 3])
  // 4 July 2022 was a Monday.
  expect(seen('dow_births', 'Mon')).toEqual([33.333333, 3])
})

test('money: what deliveries cost, what is collected, what is never paid', () => {
  const birth = { treatment: 'Delivery', charge: 15_000, balance: 2000 } as const
  const seen = observe([
    { age: 30, stays: [stay('Childbirth', '2023-03-01', '2023-03-03', { ...birth, paid: '2023-07-01' })] },
    {
      age: 30,
      stays: [
        stay('Childbirth', '2023-03-01', '2023-03-04', {
          treatment: 'Cesarean Section',
          charge: 25_000,
          balance: 4000,
          paid: '2023-07-03',
        }),
      ],
    },
    { age: 30, payer: 'Medicaid', stays: [stay('Childbirth', '2023-03-01', '2023-03-03', { ...birth, balance: 10 })] },
    { age: 70, payer: null, stays: [stay('Flu', '2023-03-01', '2023-03-03', { charge: 2000, balance: 2000 })] },
    // Too young for any of them: 119 days and 17 months old.
    { age: 70, stays: [stay('Flu', '2025-09-01', '2025-09-03', { charge: 2000, balance: 500, due: '2026-09-03' })] },
    { age: 70, payer: null, stays: [stay('Flu', '2024-07-05', '2024-07-05', { balance: 500, due: '2025-12-31' })] },
  ])
  expect(seen('oop_birth_2021_23', 'all, charge')).toEqual([20_000, 2])
  expect(seen('oop_birth_2021_23', 'cesarean, patient')).toEqual([4000, 1])
  expect(seen('oop_share_birth', 'all')).toEqual([15, 2])
  expect(seen('oop_inpatient_2013')).toEqual([3000, 2])
  // 2,000 of 6,010 dollars within 120 days; the other delivery was paid on day 121.
  expect(seen('coll_rate_sp_after_ins')).toEqual([33.27787, 3])
  expect(seen('unpaid_oop_share')).toEqual([25.093633, 4])
  expect(seen('bad_debt_source')).toEqual([0.497512, 4])
  expect(seen('pay_over_30d_2024')).toEqual([100, 2])
  // Due before today, unpaid: none of one insured and one uninsured young; the older one of one.
  expect(seen('collections_older')).toEqual([3, 1])
})

test('plans count once due, paid in time or not', () => {
  const plan = { plan: 'Incremental', due: '2023-12-01' } as const
  const seen = observe([
    {
      stays: [
        stay('Flu', '2022-12-01', '2022-12-01', { ...plan, paid: '2023-12-01' }),
        stay('Flu', '2023-02-01', '2023-02-01', { ...plan, paid: '2023-12-02' }),
        stay('Flu', '2023-04-01', '2023-04-01', plan),
        stay('Flu', '2025-04-01', '2025-04-01', { ...plan, due: '2026-04-01', paid: '2025-06-01' }),
      ],
    },
  ])
  expect(seen('plan_completion')).toEqual([33.333333, 3])
})

test('coverage is weighted to the ages of the nation, and rests on fewer rows for it', () => {
  const crowd = (age: number, people: number, uninsured: number, state = 'TX') =>
    Array.from({ length: people }, (_, i) => ({ age, state, payer: i < uninsured ? null : 'Larkmoor Health' }))
  const seen = observe([
    ...crowd(10, 10, 1),
    ...crowd(20, 10, 4),
    ...crowd(30, 20, 2),
    ...crowd(50, 20, 3),
    ...crowd(80, 40, 0),
    ...crowd(80, 5, 0, 'MA'),
  ])
  // 21.7 · 0.1 + 9.2 · 0.4 + 27.1 · 0.1 + 24.5 · 0.15, with the noise of 10,000 ÷ (21.7² ÷ 10 + 9.2² ÷ 10 +
  // 27.1² ÷ 20 + 24.5² ÷ 20 + 17.5² ÷ 45) rows.
  expect(seen('uninsured_us_2024')).toEqual([12.235, 77])
  expect(seen('cov_any_2023')).toEqual([87.765, 77])
  expect(seen('uninsured_extremes', 'TX')[0]).toBe(12.235)
  expect(seen('uninsured_extremes', 'MA')).toEqual([null, 0])
  expect(seen('uninsured_by_age_2023', '19-25')).toEqual([40, 10])
})

test('payers by age are those of first visits, by age at admission', () => {
  const flu = (age: number) => [stay('Flu', '2023-01-01', '2023-01-02', { age })]
  const seen = observe([
    { age: 66, payer: 'Medicare', stays: flu(64) },
    { age: 66, payer: 'Medicare', stays: flu(65) },
    { age: 80, payer: 'Larkmoor Health', stays: flu(80) },
    { age: 40, payer: 'Medicare', stays: flu(40) },
    { age: 40, payer: null, stays: flu(40) },
  ])
  expect(seen('medicare_gate', '65 and over')).toEqual([50, 2])
  expect(seen('medicare_gate', '30-64')).toEqual([66.666667, 3])
  expect(seen('payer_by_age_inpt', '30-49, self-pay')).toEqual([50, 2])
  expect(seen('insurer_share_2024', 'rank 1')).toEqual([100, 1])
})

test('an odds ratio compares adults of the same age and sex, without mothers', () => {
  const both = [stay('High blood pressure', '2023-01-01', '2023-01-02'), stay('Diabetes', '2023-03-01', '2023-03-02')]
  const people = (count: number, age: number, stays: readonly Stay[]) =>
    Array.from({ length: count }, () => ({ age, stays }))
  const seen = observe([
    // One stratum: 4 with both, 6 and 5 with one, 10 with neither: 4 · 10 ÷ (6 · 5).
    ...people(4, 40, both),
    ...people(6, 40, both.slice(0, 1)),
    ...people(5, 40, both.slice(1)),
    ...people(10, 40, [stay('Flu', '2023-01-01', '2023-01-02')]),
    // Another, where everybody is alike: it tells nothing.
    ...people(8, 80, both),
    // Neither children nor mothers count.
    ...people(9, 17, both),
    ...people(7, 30, [...both, stay('Childbirth', '2023-06-01', '2023-06-03', { treatment: 'Delivery' })]),
  ])
  const [oddsRatio, expected] = seen('or_htn_dm')
  expect(oddsRatio).toBe(1.333333)
  // 10 · 9 ÷ 25, and 8 · 8 ÷ 8.
  expect(expected).toBe(11)
})

test('months are compared per day of the window', () => {
  const pneumonia = (from: string) => ({ stays: [stay('Pneumonia', from, from)] })
  const seen = observe([
    ...['2022-01-05', '2023-02-05', '2024-03-05', '2025-03-06'].map(pneumonia),
    ...['2022-06-05', '2023-07-05'].map(pneumonia),
  ])
  // 4 in 361 days, 2 in 368.
  expect(seen('month_pneumonia')).toEqual([2.038781, 6])
})

test('rows that cannot be read, or have no parent, are left out', () => {
  const seen = observe([
    { stays: [stay('Flu', '2023-01-01', '2023-01-02'), stay('Plague', '2023-02-01', '2023-02-02')] },
    { gender: 'Unknown', stays: [stay('Flu', '2023-01-01', '2023-01-02')] },
    { stays: [stay('Flu', '2023-01-05', '2023-01-02'), stay('Flu', 'soon', '2023-01-02')] },
    { state: 'Atlantis', bloodType: 'C+' },
    { bloodType: 'C+' },
  ])
  expect(seen('condition_shares_assumed', 'COVID-19')).toEqual([0, 1])
  expect(seen('rh_positive')).toEqual([100, 2])
})
