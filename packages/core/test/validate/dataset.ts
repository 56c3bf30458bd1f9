import { billing } from '../../src/model/billing.ts'
import { addMonths, ageOn, formatDay, parseDay } from '../../src/model/calendar.ts'
import { patients } from '../../src/model/patients.ts'
import { visits } from '../../src/model/visits.ts'
import type { Row } from '../../src/sink/rows.ts'
import { contract } from './hand-made-contract.ts'

/** A dataset as plain rows, as a person would write them down. */
export interface Dataset {
  patients: Row[]
  visits: Row[]
  billing: Row[]
}

const hospitals = {
  'East River': ['NY', '10011'],
  Harbor: ['NY', '10012'],
  Uptown: ['NY', '10013'],
  Midtown: ['NY', '10014'],
  'Red Oak': ['TX', '75001'],
} as const

type Hospital = keyof typeof hospitals
type Payment = 'paid' | 'late' | 'open' | 'overdue'

interface Stay {
  readonly condition: string
  readonly treatment: string
  readonly admission: string
  readonly nights: number
  readonly severity?: string
  readonly flag?: 'Y' | 'N'
  readonly doctor?: string
  readonly hospital?: Hospital
  readonly drug?: readonly [medication: string, dosage: string, frequency: string]
  readonly charge?: number
  readonly payment?: Payment
}

interface Person {
  readonly name: readonly [first: string, last: string]
  readonly born: string
  readonly gender: 'Male' | 'Female'
  readonly home?: 'NY' | 'TX' | 'Holtsville'
  readonly payer?: string | null
  readonly stays: readonly Stay[]
}

const homes = {
  NY: ['New York', 'NY', '10001', '212'],
  TX: ['Allen', 'TX', '75002', '214'],
  Holtsville: ['Holtsville', 'NY', '00501', '631'],
} as const

/** The people, each with what the rules are about. */
const people: readonly Person[] = [
  {
    name: ['Ann', 'Miller'],
    born: '1990-03-15',
    gender: 'Female',
    payer: 'Bluebird Mutual',
    stays: [
      stay('Childbirth', 'Delivery', '2021-03-01', 2, { flag: 'Y', severity: 'Mild', charge: 9000, payment: 'paid' }),
      stay('Childbirth', 'Postpartum Checkup', '2021-03-20', 0, { charge: 400, payment: 'late' }),
      stay('Childbirth', 'Cesarean Section', '2022-06-01', 3, { flag: 'Y', severity: 'Moderate', charge: 15000 }),
      stay('Childbirth', 'Monitoring', '2022-06-20', 1, { flag: 'Y', severity: 'Mild', charge: 700 }),
      stay('Childbirth', 'Postpartum Checkup', '2022-07-20', 0, { charge: 650, payment: 'overdue' }),
    ],
  },
  {
    name: ['Bob', 'Stone'],
    born: '1950-07-04',
    gender: 'Male',
    payer: 'Medicare',
    stays: [
      stay('Heart disease', 'Bypass Surgery', '2020-05-01', 7, {
        severity: 'Severe',
        flag: 'Y',
        charge: 80000,
        drug: ['Aspirin', '81 mg', 'Once daily'],
        hospital: 'Harbor',
        doctor: 'Ira Wells',
      }),
      stay('Heart disease', 'Medication', '2020-06-15', 1, {
        severity: 'Moderate',
        flag: 'Y',
        charge: 30000,
        hospital: 'Harbor',
        doctor: 'Ira Wells',
      }),
      stay('High blood pressure', 'Medication', '2020-07-10', 1, {
        severity: 'Mild',
        drug: ['Labetalol', '100 mg', 'Twice daily'],
        hospital: 'Uptown',
        doctor: 'Ira Wells',
      }),
      stay('Heart disease', 'Monitoring', '2020-08-01', 0, { charge: 31000, hospital: 'Harbor', doctor: 'Ira Wells' }),
    ],
  },
  {
    name: ['Carla', 'Diaz'],
    born: '1985-12-31',
    gender: 'Female',
    home: 'TX',
    payer: null,
    stays: [
      stay('Flu', 'Rest & Fluids', '2021-01-10', 1, { flag: 'Y', severity: 'Mild', charge: 900, payment: 'overdue' }),
      stay('Flu', 'Medication', '2021-02-10', 0, { flag: 'Y', charge: 300, payment: 'late' }),
      stay('Flu', 'Medication', '2021-12-20', 0, { flag: 'Y', charge: 250 }),
      stay('Flu', 'Medication', '2022-01-20', 0, { charge: 200 }),
    ],
  },
  {
    name: ['Dan', 'Wong'],
    born: '2004-06-01',
    gender: 'Male',
    payer: 'Medicare',
    stays: [
      stay('Kidney failure', 'Dialysis', '2023-05-01', 6, { severity: 'Moderate', charge: 60000, payment: 'open' }),
    ],
  },
  {
    name: ['Eve', 'Olsen'],
    born: '1975-01-01',
    gender: 'Female',
    payer: 'Bluebird Mutual',
    stays: [
      stay('Asthma', 'Inhaler', '2020-03-01', 1, {
        severity: 'Mild',
        drug: ['Montelukast', '10 mg', 'Nightly'],
        hospital: 'Uptown',
        doctor: 'Ira Wells',
      }),
      stay('High blood pressure', 'Medication', '2020-09-01', 0, {
        drug: ['Methyldopa', '250 mg', 'Twice daily'],
        hospital: 'Midtown',
        doctor: 'Mae Linn',
      }),
      stay('Broken bones', 'Surgery', '2021-09-01', 4, { severity: 'Severe', flag: 'Y', charge: 20000 }),
      stay('Broken bones', 'Cast', '2021-10-01', 2, { severity: 'Severe', charge: 9000 }),
    ],
  },
  {
    name: ['Finn', 'Hale'],
    born: '1960-02-02',
    gender: 'Male',
    payer: 'Medicaid',
    stays: [
      stay('COVID-19', 'Medication', '2020-12-24', 9, {
        severity: 'Severe',
        charge: 40000,
        drug: ['Remdesivir', '200 mg', 'Once daily'],
      }),
      stay('Asthma', 'Inhaler', '2021-02-01', 2, { severity: 'Mild', hospital: 'Midtown', doctor: 'Mae Linn' }),
    ],
  },
  {
    name: ['Gus', 'Hale'],
    born: '2023-06-01',
    gender: 'Male',
    home: 'Holtsville',
    payer: 'Medicaid',
    stays: [
      stay('Asthma', 'Inhaler', '2023-12-01', 1, { drug: ['Albuterol', '90 mcg', 'As needed'], payment: 'open' }),
    ],
  },
  {
    name: ['Hope', 'Leap'],
    born: '2000-02-29',
    gender: 'Female',
    home: 'TX',
    payer: 'Lone Prairie Health',
    stays: [
      stay('Broken bones', 'Surgery', '2021-02-28', 0),
      stay('Asthma', 'Inhaler', '2022-03-01', 2, { severity: 'Mild' }),
    ],
  },
  { name: ['Ian', 'Vance'], born: '1999-09-09', gender: 'Male', payer: null, stays: [] },
  {
    name: ['Jo', 'Nash'],
    born: '1959-01-01',
    gender: 'Female',
    payer: 'Medicare',
    stays: [
      stay('Heart disease', 'Monitoring', '2022-11-11', 5, {
        severity: 'Severe',
        charge: 50000,
        hospital: 'East River',
        doctor: 'Ira Wells',
      }),
    ],
  },
  {
    name: ['Kim', 'Ortega'],
    born: '2015-05-05',
    gender: 'Female',
    home: 'TX',
    payer: 'Medicaid',
    stays: [
      stay('Asthma', 'Monitoring', '2023-08-01', 2, {
        severity: 'Moderate',
        flag: 'Y',
        charge: 3000,
        drug: ['Montelukast', '5 mg', 'Nightly'],
      }),
    ],
  },
  {
    name: ['Lou', 'Miller'],
    born: '1994-10-20',
    gender: 'Male',
    payer: null,
    stays: [
      stay('Broken bones', 'Cast', '2020-01-15', 1, { severity: 'Mild', charge: 12000.01, payment: 'overdue' }),
      stay('Flu', 'Medication', '2023-12-20', 0, { charge: 150.5, payment: 'open' }),
    ],
  },
]

const staysOfAll = people.flatMap(({ stays }) => stays).length

function stay(
  condition: string,
  treatment: string,
  admission: string,
  nights: number,
  more: Omit<Stay, 'condition' | 'treatment' | 'admission' | 'nights'> = {},
): Stay {
  return { condition, treatment, admission, nights, ...more }
}

/** Writes the dataset out: a fresh one at each call, to be spoilt at will. `copies` of every person, with own keys. */
export function dataset(copies = 1): Dataset {
  const data: Dataset = { patients: [], visits: [], billing: [] }
  for (let copy = 0; copy < copies; copy++) for (const person of people) addPerson(data, person)
  return data
}

function addPerson(data: Dataset, { name, born, gender, home = 'NY', payer = null, stays }: Person): void {
  const id = data.patients.length + 1
  const [city, state, zipcode, areaCode] = homes[home]
  const [first, last] = name
  data.patients.push({
    patient_id: id,
    first_name: first,
    last_name: last,
    name: `${first} ${last}`,
    date_of_birth: born,
    age: ageOn(dayOf(born), dayOf(contract.today)),
    gender,
    phone_number: `(${areaCode}) 555-01${String(id % 100).padStart(2, '0')}`,
    email: `${first.toLowerCase()}.${last.toLowerCase()}${id}@example.${['com', 'org', 'net'][id % 3]}`,
    address: `${id} Elm Street`,
    city,
    state,
    zipcode,
    insurance_provider: payer,
    insurance_policy_number: payer === null ? null : `POL${String(id).padStart(6, '0')}`,
    blood_type: ['A+', 'A-', 'B+', 'B-', 'AB+', 'AB-', 'O+', 'O-'][id % 8]!,
  })
  for (const each of stays) addStay(data, id, each, state === 'TX')
}

function addStay(data: Dataset, patientId: number, each: Stay, isTexan: boolean): void {
  const patient = data.patients[patientId - 1]!
  const id = data.visits.length + 1
  const admission = dayOf(each.admission)
  const hospital = each.hospital ?? (isTexan ? 'Red Oak' : 'East River')
  const [medication = null, dosage = null, frequency = null] = each.drug ?? []
  data.visits.push({
    visit_id: id,
    patient_id: patientId,
    name: patient.name!,
    age: ageOn(dayOf(String(patient.date_of_birth)), admission),
    gender: patient.gender!,
    condition: each.condition,
    severity: each.severity ?? 'Normal',
    treatment: each.treatment,
    medication,
    dosage,
    frequency,
    test_results: ['Positive', 'Negative', 'Inconclusive'][id % 3]!,
    doctor: each.doctor ?? (isTexan ? 'Tex Ranger' : 'Nia York'),
    hospital,
    hospital_state: hospitals[hospital][0],
    hospital_zipcode: hospitals[hospital][1],
    room_number: 100 + id,
    date_of_admission: each.admission,
    date_of_discharge: formatDay(admission + each.nights),
    follow_up_required: each.flag ?? 'N',
  })
  addBill(data, each.charge ?? 1000, each.payment ?? 'paid', patient.insurance_provider !== null)
}

function addBill(data: Dataset, charge: number, payment: Payment, isInsured: boolean): void {
  const visit = data.visits.at(-1)!
  const billingDay = dayOf(String(visit.date_of_discharge)) + (payment === 'open' ? 0 : 30)
  const isIncremental = ((Number(visit.visit_id) - 1) % staysOfAll) % 2 === 1
  const expected = isIncremental ? addMonths(billingDay, 12) : billingDay + 30
  const paid = { paid: Math.max(billingDay, expected - 20), late: expected + 9, open: null, overdue: null }[payment]
  const coverage = isInsured ? Math.floor(charge * 70) / 100 : 0
  data.billing.push({
    billing_id: visit.visit_id!,
    visit_id: visit.visit_id!,
    patient_id: visit.patient_id!,
    billing_date: formatDay(billingDay),
    insurance_coverage_amount: coverage,
    patient_responsibility_amount: Math.round(charge * 100 - coverage * 100) / 100,
    payment_plan: isIncremental ? 'Incremental' : 'Full',
    expected_payment_date: formatDay(expected),
    actual_payment_date: paid === null ? null : formatDay(paid),
    payment_status: { paid: 'Paid', late: 'Late-Paid', open: 'In-progress', overdue: 'Late-Unpaid' }[payment],
    total_charge: charge,
  })
}

/** The tables by name. */
export const tablesByName = { patients, visits, billing } as const

/** The number of a day that exists. */
export function dayOf(text: string): number {
  const day = parseDay(text)
  if (day === undefined) throw new RangeError(`${text} is no day`)
  return day
}
