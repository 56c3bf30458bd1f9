import { z } from 'zod'
import { catalogueSchema } from '../catalogue/catalogue.ts'
import { HcError } from '../error.ts'
import { parseDay } from '../model/calendar.ts'
import type { Contract } from '../plan/contract.ts'

/** What a calibrator must know of a dataset: a plan's contract says it, and so does the contract in a manifest. */
export type CalibrationTerms = Pick<Contract, 'preset' | 'startDate' | 'today' | 'catalogue'>

const day = z.string().refine((text) => parseDay(text) !== undefined, 'not a date')
const schema = z.object({
  contract: z
    .object({ preset: z.string(), startDate: day, today: day, catalogue: catalogueSchema })
    .refine(({ startDate, today }) => startDate <= today, 'today is before the start date'),
})

/** Reads the terms out of a dataset's manifest. Throws HC_OPTIONS_INVALID, naming the first wrong place. */
export function calibrationTerms(manifest: unknown): CalibrationTerms {
  const parsed = schema.safeParse(manifest)
  if (parsed.success) return parsed.data.contract
  const { path, message } = parsed.error.issues[0]!
  const place = path.length === 0 ? 'it' : path.join('.')
  throw new HcError(
    'HC_OPTIONS_INVALID',
    `the manifest does not say what the rows were made by (${place}: ${message}); make the dataset again with hc generate`,
  )
}
