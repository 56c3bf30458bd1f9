import { z } from 'zod'
import { findState } from '../geo/states.ts'
import { showValue } from './show-value.ts'

/** One hospital, and from where its patients come. An empty object will do. */
export interface SingleHospitalOptions {
  /** Name of the hospital. Default: an invented one, by the seed. */
  readonly name?: string
  /** State of the hospital, as a code or a name. Default: that of `zipcode`, or drawn by the seed. */
  readonly state?: string
  /** ZIP code of the hospital, one of the pool's. Default: drawn by the seed, in the state if one is given. */
  readonly zipcode?: string
  /** Share of the patients who live in the hospital's state, 0 to 1. Default 0.83. */
  readonly localShare?: number
  /** How many of the state's ZIP codes, the nearest ones, they come from. Default 400. */
  readonly localTopN?: number
  /** Kilometres over which a ZIP code becomes e times less likely as a home; smaller is tighter. Default 200. */
  readonly localDecayKm?: number
  /** Share of the other patients who live in bordering states, 0 to 1. Default 0.7; 0 in Alaska and Hawaii. */
  readonly outstateNeighborShare?: number
}

const longestName = 100
/** Control characters but tab and line feed, and halves of characters: not every format can hold them. */
const unprintable = /[^\P{Cc}\t\n]|\p{Cs}/u

const share = (name: string) =>
  z
    .number({ error: (issue) => `${name} must be a number from 0 to 1, not ${showValue(issue.input)}` })
    .refine((value) => value >= 0 && value <= 1, {
      error: (issue) => `${name} must be from 0 to 1, not ${showValue(issue.input)}`,
    })

/** Checks the options of single-hospital mode, as far as that needs no pool. */
export const singleHospitalSchema = z.strictObject(
  {
    name: z
      .string({ error: 'hospital name must be a text' })
      .refine((name) => name.trim() !== '' && name.length <= longestName && !unprintable.test(name), {
        error: `hospital name must be 1 to ${longestName} characters that can be printed`,
      })
      .optional(),
    state: z
      .string({ error: 'hospital state must be a text' })
      .refine((state) => findState(state) !== undefined, {
        error: (issue) =>
          `hospital state ${showValue(issue.input)} is not one of the 50 states or DC; give a code such as NY, or its name`,
      })
      .transform((state) => findState(state)?.code ?? state)
      .optional(),
    zipcode: z
      .string({ error: 'hospital ZIP must be a text of five digits' })
      .refine((zipcode) => /^\d{5}$/.test(zipcode), {
        error: (issue) => `hospital ZIP must be five digits, such as 02139, not ${showValue(issue.input)}`,
      })
      .optional(),
    localShare: share('local share').optional(),
    localTopN: z
      .number({ error: (issue) => `local top n must be a whole number of at least 1, not ${showValue(issue.input)}` })
      .refine((n) => Number.isSafeInteger(n) && n >= 1, {
        error: (issue) => `local top n must be a whole number of at least 1, not ${showValue(issue.input)}`,
      })
      .default(400),
    localDecayKm: z
      .number({ error: (issue) => `local decay must be a number of kilometres above 0, not ${showValue(issue.input)}` })
      .refine((km) => km > 0, {
        error: (issue) => `local decay must be a number of kilometres above 0, not ${showValue(issue.input)}`,
      })
      .default(200),
    outstateNeighborShare: share('out-of-state neighbor share').optional(),
  },
  {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `there is no single-hospital option "${issue.keys?.[0]}"`
        : 'singleHospital must be an object of options, such as {}',
  },
)

/** Single-hospital options, checked: the state is a code, and what has one default is filled in. */
export type ParsedSingleHospital = z.infer<typeof singleHospitalSchema>
