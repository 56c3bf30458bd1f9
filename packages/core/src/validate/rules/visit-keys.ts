import { MISSING, NONE } from '../reading.ts'
import type { RowRule } from '../rule.ts'
import { isFilled } from '../text-reading.ts'
import { relation, requiredVisitColumns, type VisitFrame } from '../visit-frame.ts'
import { wholeYears } from '../window-terms.ts'
import { isNever, isNotAfterToday, isNotBefore, isSameAs } from './forms.ts'

/** What has to hold for a visit to be a certain patient's. */
export const visitIdentity = [
  'visit-well-formed',
  'visit-has-patient',
  'visits-in-patient-order',
  'visit-name-matches-patient',
]

/** Rules on the keys of visits, in the order of judgement. */
export const visitKeyRules: readonly RowRule<VisitFrame>[] = [
  {
    name: 'visit-well-formed',
    table: 'visits',
    sentence: "Every cell of a visit is there and of its column's type; only the three drug columns may be null.",
    shows: [],
    judge(frame, verdict) {
      const { int, wide, names, first } = frame
      const { medication, dosage, frequency } = int
      const required =
        frame.emptyCells === 0 ? [] : [wide.visitId, wide.patientId, ...requiredVisitColumns.map((name) => int[name])]
      const { rows, from, to } = verdict
      for (let i = from; i < to; i++) {
        const row = rows[i]!
        const isDrugWhole = medication[row]! > MISSING && dosage[row]! > MISSING && frequency[row]! > MISSING
        if (!isDrugWhole || !isFilled(names, row - first)) verdict.broken(row)
        else if (frame.emptyCells > 0 && !required.every((values) => values[row]! > NONE)) verdict.broken(row)
      }
    },
  },
  {
    name: 'visit-id-contiguous',
    table: 'visits',
    sentence: 'visit_id counts from 1 without gaps.',
    standsOn: ['visit-well-formed'],
    shows: [],
    judge: isNever(({ int }) => int.isDue, 0),
  },
  {
    name: 'visit-has-patient',
    table: 'visits',
    sentence: 'Every visit has a patient.',
    standsOn: ['visit-well-formed', 'patient-well-formed', 'patient-id-contiguous'],
    concerns: 'settled',
    shows: ['name'],
    judge: isNever(({ int }) => int.relation, relation.none),
  },
  {
    name: 'visits-in-patient-order',
    table: 'visits',
    sentence: 'Visits come in the order of patients.',
    standsOn: ['visit-has-patient'],
    shows: ['name'],
    judge: isNever(({ int }) => int.relation, relation.outOfOrder),
  },
  {
    name: 'visit-name-matches-patient',
    table: 'visits',
    sentence: "A visit's name is that of its patient.",
    standsOn: ['visits-in-patient-order', 'no-title-in-name', 'name-is-first-last'],
    shows: ['name'],
    judge: isNever(({ int }) => int.relation, relation.otherName),
  },
  {
    name: 'visit-gender-matches-patient',
    table: 'visits',
    sentence: "A visit's gender is that of its patient.",
    standsOn: [...visitIdentity, 'gender-closed-list'],
    shows: ['gender'],
    judge: isSameAs(
      ({ int }) => int.gender,
      ({ int }) => int.patientGender,
    ),
  },
]

/** What has to hold for a visit's two dates to be believed. */
export const visitDates = [
  'admission-not-before-window',
  'birth-not-after-admission',
  'discharge-not-before-admission',
  'discharge-not-after-today',
  'visits-in-admission-order',
]

/** Rules on the dates of one visit, and on their order within a patient. */
export const visitDateRules: readonly RowRule<VisitFrame>[] = [
  {
    name: 'admission-not-before-window',
    table: 'visits',
    sentence: 'No visit begins before the window.',
    standsOn: ['visit-well-formed'],
    shows: ['date_of_admission'],
    judge({ int: { admission }, terms: { window } }, verdict) {
      const { startDay } = window
      const { rows, from, to } = verdict
      for (let i = from; i < to; i++) {
        const row = rows[i]!
        if (admission[row]! < startDay) verdict.broken(row)
      }
    },
  },
  {
    name: 'birth-not-after-admission',
    table: 'visits',
    sentence: 'Nobody is admitted before being born.',
    standsOn: [...visitIdentity, 'age-by-calendar', 'admission-not-before-window'],
    shows: ['date_of_admission'],
    judge: isNotBefore(
      ({ int }) => int.admission,
      ({ int }) => int.bornDay,
    ),
  },
  {
    name: 'discharge-not-before-admission',
    table: 'visits',
    sentence: 'Discharge is on the day of admission or later.',
    standsOn: ['visit-well-formed', 'admission-not-before-window'],
    shows: ['date_of_admission', 'date_of_discharge'],
    judge: isNotBefore(
      ({ int }) => int.discharge,
      ({ int }) => int.admission,
    ),
  },
  {
    name: 'discharge-not-after-today',
    table: 'visits',
    sentence: 'Nobody is discharged after today.',
    standsOn: ['visit-well-formed'],
    shows: ['date_of_admission', 'date_of_discharge'],
    judge: isNotAfterToday(({ int }) => int.discharge),
  },
  {
    name: 'visits-in-admission-order',
    table: 'visits',
    sentence: "A patient's visits come in the order of admission.",
    standsOn: [...visitIdentity, ...visitDates.slice(0, -1)],
    standsOnEarlier: [...visitIdentity, ...visitDates.slice(0, -1)],
    concerns: 'later',
    shows: ['date_of_admission'],
    judge({ int: { admission, previous } }, verdict) {
      const { rows, from, to } = verdict
      for (let i = from; i < to; i++) {
        const row = rows[i]!
        const last = previous[row]!
        if (admission[row]! < admission[last]!) verdict.broken(row)
      }
    },
  },
  {
    name: 'age-at-admission-by-calendar',
    table: 'visits',
    sentence: "A visit's age is the patient's whole years at admission by calendar.",
    standsOn: [...visitIdentity, 'age-by-calendar', ...visitDates],
    shows: ['age', 'date_of_admission'],
    judge({ int: { age, admission, bornDate }, terms: { window } }, verdict) {
      const { rows, from, to } = verdict
      for (let i = from; i < to; i++) {
        const row = rows[i]!
        if (age[row] !== wholeYears(bornDate[row]!, window.dateNumber(admission[row]!))) verdict.broken(row)
      }
    },
  },
]
