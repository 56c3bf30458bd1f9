import { z } from 'zod'
import { defineTable, text } from './table.ts'

/** One row of `doctors`: what anybody may know of a doctor. */
export const doctorSchema = z.object({
  doctor: text({ key: 'primary', description: 'Name, as in visits.' }),
  doctor_state: text({ description: 'State of all hospitals that the doctor works at.' }),
  main_hospital: text({ references: 'hospitals.hospital', description: 'Hospital that the doctor mainly works at.' }),
  second_hospital: text({
    references: 'hospitals.hospital',
    description: 'Second hospital that the doctor works at; null when there is none.',
  }).nullable(),
  third_hospital: text({
    references: 'hospitals.hospital',
    description: 'Third hospital that the doctor works at; null when there is none.',
  }).nullable(),
})

/** One row of `doctors`, as a plain object. */
export type DoctorFacts = z.infer<typeof doctorSchema>

/** The doctors of the dataset, one row each. */
export const doctors = defineTable(
  'doctors',
  'The doctors of the dataset, one row each, with visits or without. Nobody of them exists.',
  doctorSchema,
)
