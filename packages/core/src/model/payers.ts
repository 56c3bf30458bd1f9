import { z } from 'zod'
import { defineTable, oneOf, text } from './table.ts'

/** Medicare and Medicaid are public; the commercial payers are invented. */
export const payerKindNames = ['Medicare', 'Medicaid', 'Commercial'] as const
/** Whether a payer sells in every state, or in some. */
export const footprints = ['Nationwide', 'Regional'] as const

/** One row of `payers`: what anybody may know of a payer. */
export const payerSchema = z.object({
  insurance_provider: text({ key: 'primary', description: 'Name, as in patients.' }),
  payer_kind: oneOf(payerKindNames, { description: 'Medicare, Medicaid or Commercial.' }),
  footprint: oneOf(footprints, { description: 'Nationwide or Regional.' }),
  states: text({
    description: 'Codes of the states that a regional payer sells in, separated by spaces; null when it is nationwide.',
  }).nullable(),
})

/** One row of `payers`, as a plain object. */
export type PayerFacts = z.infer<typeof payerSchema>

/** The payers of the dataset, one row each. */
export const payers = defineTable(
  'payers',
  'Who pays for care, one row each, with patients or without. The commercial payers are invented.',
  payerSchema,
)
