import { NONE } from '../reading.ts'
import type { RowRule } from '../rule.ts'
import type { VisitFrame } from '../visit-frame.ts'
import { closedListRule } from './closed-list.ts'
import { isAtLeast, isMarked, isNever, isOfGender, isWithin } from './forms.ts'
import { visitDates, visitIdentity } from './visit-keys.ts'

const wellFormed = ['visit-well-formed']

/** What has to hold for a visit's condition to be believed. */
export const visitCare = [
  'condition-in-catalogue',
  'treatment-in-catalogue',
  'treatment-of-condition',
  'drug-of-condition',
]

/** Rules on the condition, treatment and drug of one visit. */
export const visitCareRules: readonly RowRule<VisitFrame>[] = [
  closedListRule(
    {
      name: 'condition-in-catalogue',
      table: 'visits',
      sentence: 'condition is one of the catalogue.',
      standsOn: wellFormed,
    },
    'condition',
    ({ int }) => int.condition,
  ),
  closedListRule(
    {
      name: 'severity-closed-list',
      table: 'visits',
      sentence: 'severity is Normal, Mild, Moderate or Severe.',
      standsOn: wellFormed,
    },
    'severity',
    ({ int }) => int.severity,
  ),
  closedListRule(
    {
      name: 'test-results-closed-list',
      table: 'visits',
      sentence: 'test_results is Positive, Negative or Inconclusive.',
      standsOn: wellFormed,
    },
    'test_results',
    ({ int }) => int.testResult,
  ),
  closedListRule(
    {
      name: 'follow-up-flag-closed-list',
      table: 'visits',
      sentence: 'follow_up_required is Y or N.',
      standsOn: wellFormed,
    },
    'follow_up_required',
    ({ int }) => int.followUp,
  ),
  closedListRule(
    {
      name: 'treatment-in-catalogue',
      table: 'visits',
      sentence: 'treatment is one of the catalogue.',
      standsOn: wellFormed,
    },
    'treatment',
    ({ int }) => int.treatment,
  ),
  {
    name: 'treatment-of-condition',
    table: 'visits',
    sentence: 'The treatment is one of those of the condition.',
    standsOn: ['condition-in-catalogue', 'treatment-in-catalogue'],
    shows: ['condition', 'treatment'],
    judge: isNever(({ int }) => int.treatmentPlace, -1),
  },
  {
    name: 'medication-all-or-none',
    table: 'visits',
    sentence: 'medication, dosage and frequency are all there, or none is.',
    standsOn: wellFormed,
    shows: ['medication', 'dosage', 'frequency'],
    judge({ int: { medication, dosage, frequency } }, verdict) {
      const { rows, from, to } = verdict
      for (let i = from; i < to; i++) {
        const row = rows[i]!
        const isNone = medication[row] === NONE
        if ((dosage[row] === NONE) !== isNone || (frequency[row] === NONE) !== isNone) verdict.broken(row)
      }
    },
  },
  {
    name: 'drug-of-condition',
    table: 'visits',
    sentence: 'The drug is one of those given for the condition.',
    standsOn: ['treatment-of-condition', 'medication-all-or-none'],
    concerns: 'medicated',
    shows: ['condition', 'medication'],
    judge: isNever(({ int }) => int.drugPlace, -1),
  },
  {
    name: 'dosage-of-drug',
    table: 'visits',
    sentence: 'The dosage is a strength of the drug.',
    standsOn: ['drug-of-condition'],
    concerns: 'withKnownDrug',
    shows: ['condition', 'medication', 'dosage'],
    judge: isMarked(
      ({ int }) => int.drugPlace,
      ({ int }) => int.dosage,
      ({ terms: { care } }) => ({ marks: care.drugHasDosage, perCode: care.dosages.size }),
    ),
  },
  {
    name: 'frequency-of-drug',
    table: 'visits',
    sentence: 'The frequency is one at which the drug is given.',
    standsOn: ['drug-of-condition'],
    concerns: 'withKnownDrug',
    shows: ['condition', 'medication', 'frequency'],
    judge: isMarked(
      ({ int }) => int.drugPlace,
      ({ int }) => int.frequency,
      ({ terms: { care } }) => ({ marks: care.drugHasFrequency, perCode: care.frequencies.size }),
    ),
  },
  {
    name: 'drug-age',
    table: 'visits',
    sentence: 'A drug is given only at the ages that it may be given at.',
    standsOn: ['drug-of-condition', 'age-at-admission-by-calendar'],
    concerns: 'withKnownDrug',
    shows: ['condition', 'medication', 'age'],
    judge: isWithin(
      ({ int }) => int.age,
      ({ int }) => int.drugPlace,
      ({ terms }) => terms.care.drugMinAge,
      ({ terms }) => terms.care.drugMaxAge,
    ),
  },
  {
    name: 'drug-gender',
    table: 'visits',
    sentence: 'A drug that is for one gender is given to no other.',
    standsOn: ['drug-of-condition', 'visit-gender-matches-patient'],
    concerns: 'withKnownDrug',
    shows: ['condition', 'medication', 'gender'],
    judge: isOfGender(
      ({ int }) => int.gender,
      ({ int }) => int.drugPlace,
      ({ terms }) => terms.care.drugGender,
    ),
  },
  {
    name: 'drug-not-before-its-date',
    table: 'visits',
    sentence: 'No drug is given before the day from which it may be.',
    standsOn: ['drug-of-condition', ...visitDates],
    concerns: 'withKnownDrug',
    shows: ['condition', 'medication', 'date_of_admission'],
    judge: isAtLeast(
      ({ int }) => int.admission,
      ({ int }) => int.drugPlace,
      ({ terms }) => terms.care.drugFromDay,
    ),
  },
  {
    name: 'condition-age',
    table: 'visits',
    sentence: "The age at admission is one of the condition's; adult-only conditions begin at 18.",
    standsOn: [...visitCare, 'age-at-admission-by-calendar'],
    shows: ['condition', 'age'],
    judge: isWithin(
      ({ int }) => int.age,
      ({ int }) => int.condition,
      ({ terms }) => terms.care.minAge,
      ({ terms }) => terms.care.maxAge,
    ),
  },
  {
    name: 'condition-gender',
    table: 'visits',
    sentence: "A condition of one gender is no other's.",
    standsOn: [...visitCare, 'visit-gender-matches-patient'],
    concerns: 'ofOneGender',
    shows: ['condition', 'gender'],
    judge: isOfGender(
      ({ int }) => int.gender,
      ({ int }) => int.condition,
      ({ terms }) => terms.care.gender,
    ),
  },
  {
    name: 'condition-not-before-its-date',
    table: 'visits',
    sentence: 'No condition is treated before the day from which it can be; COVID-19 not before 2020.',
    standsOn: [...visitIdentity, ...visitCare, ...visitDates],
    shows: ['condition', 'date_of_admission'],
    judge: isAtLeast(
      ({ int }) => int.admission,
      ({ int }) => int.condition,
      ({ terms }) => terms.care.fromDay,
    ),
  },
]

/** The rule on drugs and the patient's other conditions; all visits of the patient settle it. */
export const drugNotWithConditionRule: RowRule<VisitFrame> = {
  name: 'drug-not-with-condition',
  table: 'visits',
  sentence: 'No drug is given to a patient who has, anywhere in the data, a condition that forbids it.',
  standsOn: ['drug-of-condition', ...visitIdentity],
  concerns: 'withKnownDrug',
  shows: [],
  judge(frame, verdict) {
    const { drugPlace } = frame.int
    const { drugNotWith } = frame.terms.care
    const { rows, from, to } = verdict
    for (let i = from; i < to; i++) {
      const row = rows[i]!
      const drug = drugPlace[row]!
      const notWith = drugNotWith[drug]
      if (notWith !== undefined && hasCondition(frame, row, notWith)) verdict.broken(row)
    }
  },
}

/** Whether the patient of a row has one of some conditions, by visits without fault. */
function hasCondition({ int, length }: VisitFrame, row: number, marked: Uint8Array): boolean {
  const { group, condition, faults, relation } = int
  const isMarked = (other: number) => faults[other] === 0 && relation[other] === 0 && marked[condition[other]!] === 1
  for (let other = row; other >= 0 && group[other] === group[row]; other--) if (isMarked(other)) return true
  for (let other = row + 1; other < length && group[other] === group[row]; other++) if (isMarked(other)) return true
  return false
}
