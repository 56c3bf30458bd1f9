import type { Payer } from '../catalogue/catalogue.ts'
import type { Plan } from './plan.ts'

/** The hidden profiles that the rows of a dataset were drawn by, for scoring what an analysis of the rows finds. */
export interface Truth {
  /** What the numbers mean, by their names. */
  readonly about: Readonly<Record<string, string>>
  readonly hospitals: readonly HospitalTruth[]
  readonly doctors: readonly DoctorTruth[]
  readonly payers: readonly PayerTruth[]
}

/** The hidden profile of a hospital. */
export interface HospitalTruth {
  readonly hospital: string
  readonly state: string
  readonly zipcode: string
  readonly size: number
  readonly chargeMultiplier: number
  readonly lateMultiplier: number
  readonly sameDayBias: number
}

/** The hidden profile of a doctor. */
export interface DoctorTruth {
  readonly doctor: string
  /** The main one first. */
  readonly hospitals: readonly string[]
  readonly sameDayBias: number
  readonly medicationBias: number
}

/** The hidden profile of a payer. */
export interface PayerTruth {
  readonly insuranceProvider: string
  readonly kind: Payer['kind']
  readonly coverageShift: number
  readonly riskMultiplier: number
}

const about = {
  size: 'Hospitals: relative size; how many come from where it is near, and how many doctors it has, rise with it.',
  chargeMultiplier: 'Hospitals: multiplies the charge of the first visit of an episode.',
  lateMultiplier: 'Hospitals: multiplies the chances that a bill is paid late, and that it is never paid.',
  sameDayBias:
    'Hospitals and doctors: added to the chance of a same-day first visit, in proportion to the rate of its condition.',
  medicationBias: 'Doctors: added to the chance of a drug on a visit whose treatment is none itself.',
  coverageShift: 'Payers: added to the share of a charge that is covered, where the patient owes a part.',
  riskMultiplier: 'Payers: multiplies the chances that a bill is paid late, and that it is never paid.',
}

/** Tells the hidden profiles of a plan's world, rounded to six decimals. */
export function describeTruth({ contract, draws }: Plan): Truth {
  const { hospitals, places, staff, payers } = draws.world
  return {
    about,
    hospitals: hospitals.map(({ name, place, state, size, chargeMultiplier, lateMultiplier, sameDayBias }) => ({
      hospital: name,
      state: places.stateCodes[state]!,
      zipcode: places.zipcodes[place]!,
      size: rounded(size),
      chargeMultiplier: rounded(chargeMultiplier),
      lateMultiplier: rounded(lateMultiplier),
      sameDayBias: rounded(sameDayBias),
    })),
    doctors: staff.doctors.map(({ name, hospitals: works, sameDayBias, medicationBias }) => ({
      doctor: name,
      hospitals: works.map((hospital) => hospitals[hospital]!.name),
      sameDayBias: rounded(sameDayBias),
      medicationBias: rounded(medicationBias),
    })),
    payers: contract.catalogue.payers.map(({ name, kind }, payer) => ({
      insuranceProvider: name,
      kind,
      coverageShift: rounded(payers.coverageShift[payer]!),
      riskMultiplier: rounded(payers.riskMultiplier[payer]!),
    })),
  }
}

function rounded(value: number): number {
  // Zero is added so that a negative zero is written as 0.
  return Math.round(value * 1e6) / 1e6 + 0
}
