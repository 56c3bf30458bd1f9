import { z } from 'zod'
import { allOrNone, compare } from './check.ts'
import { followUpFlags, severities, testResults } from './closed-lists.ts'
import { genders } from './patients.ts'
import { date, defineTable, int32, int64, oneOf, text } from './table.ts'

export { followUpFlags, severities, testResults }

/** One row of `visits`. */
export const visitSchema = z.object({
  visit_id: int64({
    key: 'primary',
    description: 'Number of the visit, 1 to n without gaps, in patient order, then admission order.',
  }),
  patient_id: int32({ references: 'patients.patient_id', description: 'The patient.' }),
  name: text({ description: 'Name of the patient.' }),
  age: int32({ unit: 'years', description: 'Whole years at admission, by calendar.' }),
  gender: oneOf(genders, { description: 'Sex of the patient.' }),
  condition: text({ filter: true, description: 'Condition treated, out of the catalogue.' }),
  severity: oneOf(severities, { description: 'Severity of illness, mildest first: Normal, Mild, Moderate, Severe.' }),
  treatment: text({ description: 'Treatment given, out of the catalogue; apart from medication.' }),
  medication: text({ description: 'Drug given; null when none was.' }).nullable(),
  dosage: text({ description: 'Strength of one dose of that drug; null without a drug.' }).nullable(),
  frequency: text({ description: 'How often that drug is taken; null without a drug.' }).nullable(),
  test_results: oneOf(testResults, { description: 'Outcome of the main test.' }),
  doctor: text({ filter: true, description: 'Attending physician; a name is one doctor.' }),
  hospital: text({ filter: true, description: 'Hospital; a name is one hospital.' }),
  hospital_state: text({ filter: true, description: 'State of the hospital.' }),
  hospital_zipcode: text({ description: 'ZIP code of the hospital; no two hospitals share one.' }),
  room_number: int32({ description: 'Room, floor first.' }),
  date_of_admission: date({ filter: true, description: 'Day of admission.' }),
  date_of_discharge: date({ description: 'Day of discharge; the day of admission for a same-day visit.' }),
  follow_up_required: oneOf(followUpFlags, { description: 'Y when a follow-up visit was asked for at discharge.' }),
})

/** One row of `visits`, as a plain object. */
export type Visit = z.infer<typeof visitSchema>

/** Stays and same-day visits, one row each. */
export const visits = defineTable('visits', 'Hospital stays and same-day visits, one row each.', visitSchema, {
  checks: [
    { name: 'age-at-admission-not-negative', holds: compare('age', '>=', 0) },
    { name: 'drug-all-or-none', holds: allOrNone('medication', 'dosage', 'frequency') },
    { name: 'hospital-zip-five-digits', holds: { column: 'hospital_zipcode', digits: 5 } },
    { name: 'room-number-positive', holds: compare('room_number', '>', 0) },
    {
      name: 'discharge-not-before-admission',
      holds: compare('date_of_discharge', '>=', { column: 'date_of_admission' }),
    },
    {
      name: 'same-day-not-severe',
      holds: {
        any: [compare('severity', '<>', 'Severe'), compare('date_of_discharge', '>', { column: 'date_of_admission' })],
      },
    },
  ],
  derived: [
    {
      name: 'los',
      daysFrom: 'date_of_admission',
      daysTo: 'date_of_discharge',
      description: 'Length of stay in days: discharge minus admission, 0 for a same-day visit.',
    },
  ],
})
