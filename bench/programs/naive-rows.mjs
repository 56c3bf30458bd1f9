// The baseline: the script one writes in an hour when such data is needed. Row by row, objects made with seeded faker,
// written by csv-stringify streams; dates are Date objects, money is a float. It checks nothing.
// `node bench/programs/naive-rows.mjs <patients> <outdir>`
import { once } from 'node:events'
import { createWriteStream, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { faker } from '@faker-js/faker'
import { stringify } from 'csv-stringify'

const patientCount = Number(process.argv[2] ?? 1000)
const outdir = process.argv[3] ?? './naive-data'
const today = new Date('2026-01-01')
const windowStart = new Date('2022-01-01')
const dayMs = 86_400_000

faker.seed(1)
faker.setDefaultRefDate(today)
const { arrayElement, weightedArrayElement } = faker.helpers

const conditions = [
  {
    name: 'High blood pressure',
    stay: [0, 2],
    cost: [3_000, 20_000],
    treatments: ['Medication', 'Lifestyle Counseling'],
  },
  { name: 'Diabetes', stay: [1, 4], cost: [3_000, 20_000], treatments: ['Insulin Therapy', 'Dietary Management'] },
  { name: 'Arthritis', stay: [1, 3], cost: [3_000, 20_000], treatments: ['Physical Therapy', 'Joint Injections'] },
  { name: 'Asthma', stay: [0, 2], cost: [3_000, 20_000], treatments: ['Inhaler', 'Nebulizer Therapy'] },
  { name: 'Cancer', stay: [5, 10], cost: [30_000, 110_000], treatments: ['Chemotherapy', 'Radiation Therapy'] },
  { name: 'Broken bones', stay: [0, 5], cost: [1_000, 12_000], treatments: ['Cast', 'Surgery'] },
  { name: 'Heart disease', stay: [5, 10], cost: [30_000, 110_000], treatments: ['Bypass Surgery', 'Medication'] },
  { name: 'Pneumonia', stay: [2, 7], cost: [1_000, 12_000], treatments: ['Medication', 'Oxygen Therapy'] },
  { name: 'Flu', stay: [0, 2], cost: [100, 5_000], treatments: ['Medication', 'Rest & Fluids'] },
  { name: 'Migraine', stay: [0, 1], cost: [100, 5_000], treatments: ['Medication', 'Pain Management'] },
  { name: 'Depression', stay: [3, 7], cost: [1_000, 7_000], treatments: ['Therapy (CBT)', 'Medication'] },
  { name: 'Anxiety', stay: [1, 3], cost: [1_000, 7_000], treatments: ['Counseling', 'Medication'] },
  { name: 'Allergies', stay: [0, 1], cost: [100, 5_000], treatments: ['Medication', 'Allergy Shots'] },
  { name: 'Kidney failure', stay: [5, 10], cost: [30_000, 110_000], treatments: ['Dialysis', 'Transplant Evaluation'] },
  { name: 'Stroke', stay: [5, 10], cost: [30_000, 110_000], treatments: ['Rehabilitation', 'Medication'] },
  { name: 'COVID-19', stay: [3, 14], cost: [1_000, 12_000], treatments: ['Supportive Care', 'Medication'] },
  { name: 'Childbirth', stay: [1, 5], cost: [1_000, 12_000], treatments: ['Delivery', 'Cesarean Section'] },
]
const medications = [
  { name: 'Lisinopril', dosages: ['10 mg', '20 mg'], frequencies: ['Once daily'] },
  { name: 'Metformin', dosages: ['500 mg', '850 mg', '1000 mg'], frequencies: ['Once daily', 'Twice daily'] },
  { name: 'Ibuprofen', dosages: ['400 mg', '600 mg'], frequencies: ['Three times daily', 'As needed'] },
  { name: 'Albuterol', dosages: ['90 mcg'], frequencies: ['As needed', 'Every 6 hours'] },
  { name: 'Amoxicillin', dosages: ['250 mg', '500 mg'], frequencies: ['Twice daily', 'Three times daily'] },
  { name: 'Sertraline', dosages: ['50 mg', '100 mg'], frequencies: ['Once daily'] },
  { name: 'Loratadine', dosages: ['10 mg'], frequencies: ['Once daily'] },
]
const bloodTypes = ['A+', 'A-', 'B+', 'B-', 'AB+', 'AB-', 'O+', 'O-']
const visitCounts = [
  { value: [1, 3], weight: 47 },
  { value: [4, 7], weight: 29 },
  { value: [8, 12], weight: 17 },
  { value: [13, 18], weight: 7 },
]
const insurers = faker.helpers.multiple(() => `${faker.company.name()} Health`, { count: 24 })
const hospitals = faker.helpers.multiple(
  () => ({
    name: `${faker.location.city()} Hospital`,
    state: faker.location.state({ abbreviated: true }),
    zipcode: faker.location.zipCode('#####'),
    doctors: faker.helpers.multiple(() => `Dr. ${faker.person.fullName()}`, { count: 20 }),
  }),
  { count: 200 },
)

const formatDate = (date) => date.toISOString().slice(0, 10)
const addDays = (date, days) => new Date(date.getTime() + days * dayMs)

function ageOn(born, date) {
  const years = date.getUTCFullYear() - born.getUTCFullYear()
  const birthday = new Date(Date.UTC(date.getUTCFullYear(), born.getUTCMonth(), born.getUTCDate()))
  return birthday > date ? years - 1 : years
}

const emails = new Set()
function uniqueEmail(firstName, lastName) {
  for (;;) {
    const email = faker.internet.email({ firstName, lastName, provider: 'example.com' })
    if (emails.has(email)) continue
    emails.add(email)
    return email
  }
}

function makePatient(id) {
  const gender = faker.person.sexType()
  const firstName = faker.person.firstName(gender)
  const lastName = faker.person.lastName()
  const born = faker.date.birthdate({ mode: 'age', min: 0, max: 95 })
  const insured = faker.datatype.boolean(0.78)
  const row = {
    patient_id: id,
    first_name: firstName,
    last_name: lastName,
    name: `${firstName} ${lastName}`,
    date_of_birth: formatDate(born),
    age: ageOn(born, today),
    gender: gender === 'male' ? 'Male' : 'Female',
    phone_number: faker.phone.number({ style: 'national' }),
    email: uniqueEmail(firstName, lastName),
    address: faker.location.streetAddress(),
    city: faker.location.city(),
    state: faker.location.state({ abbreviated: true }),
    zipcode: faker.location.zipCode('#####'),
    insurance_provider: insured ? arrayElement(insurers) : null,
    insurance_policy_number: insured ? faker.string.alphanumeric({ length: 10, casing: 'upper' }) : null,
    blood_type: arrayElement(bloodTypes),
  }
  return { row, born, insured }
}

// One visit somewhere in each of equal parts of the window, so that stays do not overlap.
function* makeVisits({ row: patient, born }) {
  const start = born > windowStart ? born : windowStart
  const [least, most] = weightedArrayElement(visitCounts)
  const count = faker.number.int({ min: least, max: most })
  const partDays = Math.floor((today - start) / dayMs / count)
  const allowed = conditions.filter(({ name }) => name !== 'Childbirth' || patient.gender === 'Female')
  const own = faker.helpers.arrayElements(allowed, { min: 1, max: 3 })
  for (let i = 0; i < count; i++) {
    const condition = arrayElement(own)
    const nights = Math.min(
      faker.number.int({ min: condition.stay[0], max: condition.stay[1] }),
      Math.max(0, partDays - 1),
    )
    const from = addDays(start, i * partDays)
    const admission = faker.date.between({ from, to: addDays(from, Math.max(0, partDays - nights - 1)) })
    const discharge = addDays(admission, nights)
    const hospital = arrayElement(hospitals)
    const medication = faker.helpers.maybe(() => arrayElement(medications), { probability: 0.7 })
    yield {
      condition,
      discharge,
      row: {
        patient_id: patient.patient_id,
        name: patient.name,
        age: ageOn(born, admission),
        gender: patient.gender,
        condition: condition.name,
        severity: nights >= 7 ? 'Severe' : nights >= 4 ? 'Moderate' : nights >= 1 ? 'Mild' : 'Normal',
        treatment: arrayElement(condition.treatments),
        medication: medication?.name ?? null,
        dosage: medication ? arrayElement(medication.dosages) : null,
        frequency: medication ? arrayElement(medication.frequencies) : null,
        test_results: arrayElement(['Positive', 'Negative', 'Inconclusive']),
        doctor: arrayElement(hospital.doctors),
        hospital: hospital.name,
        hospital_state: hospital.state,
        hospital_zipcode: hospital.zipcode,
        room_number: faker.number.int({ min: 101, max: 599 }),
        date_of_admission: formatDate(admission),
        date_of_discharge: formatDate(discharge),
        follow_up_required: faker.datatype.boolean(0.4) ? 'Y' : 'N',
      },
    }
  }
}

function makeBill(visitId, { row: visit, condition, discharge }, insured) {
  const total = faker.number.float({ min: condition.cost[0], max: condition.cost[1], fractionDigits: 2 })
  const coverage = insured ? Math.round(total * faker.number.float({ min: 0.4, max: 0.9 }) * 100) / 100 : 0
  const incremental = faker.datatype.boolean(total > 20_000 ? 0.8 : 0.4)
  const monthLater = addDays(discharge, 30)
  const billed = faker.date.between({ from: discharge, to: monthLater < today ? monthLater : today })
  const expected = new Date(billed)
  if (incremental) expected.setUTCFullYear(billed.getUTCFullYear() + 1)
  else expected.setUTCDate(billed.getUTCDate() + 30)
  const paidOn = faker.date.soon({ days: incremental ? 420 : 60, refDate: billed })
  const paid = faker.datatype.boolean(0.85) && paidOn <= today
  const status = paid ? (paidOn <= expected ? 'Paid' : 'Late-Paid') : expected >= today ? 'In-progress' : 'Late-Unpaid'
  return {
    billing_id: visitId,
    visit_id: visitId,
    patient_id: visit.patient_id,
    billing_date: formatDate(billed),
    insurance_coverage_amount: coverage.toFixed(2),
    patient_responsibility_amount: (total - coverage).toFixed(2),
    payment_plan: incremental ? 'Incremental' : 'Full',
    expected_payment_date: formatDate(expected),
    actual_payment_date: paid ? formatDate(paidOn) : null,
    payment_status: status,
    total_charge: total.toFixed(2),
  }
}

function openTable(name) {
  const csv = stringify({ header: true })
  const file = csv.pipe(createWriteStream(join(outdir, `${name}.csv`)))
  return {
    write: (row) => csv.write(row),
    drain: () => (csv.writableNeedDrain ? once(csv, 'drain') : undefined),
    close: () => {
      csv.end()
      return finished(file)
    },
  }
}

mkdirSync(outdir, { recursive: true })
const tables = { patients: openTable('patients'), visits: openTable('visits'), billing: openTable('billing') }
let visitId = 0
for (let id = 1; id <= patientCount; id++) {
  const patient = makePatient(id)
  tables.patients.write(patient.row)
  for (const visit of makeVisits(patient)) {
    visitId++
    tables.visits.write({ visit_id: visitId, ...visit.row })
    tables.billing.write(makeBill(visitId, visit, patient.insured))
  }
  for (const table of Object.values(tables)) await table.drain()
}
await Promise.all(Object.values(tables).map((table) => table.close()))
globalThis.measured = { rows: patientCount + 2 * visitId }
