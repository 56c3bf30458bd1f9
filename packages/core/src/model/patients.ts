import { z } from 'zod'
import { allOrNone, compare } from './check.ts'
import { bloodTypes, genders } from './closed-lists.ts'
import { date, defineTable, int32, oneOf, text } from './table.ts'

export { bloodTypes, genders }

/** One row of `patients`. */
export const patientSchema = z.object({
  patient_id: int32({ key: 'primary', description: 'Number of the patient, 1 to n without gaps.' }),
  first_name: text({ description: 'Given name, after birth cohort and sex; no titles.' }),
  last_name: text({ description: 'Family name.' }),
  name: text({ description: 'First name, a space, last name.' }),
  date_of_birth: date({ description: 'Date of birth.' }),
  age: int32({
    unit: 'years',
    description: 'Whole years on "today", by calendar; born on 29 February: older on 1 March in common years.',
  }),
  gender: oneOf(genders, { description: 'Male or Female.' }),
  phone_number: text({
    description:
      'Number reserved for fiction, (NXX) 555-01XX, with an area code of the state; repeats, so it is no key.',
  }),
  email: text({ unique: true, description: 'Address on a domain reserved for examples; unique.' }),
  address: text({ description: 'Street address; (name, address) is unique.' }),
  city: text({ description: 'City of the ZIP code.' }),
  state: text({ filter: true, description: 'Two-letter code of the state, or DC.' }),
  zipcode: text({ description: 'Five-digit ZIP code with its leading zeros.' }),
  insurance_provider: text({ filter: true, description: 'Payer; null without insurance.' }).nullable(),
  insurance_policy_number: text({
    unique: true,
    description: 'Policy number, unique; null without insurance.',
  }).nullable(),
  blood_type: oneOf(bloodTypes, { description: 'ABO and Rh blood group.' }),
})

/** One row of `patients`, as a plain object. */
export type Patient = z.infer<typeof patientSchema>

/** The people of the dataset, one row each. */
export const patients = defineTable(
  'patients',
  'The people of the dataset, one row each. Nobody in it exists.',
  patientSchema,
  {
    uniqueTogether: [['name', 'address']],
    checks: [
      { name: 'name-is-first-last', holds: compare('name', '=', { joined: ['first_name', 'last_name'] }) },
      { name: 'age-not-negative', holds: compare('age', '>=', 0) },
      { name: 'phone-fictional', holds: { column: 'phone_number', like: ['(___) 555-01__'] } },
      {
        name: 'email-reserved-domain',
        holds: { column: 'email', like: ['_%@example.com', '_%@example.org', '_%@example.net'] },
      },
      { name: 'zip-five-digits', holds: { column: 'zipcode', digits: 5 } },
      { name: 'insurance-both-or-neither', holds: allOrNone('insurance_provider', 'insurance_policy_number') },
    ],
  },
)
