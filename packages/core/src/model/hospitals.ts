import { z } from 'zod'
import { defineTable, int32, oneOf, text } from './table.ts'

/** Hospitals by their beds: under 100, 100 to 299, and 300 or more. */
export const sizeClasses = ['Small', 'Medium', 'Large'] as const

/** One row of `hospitals`: what anybody may know of a hospital. */
export const hospitalSchema = z.object({
  hospital: text({ key: 'primary', description: 'Name, as in visits.' }),
  hospital_state: text({ description: 'State of the hospital.' }),
  hospital_zipcode: text({ unique: true, description: 'ZIP code of the hospital; no two hospitals share one.' }),
  hospital_city: text({ description: 'City of the ZIP code.' }),
  beds: int32({ description: 'Number of beds.' }),
  size_class: oneOf(sizeClasses, {
    description: 'Small (under 100 beds), Medium (100 to 299) or Large (300 or more).',
  }),
  doctors: int32({ description: 'Number of doctors who work there, also those who mainly work elsewhere.' }),
})

/** One row of `hospitals`, as a plain object. */
export type HospitalFacts = z.infer<typeof hospitalSchema>

/** The hospitals of the dataset, one row each. */
export const hospitals = defineTable(
  'hospitals',
  'The hospitals of the dataset, one row each, visited or not. All are invented.',
  hospitalSchema,
)
