import { addMonths, ageOn, type Bill, formatDay, type Patient, parseDay, type Visit } from '@hc/core'

/** A dataset in memory: rows as plain objects, and the window that they lie in. */
export interface Rows {
  readonly startDate: string
  readonly today: string
  readonly patients: readonly Patient[]
  readonly visits: readonly Visit[]
  readonly billing: readonly Bill[]
}

const startDate = '2024-01-01'
const today = '2026-01-01'

/** Patients: born, gender, ZIP, city, state, insurer. */
const people: readonly (readonly [string, 'Male' | 'Female', string, string, string, string | null])[] = [
  ['1950-02-28', 'Male', '10036', 'New York', 'NY', 'Medicare'], // 1
  ['1990-07-01', 'Female', '10001', 'New York', 'NY', 'Corwick Assurance'], // 2
  ['1985-12-31', 'Female', '12207', 'Albany', 'NY', null], // 3
  ['2012-03-15', 'Male', '94103', 'San Francisco', 'CA', 'Medicaid'], // 4
  ['1978-01-01', 'Male', '94103', 'San Francisco', 'CA', null], // 5
  ['1962-11-11', 'Female', '90001', 'Los Angeles', 'CA', 'Corwick Assurance'], // 6
  ['1944-06-06', 'Female', '95814', 'Sacramento', 'CA', 'Medicare'], // 7
  ['2001-02-03', 'Male', '99999', 'Nowhere', 'CA', 'Medicaid'], // 8: a ZIP of a pool of one's own
  ['1971-09-09', 'Male', '10036', 'New York', 'NY', null], // 9
  ['1938-10-10', 'Female', '12207', 'Albany', 'NY', 'Medicare'], // 10
  ['1960-04-04', 'Male', '94103', 'San Francisco', 'CA', 'Quillstone Health'], // 11
  ['1999-08-08', 'Female', '10001', 'New York', 'NY', 'Medicaid'], // 12
]

const hospitals = {
  A: ['Ash Hospital', 'NY', '10036'],
  B: ['Birch Hospital', 'NY', '12207'],
  C: ['Cedar Hospital', 'CA', '94103'],
  D: ['Dune Hospital', 'CA', '90001'],
} as const

type Severity = Visit['severity']
type Line = readonly [
  patient: number,
  condition: string,
  treatment: string,
  severity: Severity,
  hospital: keyof typeof hospitals,
  doctor: string,
  admitted: string,
  nights: number,
  followUp: 'Y' | 'N',
  billedAfter: number,
  plan: Bill['payment_plan'],
  charge: number,
  coverage: number,
  paidAfter: number | null,
]

// prettier-ignore
const lines: readonly Line[] = [
  // Asked, followed up twice, then a return 7 days after a first visit's discharge counts from that, not from a follow-up.
  [1, 'Heart disease', 'Bypass Surgery', 'Severe', 'A', 'Dr One', '2024-01-05', 8, 'Y', 3, 'Full', 40000, 30000, 20],
  [1, 'Heart disease', 'Medication', 'Moderate', 'A', 'Dr One', '2024-01-17', 1, 'Y', 5, 'Full', 18000, 15000, 30],
  [1, 'Pneumonia', 'Oxygen Therapy', 'Moderate', 'A', 'Dr One', '2024-01-20', 4, 'N', 0, 'Full', 9000, 9000, 31],
  [1, 'Heart disease', 'Monitoring', 'Mild', 'A', 'Dr One', '2024-02-10', 0, 'N', 10, 'Incremental', 12000, 9000, 200],
  [1, 'Heart disease', 'Medication', 'Severe', 'B', 'Dr Two', '2025-03-01', 6, 'Y', 2, 'Full', 33000, 20000, null],
  // Delivery, its follow-up, another delivery after a Y; the second delivery is no return.
  [2, 'Childbirth', 'Delivery', 'Normal', 'A', 'Dr One', '2024-03-01', 2, 'Y', 1, 'Full', 8000, 6000, 10],
  [2, 'Childbirth', 'Postpartum Checkup', 'Normal', 'A', 'Dr One', '2024-03-20', 0, 'Y', 1, 'Full', 900, 700, 45],
  [
    2,
    'Childbirth',
    'Cesarean Section',
    'Moderate',
    'A',
    'Dr Three',
    '2025-01-10',
    4,
    'N',
    4,
    'Incremental',
    15000,
    0,
    null,
  ],
  [2, 'Flu', 'Medication', 'Mild', 'A', 'Dr One', '2025-01-21', 1, 'N', 2, 'Full', 1200.5, 1000.25, 30],
  [2, 'Migraine', 'Pain Management', 'Normal', 'B', 'Dr Two', '2025-01-27', 0, 'N', 3, 'Full', 400, 300, 5],
  // Uninsured, a return on the 30th day exactly and one on the 31st.
  [3, 'Flu', 'Rest & Fluids', 'Mild', 'B', 'Dr Two', '2024-02-01', 1, 'N', 1, 'Full', 1500, 0, 60],
  [3, 'Asthma', 'Inhaler', 'Normal', 'B', 'Dr Two', '2024-03-03', 0, 'N', 0, 'Full', 700, 0, null],
  [3, 'Flu', 'Medication', 'Mild', 'B', 'Dr Four', '2024-04-03', 2, 'N', 7, 'Full', 2500, 0, 29],
  [3, 'Anxiety', 'Counseling', 'Moderate', 'A', 'Dr Three', '2025-11-20', 3, 'Y', 6, 'Incremental', 5200, 0, null],
  [4, 'Broken bones', 'Cast', 'Mild', 'C', 'Dr Five', '2024-05-05', 1, 'Y', 2, 'Full', 3200, 2800, 12],
  [4, 'Broken bones', 'Cast', 'Normal', 'C', 'Dr Five', '2024-06-05', 0, 'N', 2, 'Full', 1100, 1000, 30],
  [4, 'Allergies', 'Allergy Shots', 'Normal', 'C', 'Dr Five', '2025-04-14', 0, 'N', 9, 'Full', 350.75, 350.75, 8],
  [4, 'Flu', 'Rest & Fluids', 'Normal', 'C', 'Dr Six', '2025-12-20', 1, 'N', 3, 'Full', 1400, 1400, null],
  [5, 'Kidney failure', 'Dialysis', 'Severe', 'C', 'Dr Six', '2024-07-07', 9, 'Y', 14, 'Incremental', 90000, 0, null],
  [5, 'Kidney failure', 'Dialysis', 'Severe', 'C', 'Dr Six', '2024-08-01', 1, 'Y', 5, 'Incremental', 60000, 0, 400],
  [5, 'Kidney failure', 'Monitoring', 'Moderate', 'C', 'Dr Six', '2024-09-01', 2, 'N', 5, 'Full', 20000, 0, null],
  [5, 'Flu', 'Medication', 'Mild', 'D', 'Dr Seven', '2024-09-10', 1, 'N', 5, 'Full', 1600, 0, 33],
  [6, 'Stroke', 'Rehabilitation', 'Severe', 'D', 'Dr Seven', '2024-10-01', 10, 'Y', 5, 'Full', 70000, 55000, 61],
  [6, 'Stroke', 'Medication', 'Severe', 'D', 'Dr Seven', '2024-10-25', 2, 'N', 5, 'Full', 26000, 21000, 10],
  [6, 'Stroke', 'Medication', 'Moderate', 'D', 'Dr Seven', '2024-11-03', 5, 'N', 5, 'Full', 30000, 21000, 30],
  [6, 'Arthritis', 'Joint Injections', 'Mild', 'C', 'Dr Five', '2025-12-05', 2, 'N', 4, 'Full', 6000, 5000, null],
  [7, 'COVID-19', 'Supportive Care', 'Severe', 'C', 'Dr Six', '2024-01-15', 14, 'N', 8, 'Full', 22000, 21000, 15],
  [7, 'Pneumonia', 'Medication', 'Moderate', 'C', 'Dr Six', '2024-02-05', 5, 'Y', 8, 'Full', 12000, 11000, 16],
  [7, 'Pneumonia', 'Monitoring', 'Mild', 'C', 'Dr Six', '2024-02-15', 1, 'N', 8, 'Full', 5000, 4600, 17],
  [
    7,
    'High blood pressure',
    'Lifestyle Counseling',
    'Normal',
    'C',
    'Dr Five',
    '2025-08-08',
    0,
    'Y',
    0,
    'Full',
    2100,
    2000,
    30,
  ],
  [8, 'Flu', 'Medication', 'Mild', 'D', 'Dr Seven', '2025-01-06', 1, 'N', 1, 'Full', 1300, 1300, 2],
  [8, 'Anxiety', 'Medication', 'Mild', 'D', 'Dr Eight', '2025-06-16', 1, 'Y', 1, 'Full', 2200, 2100, 100],
  [8, 'Anxiety', 'Counseling', 'Mild', 'D', 'Dr Eight', '2025-07-16', 1, 'N', 1, 'Full', 900, 800, 20],
  [9, 'Cancer', 'Chemotherapy', 'Severe', 'A', 'Dr One', '2024-12-28', 7, 'Y', 20, 'Incremental', 80000, 0, 380],
  [
    9,
    'Cancer',
    'Radiation Therapy',
    'Moderate',
    'A',
    'Dr One',
    '2025-02-28',
    1,
    'Y',
    11,
    'Incremental',
    55000,
    0,
    null,
  ],
  [9, 'Migraine', 'Medication', 'Normal', 'A', 'Dr Three', '2025-03-07', 1, 'N', 2, 'Full', 650, 0, null],
  [10, 'Stroke', 'Rehabilitation', 'Severe', 'B', 'Dr Four', '2025-10-01', 9, 'N', 3, 'Full', 64000, 60000, 28],
  [10, 'Heart disease', 'Medication', 'Severe', 'B', 'Dr Four', '2025-11-02', 5, 'Y', 6, 'Full', 31000, 30000, 25],
  [10, 'High blood pressure', 'Medication', 'Mild', 'B', 'Dr Two', '2025-12-10', 1, 'Y', 2, 'Full', 3300, 3000, null],
  [11, 'Diabetes', 'Insulin Therapy', 'Mild', 'C', 'Dr Five', '2024-02-29', 3, 'Y', 1, 'Incremental', 11000, 8000, 365],
  [11, 'Diabetes', 'Dietary Management', 'Mild', 'C', 'Dr Five', '2024-05-01', 1, 'Y', 1, 'Full', 7000, 5000, 30],
  [12, 'Depression', 'Therapy (CBT)', 'Moderate', 'A', 'Dr Three', '2025-05-05', 5, 'N', 2, 'Full', 4100, 4100, 14],
  [12, 'Flu', 'Medication', 'Normal', 'A', 'Dr One', '2025-05-17', 0, 'N', 2, 'Full', 450, 450, 14],
]

/** A dataset of a few dozen rows, made by hand so that every edge of a definition is met by a row on either side of it. */
export function handMade(): Rows {
  const patients = people.map(([born, gender, zipcode, city, state, insurer], index) =>
    createPatient(index + 1, born, gender, { zipcode, city, state, insurer }),
  )
  const visits = lines.map((line, index) => createVisit(index + 1, line, patients[line[0] - 1]!))
  const billing = lines.map((line, index) => createBill(visits[index]!, line))
  return { startDate, today, patients, visits, billing }
}

function createPatient(
  patient_id: number,
  born: string,
  gender: 'Male' | 'Female',
  home: { zipcode: string; city: string; state: string; insurer: string | null },
): Patient {
  const { zipcode, city, state, insurer } = home
  return {
    patient_id,
    first_name: 'Sam',
    last_name: `Number${patient_id}`,
    name: `Sam Number${patient_id}`,
    date_of_birth: born,
    age: ageOn(dayOf(born), dayOf(today)),
    gender,
    phone_number: '(212) 555-0100',
    email: `sam${patient_id}@example.com`,
    address: `${patient_id} Main Street, Apt 1`,
    city,
    state,
    zipcode,
    insurance_provider: insurer,
    insurance_policy_number: insurer === null ? null : `P${patient_id}`,
    blood_type: 'O+',
  }
}

function createVisit(visit_id: number, line: Line, patient: Patient): Visit {
  const [, condition, treatment, severity, place, doctor, admitted, nights, follow_up_required] = line
  const [hospital, hospital_state, hospital_zipcode] = hospitals[place]
  return {
    visit_id,
    patient_id: patient.patient_id,
    name: patient.name,
    age: ageOn(dayOf(patient.date_of_birth), dayOf(admitted)),
    gender: patient.gender,
    condition,
    severity,
    treatment,
    medication: null,
    dosage: null,
    frequency: null,
    test_results: 'Negative',
    doctor,
    hospital,
    hospital_state,
    hospital_zipcode,
    room_number: 101,
    date_of_admission: admitted,
    date_of_discharge: formatDay(dayOf(admitted) + nights),
    follow_up_required,
  }
}

function createBill({ visit_id, patient_id, date_of_discharge }: Visit, line: Line): Bill {
  const [, , , , , , , , , billedAfter, payment_plan, total_charge, coverage, paidAfter] = line
  const billed = dayOf(date_of_discharge) + billedAfter
  const due = payment_plan === 'Full' ? billed + 30 : addMonths(billed, 12)
  const paid = paidAfter === null ? null : billed + paidAfter
  const late = paid === null ? due < dayOf(today) : paid > due
  return {
    billing_id: visit_id,
    visit_id,
    patient_id,
    billing_date: formatDay(billed),
    insurance_coverage_amount: coverage,
    patient_responsibility_amount: Math.round((total_charge - coverage) * 100) / 100,
    payment_plan,
    expected_payment_date: formatDay(due),
    actual_payment_date: paid === null ? null : formatDay(paid),
    payment_status: paid === null ? (late ? 'Late-Unpaid' : 'In-progress') : late ? 'Late-Paid' : 'Paid',
    total_charge,
  }
}

/** The day number of a date that is known to be one. */
export function dayOf(date: string): number {
  return parseDay(date)!
}
