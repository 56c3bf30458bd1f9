import { hasFiveDigits } from '../patient-texts.ts'
import { UNKNOWN } from '../reading.ts'
import type { RowRule } from '../rule.ts'
import type { VisitFrame } from '../visit-frame.ts'
import { isSameAs } from './forms.ts'
import { visitIdentity } from './visit-keys.ts'

/** Rules on the hospital of one visit. */
export const visitPlaceRules: readonly RowRule<VisitFrame>[] = [
  {
    name: 'hospital-zip-five-digits',
    table: 'visits',
    sentence: 'hospital_zipcode is five digits.',
    standsOn: ['visit-well-formed'],
    shows: ['hospital_zipcode'],
    judge(frame, verdict) {
      const { hospitalZip } = frame.int
      const { rows, from, to } = verdict
      for (let i = from; i < to; i++) {
        const row = rows[i]!
        if (hospitalZip[row] === UNKNOWN && !hasFiveDigits(frame.text('hospital_zipcode', row))) verdict.broken(row)
      }
    },
  },
  {
    name: 'hospital-zip-in-state',
    table: 'visits',
    sentence: "hospital_zipcode is one of the places' and lies in hospital_state.",
    standsOn: ['hospital-zip-five-digits'],
    shows: ['hospital', 'hospital_state', 'hospital_zipcode'],
    judge({ int: { hospitalZip, hospitalState }, terms: { places } }, verdict) {
      const { stateOfZip } = places
      const { rows, from, to } = verdict
      for (let i = from; i < to; i++) {
        const row = rows[i]!
        const zip = hospitalZip[row]!
        if (zip < 0 || stateOfZip[zip] !== hospitalState[row]) verdict.broken(row)
      }
    },
  },
  {
    name: 'hospital-in-patient-state',
    table: 'visits',
    sentence: "Nationwide, every hospital visited is in the patient's own state.",
    mode: 'nationwide',
    standsOn: [...visitIdentity, 'hospital-zip-in-state', 'follow-up-hospital', 'zip-matches-city-and-state'],
    shows: ['hospital', 'hospital_state'],
    judge: isSameAs(
      ({ int }) => int.hospitalState,
      ({ int }) => int.patientState,
    ),
  },
  {
    name: 'visit-at-the-hospital',
    table: 'visits',
    sentence: 'In single-hospital mode, every visit is at the one hospital, in its state and at its ZIP code.',
    mode: 'single-hospital',
    standsOn: ['hospital-zip-in-state', 'follow-up-hospital'],
    shows: ['hospital', 'hospital_state', 'hospital_zipcode'],
    judge({ int: { hospital, hospitalState, hospitalZip }, terms: { oneHospital } }, verdict) {
      const { name, state, zip } = oneHospital!
      const { rows, from, to } = verdict
      for (let i = from; i < to; i++) {
        const row = rows[i]!
        if (hospital[row] !== name || hospitalState[row] !== state || hospitalZip[row] !== zip) verdict.broken(row)
      }
    },
  },
]

/** Rules on visits that other rows settle: all visits of a hospital or a doctor, or the bills. */
export const lateVisitRules = {
  hospitalOneState: {
    name: 'hospital-one-state',
    table: 'visits',
    sentence: 'A hospital is in one state; of several, the one of most visits is taken for right.',
    standsOn: ['hospital-in-patient-state', 'visit-at-the-hospital', 'follow-up-hospital'],
  },
  hospitalOneZip: {
    name: 'hospital-one-zip',
    table: 'visits',
    sentence: 'A hospital has one ZIP code; of several, the one of most visits is taken for right.',
    standsOn: ['hospital-one-state'],
  },
  zipOneHospital: {
    name: 'zip-one-hospital',
    table: 'visits',
    sentence: 'No two hospitals share a ZIP code; of several, the one of most visits is taken for right.',
    standsOn: ['hospital-one-zip'],
  },
  doctorOneState: {
    name: 'doctor-one-state',
    table: 'visits',
    sentence: 'A doctor works in one state; of several, the one of most visits is taken for right.',
    standsOn: ['hospital-one-state', 'zip-one-hospital', 'follow-up-doctor'],
  },
  doctorFewHospitals: {
    name: 'doctor-few-hospitals',
    table: 'visits',
    sentence: 'A doctor works at 3 hospitals at most; of more, those of most visits are taken for right.',
    standsOn: ['doctor-one-state'],
  },
  visitHasBill: {
    name: 'visit-has-bill',
    table: 'visits',
    sentence: 'Every visit has a bill.',
    standsOn: ['visit-well-formed', 'visit-id-contiguous'],
  },
} as const
