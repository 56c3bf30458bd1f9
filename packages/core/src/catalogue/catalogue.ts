import { z } from 'zod'
import { genders } from '../model/patients.ts'
import type { severities } from '../model/visits.ts'
import { conditionName, stateCode, treatmentName } from './name-kinds.ts'
import { payerKinds } from './payer-kinds.ts'

const isoDate = z.iso.date()
const ageRange = z
  .strictObject({ min: z.int().min(0), max: z.int().max(130) })
  .refine((r) => r.min <= r.max, 'min must not be above max')

/** A drug as it is given for a condition: its real strengths and frequencies, and who must not get it. */
export const drugSchema = z.strictObject({
  name: z.string().min(1),
  /** Strengths of one dose, as on the label: '500 mg'. Any goes with any frequency. */
  strengths: z.array(z.string().min(1)).min(1),
  frequencies: z.array(z.string().min(1)).min(1),
  /** Ages at admission at which it may be given, in whole years, both ends included. */
  ages: ageRange.optional(),
  gender: z.enum(genders).optional(),
  /** First day on which it may be given. */
  from: isoDate.optional(),
  /** Not given to a patient who has one of these conditions anywhere in the data. */
  notWith: z.array(conditionName).optional(),
})

/** A treatment of a condition, and the bounds on its use. */
export const treatmentSchema = z.strictObject({
  name: z.string().min(1),
  /** Which visits of an episode it may be given on; absent: any. */
  on: z.enum(['first', 'follow-up']).optional(),
  /** At most this many per patient. */
  maxPerPatient: z.int().min(1).optional(),
})

/** A condition: what a visit for it can be. How often it is, the odds say. */
export const conditionSchema = z.strictObject({
  name: z.string().min(1),
  category: z.enum(['chronic', 'complex', 'acute', 'minor', 'behavioural']),
  /** Nights of the first visit of an episode, both ends included; 0 is a same-day visit. */
  stayNights: z
    .strictObject({ min: z.int().min(0), max: z.int().max(400) })
    .refine((r) => r.min <= r.max, 'min must not be above max'),
  /** Ages at admission, in whole years, both ends included. */
  ages: ageRange,
  gender: z.enum(genders).optional(),
  /** First day on which it may be admitted. */
  from: isoDate.optional(),
  maxVisitsPerCalendarYear: z.int().min(1).optional(),
  /** Treatments, the first-line one first. */
  treatments: z.array(treatmentSchema).min(1),
  drugs: z.array(drugSchema),
  /** Set for Childbirth: an episode is opened by one of these treatments only, and each of them opens one. */
  delivery: z
    .strictObject({
      treatments: z.array(treatmentName).min(1),
      /** At most this many deliveries per patient in the window. */
      maxPerPatient: z.int().min(1),
      /** Least days between the admissions of two deliveries. */
      minDaysApart: z.int().min(1),
    })
    .optional(),
})

/** A payer named by the catalogue. */
export const payerSchema = z.strictObject({
  name: z.string().min(1),
  kind: z.enum(payerKinds),
  /** States it sells in; absent: all. */
  states: z.array(stateCode).optional(),
})

/** What can be: the closed world that rows are judged against. Plain data, so that a manifest can carry it. */
export const catalogueSchema = z.strictObject({
  conditions: z.array(conditionSchema).min(1),
  payers: z.array(payerSchema).min(1),
  /** Most distinct conditions that one patient has. */
  maxConditionsPerPatient: z.int().min(1),
  /** True: every return for the same condition, except a delivery, is a follow-up. */
  everyReturnIsFollowUp: z.boolean(),
  /** Nights of a follow-up visit, at most, whatever the condition. */
  maxFollowUpNights: z.int().min(0),
  /** Youngest age on "today" at which Medicare is possible without a condition that entitles to it. */
  medicare: z.strictObject({ minAge: z.int().min(0), entitlingConditions: z.array(conditionName) }),
})

export type Drug = z.infer<typeof drugSchema>
export type Treatment = z.infer<typeof treatmentSchema>
export type Condition = z.infer<typeof conditionSchema>
export type ConditionCategory = Condition['category']
export type { PayerKind } from './payer-kinds.ts'
export type Payer = z.infer<typeof payerSchema>
export type Catalogue = z.infer<typeof catalogueSchema>
export type Severity = (typeof severities)[number]
