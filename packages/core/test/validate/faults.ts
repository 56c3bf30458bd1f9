import { ageOn, formatDay } from '../../src/model/calendar.ts'
import type { Row } from '../../src/sink/rows.ts'
import { type Dataset, dayOf } from './dataset.ts'

/** Spoils a dataset and gives the rows that are at fault. */
export type Fault = (data: Dataset) => readonly Row[]

/** For every rule, one fault that only this rule is to report. */
export const faults: Readonly<Record<string, Fault>> = {
  // Patients
  'patient-well-formed': (data) => spoil(patient(data, 'Eve Olsen'), { blood_type: null }),
  'patient-id-contiguous': (data) => spoil(patient(data, 'Carla Diaz'), { patient_id: 77 }),
  'no-title-in-name': (data) => spoil(patient(data, 'Bob Stone'), { first_name: 'Mr. Bob' }),
  'name-is-first-last': (data) => spoil(patient(data, 'Bob Stone'), { last_name: 'Stones' }),
  'gender-closed-list': (data) => spoil(patient(data, 'Ann Miller'), { gender: 'F' }),
  'blood-type-closed-list': (data) => spoil(patient(data, 'Ann Miller'), { blood_type: 'O−' }),
  'birth-not-after-today': (data) => spoil(patient(data, 'Ian Vance'), { date_of_birth: '2024-01-02' }),
  'age-by-calendar': (data) => spoil(patient(data, 'Jo Nash'), { age: 64 }),
  'zip-five-digits': (data) => spoil(patient(data, 'Gus Hale'), { zipcode: '501' }),
  'zip-matches-city-and-state': (data) => spoil(patient(data, 'Gus Hale'), { city: 'New York' }),
  'phone-fictional': (data) => spoil(patient(data, 'Ann Miller'), { phone_number: '(212) 555-0234' }),
  'phone-area-code-of-state': (data) => spoil(patient(data, 'Ann Miller'), { phone_number: '(214) 555-0134' }),
  'email-reserved-domain': (data) => spoil(patient(data, 'Ann Miller'), { email: 'ann@example.co' }),
  'insurance-both-or-neither': (data) => spoil(patient(data, 'Ann Miller'), { insurance_policy_number: null }),
  'payer-in-catalogue': (data) => spoil(patient(data, 'Ann Miller'), { insurance_provider: 'Brown LLC' }),
  'payer-sells-in-state': (data) => spoil(patient(data, 'Ann Miller'), { insurance_provider: 'Lone Prairie Health' }),
  'medicare-age': (data) => spoil(patient(data, 'Kim Ortega'), { insurance_provider: 'Medicare' }),
  'email-unique': (data) => spoil(patient(data, 'Jo Nash'), { email: patient(data, 'Bob Stone').email! }),
  'policy-number-unique': (data) =>
    spoil(patient(data, 'Jo Nash'), { insurance_policy_number: patient(data, 'Bob Stone').insurance_policy_number! }),
  'name-address-unique': (data) => {
    const { address = null } = patient(data, 'Ann Miller')
    return spoil(patient(data, 'Ian Vance'), { first_name: 'Ann', last_name: 'Miller', name: 'Ann Miller', address })
  },

  // Visits: keys and copies
  'visit-well-formed': (data) => spoil(visit(data, 'Eve Olsen', 0), { test_results: null }),
  'visit-id-contiguous': (data) => spoil(visit(data, 'Carla Diaz', 1), { visit_id: 4000 }),
  'visit-has-patient': (data) => spoil(visit(data, 'Carla Diaz', 1), { patient_id: 4000 }),
  'visits-in-patient-order': (data) => spoil(visit(data, 'Carla Diaz', 1), { patient_id: 1 }),
  'visit-name-matches-patient': (data) => spoil(visit(data, 'Carla Diaz', 1), { name: 'Clara Diaz' }),
  'visit-gender-matches-patient': (data) => spoil(visit(data, 'Carla Diaz', 1), { gender: 'Male' }),
  'age-at-admission-by-calendar': (data) => spoil(visit(data, 'Hope Leap', 0), { age: 21 }),

  // Visits: dates
  'admission-not-before-window': (data) => spoil(visit(data, 'Lou Miller', 0), { date_of_admission: '2019-12-31' }),
  'birth-not-after-admission': (data) => spoil(visit(data, 'Gus Hale', 0), { date_of_admission: '2023-05-31' }),
  'discharge-not-before-admission': (data) => spoil(visit(data, 'Ann Miller', 0), { date_of_discharge: '2021-02-27' }),
  'discharge-not-after-today': (data) => spoil(visit(data, 'Lou Miller', 1), { date_of_discharge: '2024-01-02' }),
  'visits-in-admission-order': (data) => spoil(visit(data, 'Ann Miller', 1), { date_of_admission: '2021-02-20' }),
  'stays-do-not-overlap': (data) => {
    const { date_of_discharge: discharge } = visit(data, 'Finn Hale', 0)
    return moved(data, visit(data, 'Finn Hale', 1), String(discharge))
  },

  // Visits: care
  'condition-in-catalogue': (data) => spoil(visit(data, 'Ann Miller', 1), { condition: 'Child birth' }),
  'severity-closed-list': (data) => spoil(visit(data, 'Ann Miller', 2), { severity: 'moderate' }),
  'test-results-closed-list': (data) => spoil(visit(data, 'Ann Miller', 1), { test_results: 'positive' }),
  'follow-up-flag-closed-list': (data) => spoil(visit(data, 'Ann Miller', 0), { follow_up_required: 'Yes' }),
  'treatment-in-catalogue': (data) => spoil(visit(data, 'Ann Miller', 0), { treatment: 'Home birth' }),
  'treatment-of-condition': (data) => spoil(visit(data, 'Ann Miller', 0), { treatment: 'Bypass Surgery' }),
  'medication-all-or-none': (data) => spoil(visit(data, 'Finn Hale', 0), { dosage: null }),
  'drug-of-condition': (data) => spoil(visit(data, 'Finn Hale', 0), { medication: 'Aspirin' }),
  'dosage-of-drug': (data) => spoil(visit(data, 'Finn Hale', 0), { dosage: '81 mg' }),
  'frequency-of-drug': (data) => spoil(visit(data, 'Finn Hale', 0), { frequency: 'Nightly' }),
  'drug-age': (data) => spoil(visit(data, 'Gus Hale', 0), { medication: 'Montelukast', ...montelukast }),
  'drug-gender': (data) =>
    spoil(visit(data, 'Bob Stone', 2), { medication: 'Methyldopa', dosage: '250 mg', frequency: 'Twice daily' }),
  'drug-not-before-its-date': (data) => moved(data, visit(data, 'Finn Hale', 0), '2020-04-01'),
  'drug-not-with-condition': (data) =>
    spoil(visit(data, 'Eve Olsen', 1), { medication: 'Labetalol', dosage: '100 mg' }),
  'condition-age': (data) => {
    const kim = visit(data, 'Kim Ortega', 0)
    const drug = { medication: 'Amlodipine', dosage: '5 mg', frequency: 'Once daily' }
    return spoil(kim, { condition: 'High blood pressure', ...drug })
  },
  'condition-gender': (data) => spoil(visit(data, 'Lou Miller', 0), { condition: 'Childbirth', treatment: 'Delivery' }),
  'condition-not-before-its-date': (data) => {
    const finn = visit(data, 'Finn Hale', 0)
    spoil(finn, { medication: null, dosage: null, frequency: null })
    return moved(data, finn, '2020-01-31')
  },

  // Visits: episodes
  'delivery-opens-childbirth': (data) => spoil(visit(data, 'Ann Miller', 2), { treatment: 'Postpartum Checkup' }),
  'return-is-follow-up': (data) => {
    spoil(visit(data, 'Carla Diaz', 0), { follow_up_required: 'N' })
    return [visit(data, 'Carla Diaz', 1)]
  },
  'first-stay-in-range': (data) => stayOf(data, visit(data, 'Jo Nash', 0), 4),
  'follow-up-stay': (data) => stayOf(data, visit(data, 'Bob Stone', 1), 3),
  'same-day-not-severe': (data) => spoil(visit(data, 'Hope Leap', 0), { severity: 'Severe' }),
  'follow-up-hospital': (data) => {
    const bob = visit(data, 'Bob Stone', 3)
    return spoil(bob, { hospital: 'East River', hospital_zipcode: '10011' })
  },
  'follow-up-doctor': (data) => spoil(visit(data, 'Bob Stone', 3), { doctor: 'Nia York' }),
  'follow-up-not-more-severe': (data) => spoil(visit(data, 'Ann Miller', 1), { severity: 'Moderate' }),
  'treatment-fits-visit': (data) => spoil(visit(data, 'Eve Olsen', 3), { treatment: 'Surgery' }),
  'treatment-per-patient': (data) => spoil(visit(data, 'Bob Stone', 3), { treatment: 'Bypass Surgery' }),
  'deliveries-per-patient': (data) => {
    const third = visit(data, 'Ann Miller', 4)
    spoil(third, { treatment: 'Delivery' })
    return stayOf(data, third, 1)
  },
  'deliveries-apart': (data) => {
    const first = dayOf(String(visit(data, 'Ann Miller', 0).date_of_admission))
    return moved(data, visit(data, 'Ann Miller', 2), formatDay(first + 269))
  },
  'condition-visits-per-year': (data) => moved(data, visit(data, 'Carla Diaz', 3), '2021-12-29'),
  'conditions-per-patient': (data) => {
    const eve = visit(data, 'Eve Olsen', 3)
    return spoil(eve, { condition: 'Flu', treatment: 'Medication', severity: 'Mild' })
  },

  // Visits: places
  'hospital-zip-five-digits': (data) => spoil(visit(data, 'Jo Nash', 0), { hospital_zipcode: '1001' }),
  'hospital-zip-in-state': (data) => spoil(visit(data, 'Jo Nash', 0), { hospital_zipcode: '75001' }),
  'hospital-in-patient-state': (data) =>
    spoil(visit(data, 'Jo Nash', 0), { hospital: 'Red Oak', hospital_state: 'TX', hospital_zipcode: '75001' }),
  'hospital-one-state': (data) =>
    spoil(visit(data, 'Kim Ortega', 0), { hospital: 'East River', hospital_zipcode: '75009' }),
  'hospital-one-zip': (data) => spoil(visit(data, 'Jo Nash', 0), { hospital_zipcode: '10019' }),
  'zip-one-hospital': (data) => spoil(visit(data, 'Jo Nash', 0), { hospital: 'East Rivers' }),
  'doctor-one-state': (data) => spoil(visit(data, 'Jo Nash', 0), { doctor: 'Tex Ranger' }),
  'doctor-few-hospitals': (data) =>
    spoil(visit(data, 'Lou Miller', 1), { doctor: 'Ira Wells', hospital: 'Midtown', hospital_zipcode: '10014' }),
  'visit-has-bill': (data) => {
    const finn = visit(data, 'Finn Hale', 0)
    data.billing = data.billing.filter(({ visit_id }) => visit_id !== finn.visit_id)
    return [finn]
  },

  // Bills: keys
  'bill-well-formed': (data) => spoil(billOf(data, 'Eve Olsen', 0), { payment_plan: null }),
  'bill-has-visit': (data) => spoil(billOf(data, 'Eve Olsen', 0), { visit_id: 4000 }),
  'billing-id-follows-visits': (data) => spoil(billOf(data, 'Eve Olsen', 0), { billing_id: 4000 }),
  'one-bill-per-visit': (data) => {
    const again = { ...billOf(data, 'Eve Olsen', 0) }
    data.billing.splice(data.billing.indexOf(billOf(data, 'Eve Olsen', 1)), 0, again)
    return [again]
  },
  'bills-in-visit-order': (data) => {
    const [early] = data.billing.splice(data.billing.indexOf(billOf(data, 'Eve Olsen', 0)), 1)
    data.billing.splice(data.billing.indexOf(billOf(data, 'Kim Ortega', 0)), 0, early!)
    return [early!]
  },
  'bill-patient-matches-visit': (data) => spoil(billOf(data, 'Eve Olsen', 0), { patient_id: 6 }),

  // Bills: dates
  'billing-not-after-today': (data) => spoil(billOf(data, 'Gus Hale', 0), dates(dayOf('2024-01-02'), true)),
  'billing-not-before-discharge': (data) => {
    const due = dayOf(String(visit(data, 'Bob Stone', 0).date_of_discharge)) - 1
    return spoil(billOf(data, 'Bob Stone', 0), dates(due))
  },
  'bill-within-30-days': (data) => {
    const due = dayOf(String(visit(data, 'Bob Stone', 0).date_of_discharge)) + 31
    return spoil(billOf(data, 'Bob Stone', 0), dates(due))
  },
  'plan-closed-list': (data) => spoil(billOf(data, 'Bob Stone', 0), { payment_plan: 'full' }),
  'status-closed-list': (data) => spoil(billOf(data, 'Bob Stone', 0), { payment_status: 'paid' }),
  'expected-date-follows-plan': (data) => spoil(billOf(data, 'Bob Stone', 1), { expected_payment_date: '2021-07-15' }),
  'payment-not-before-bill': (data) => spoil(billOf(data, 'Bob Stone', 0), { actual_payment_date: '2020-06-06' }),
  'payment-not-after-today': (data) => spoil(billOf(data, 'Bob Stone', 0), { actual_payment_date: '2024-01-02' }),
  'status-follows-dates': (data) => spoil(billOf(data, 'Ann Miller', 1), { payment_status: 'Paid' }),

  // Bills: money
  'charge-positive': (data) => spoil(billOf(data, 'Bob Stone', 2), amounts(0, 0)),
  'amounts-not-negative': (data) => spoil(billOf(data, 'Bob Stone', 2), amounts(1000.01, -0.01)),
  'parts-add-up-to-charge': (data) => spoil(billOf(data, 'Bob Stone', 2), { insurance_coverage_amount: 700.01 }),
  'uninsured-coverage-zero': (data) => spoil(billOf(data, 'Lou Miller', 0), amounts(0.01, 12000)),
  'follow-up-not-dearer': (data) => spoil(billOf(data, 'Eve Olsen', 3), amounts(0, 20000.01)),
}

const montelukast = { dosage: '5 mg', frequency: 'Nightly' }

/** Changes cells of a row. */
function spoil(row: Row, cells: Row): readonly Row[] {
  return [Object.assign(row, cells)]
}

/** The patient of a name. */
export function patient(data: Dataset, name: string): Row {
  return only(data.patients.find((row) => row.name === name))
}

/** The nth visit of the patient of a name. */
export function visit(data: Dataset, name: string, nth: number): Row {
  const { patient_id: id } = patient(data, name)
  return only(data.visits.filter((row) => row.patient_id === id)[nth])
}

/** The bill of the nth visit of the patient of a name. */
export function billOf(data: Dataset, name: string, nth: number): Row {
  const { visit_id: id } = visit(data, name, nth)
  return only(data.billing.find((row) => row.visit_id === id))
}

/** Moves a visit with its stay, its age and its bill to another day. */
function moved(data: Dataset, row: Row, admission: string): readonly Row[] {
  const shift = dayOf(admission) - dayOf(String(row.date_of_admission))
  const { date_of_birth: born } = only(data.patients.find(({ patient_id }) => patient_id === row.patient_id))
  row.date_of_admission = admission
  row.age = ageOn(dayOf(String(born)), dayOf(admission))
  return dischargedOn(data, row, dayOf(String(row.date_of_discharge)) + shift)
}

/** Lets a visit stay some nights, and its bill follow. */
function stayOf(data: Dataset, row: Row, nights: number): readonly Row[] {
  return dischargedOn(data, row, dayOf(String(row.date_of_admission)) + nights)
}

function dischargedOn(data: Dataset, row: Row, day: number): readonly Row[] {
  row.date_of_discharge = formatDay(day)
  Object.assign(only(data.billing.find(({ visit_id }) => visit_id === row.visit_id)), dates(day))
  return [row]
}

/** The parts of a bill, and their sum. */
function amounts(coverage: number, share: number): Row {
  const total = Math.round(coverage * 100 + share * 100) / 100
  return { insurance_coverage_amount: coverage, patient_responsibility_amount: share, total_charge: total }
}

/** A bill of a day on the Full plan, paid at once or open. */
function dates(day: number, isOpen = false): Row {
  return {
    billing_date: formatDay(day),
    payment_plan: 'Full',
    expected_payment_date: formatDay(day + 30),
    actual_payment_date: isOpen ? null : formatDay(day),
    payment_status: isOpen ? 'In-progress' : 'Paid',
  }
}

function only(row: Row | undefined): Row {
  if (row === undefined) throw new RangeError('no such row')
  return row
}
