import type { RowRule } from '../rule.ts'
import { role, type VisitFrame } from '../visit-frame.ts'
import { isAtMost, isNever, isSameAsAt } from './forms.ts'
import { visitCare } from './visit-care.ts'
import { visitDates, visitIdentity } from './visit-keys.ts'

/** What has to hold of a visit and of the patient's visits before it for the episode to be told. */
const history = [...visitIdentity, 'visit-id-contiguous', ...visitCare, ...visitDates]
const earlier = [...history, 'follow-up-flag-closed-list']
const episode = ['delivery-opens-childbirth', 'return-is-follow-up']
/** Faults that tell a visit which is no follow-up, though the flag before it says so. */
const followUp = ['follow-up-stay', 'follow-up-hospital', 'follow-up-doctor']

/** Rules on a patient's visits for one condition: which is a follow-up, and what a follow-up may be. */
export const visitEpisodeRules: readonly RowRule<VisitFrame>[] = [
  {
    name: 'delivery-opens-childbirth',
    table: 'visits',
    sentence: 'A Childbirth episode is opened by a delivery; any other Childbirth visit is a follow-up, after a Y.',
    standsOn: history,
    standsOnEarlier: [...earlier, 'delivery-opens-childbirth'],
    concerns: 'childbirths',
    shows: ['condition', 'treatment'],
    judge({ int: { role: roles, isDelivery } }, verdict) {
      const { rows, from, to } = verdict
      for (let i = from; i < to; i++) {
        const row = rows[i]!
        if (isDelivery[row] === 0 && roles[row] === role.first) verdict.broken(row)
      }
    },
  },
  {
    name: 'return-is-follow-up',
    table: 'visits',
    sentence:
      'Where the catalogue says so, every return for a condition, except a delivery, is a follow-up, after a Y.',
    standsOn: [...history, 'delivery-opens-childbirth'],
    standsOnEarlier: [...earlier, 'delivery-opens-childbirth', 'return-is-follow-up'],
    concerns: 'returns',
    shows: ['condition', 'treatment'],
    judge: isNever(({ int }) => int.role, role.first),
  },
  {
    name: 'first-stay-in-range',
    table: 'visits',
    sentence: "The first visit of an episode stays within the condition's range of nights.",
    standsOn: [...history, ...episode],
    standsOnEarlier: [...earlier, ...episode],
    concerns: 'openings',
    shows: ['condition', 'date_of_admission', 'date_of_discharge'],
    judge({ int, terms: { care } }, verdict) {
      const { condition, admission, discharge } = int
      const { minNights, maxNights } = care
      const { rows, from, to } = verdict
      for (let i = from; i < to; i++) {
        const row = rows[i]!
        const nights = discharge[row]! - admission[row]!
        if (nights < minNights[condition[row]!]! || nights > maxNights[condition[row]!]!) verdict.broken(row)
      }
    },
  },
  {
    name: 'follow-up-stay',
    table: 'visits',
    sentence: 'A follow-up stays at most the nights of the catalogue (2).',
    standsOn: [...history, ...episode],
    standsOnEarlier: [...earlier, ...episode],
    concerns: 'followUps',
    shows: ['condition', 'date_of_admission', 'date_of_discharge'],
    judge({ int: { admission, discharge }, terms: { catalogue } }, verdict) {
      const { maxFollowUpNights } = catalogue
      const { rows, from, to } = verdict
      for (let i = from; i < to; i++) {
        const row = rows[i]!
        if (discharge[row]! - admission[row]! > maxFollowUpNights) verdict.broken(row)
      }
    },
  },
  {
    name: 'stays-do-not-overlap',
    table: 'visits',
    sentence: "A patient's next admission is after the previous discharge.",
    standsOn: [...visitIdentity, ...visitDates],
    standsOnEarlier: [...visitIdentity, ...visitDates, 'first-stay-in-range', 'follow-up-stay'],
    concerns: 'later',
    shows: ['date_of_admission'],
    judge({ int: { admission, discharge, previous } }, verdict) {
      const { rows, from, to } = verdict
      for (let i = from; i < to; i++) {
        const row = rows[i]!
        const last = previous[row]!
        if (admission[row]! <= discharge[last]!) verdict.broken(row)
      }
    },
  },
  {
    name: 'same-day-not-severe',
    table: 'visits',
    sentence: 'A same-day visit is not Severe.',
    standsOn: [...visitDates, 'severity-closed-list', 'first-stay-in-range', 'follow-up-stay'],
    concerns: 'sameDay',
    shows: ['severity', 'date_of_admission', 'date_of_discharge'],
    judge({ int: { severity }, terms }, verdict) {
      const severe = terms.severities.codeOf('Severe')
      const { rows, from, to } = verdict
      for (let i = from; i < to; i++) {
        const row = rows[i]!
        if (severity[row] === severe) verdict.broken(row)
      }
    },
  },
  {
    name: 'follow-up-hospital',
    table: 'visits',
    sentence: 'A follow-up is at the hospital of its episode.',
    standsOn: [...history, ...episode, 'follow-up-stay'],
    standsOnEarlier: [...earlier, ...episode, 'follow-up-stay', 'first-stay-in-range'],
    concerns: 'followUps',
    shows: ['hospital'],
    judge: isSameAsAt(
      ({ int }) => int.hospital,
      ({ int }) => int.opening,
    ),
  },
  {
    name: 'follow-up-doctor',
    table: 'visits',
    sentence: 'A follow-up is with the doctor of its episode.',
    standsOn: [...history, ...episode, 'follow-up-hospital'],
    standsOnEarlier: [...earlier, ...episode, ...followUp.slice(0, -1), 'first-stay-in-range'],
    concerns: 'followUps',
    shows: ['doctor'],
    judge: isSameAsAt(
      ({ int }) => int.doctor,
      ({ int }) => int.opening,
    ),
  },
  {
    name: 'follow-up-not-more-severe',
    table: 'visits',
    sentence: 'A follow-up is never more severe than the visit before it for the condition.',
    standsOn: [...history, ...episode, ...followUp, 'severity-closed-list', 'same-day-not-severe'],
    standsOnEarlier: [...earlier, ...episode, ...followUp, 'severity-closed-list', 'same-day-not-severe'],
    concerns: 'followUps',
    shows: ['condition', 'severity'],
    judge({ int: { before, severity } }, verdict) {
      const { rows, from, to } = verdict
      for (let i = from; i < to; i++) {
        const row = rows[i]!
        // Codes of severity rise from the mildest.
        if (severity[row]! > severity[before[row]!]!) verdict.broken(row)
      }
    },
  },
]

/** Rules on what a patient may have how often, and how far apart. */
export const visitLimitRules: readonly RowRule<VisitFrame>[] = [
  {
    name: 'treatment-fits-visit',
    table: 'visits',
    sentence: 'A treatment of first visits is not given on a follow-up, nor one of follow-ups on a first visit.',
    standsOn: [...history, ...episode, ...followUp, 'first-stay-in-range'],
    standsOnEarlier: [...earlier, ...episode],
    concerns: 'ofBoundTreatment',
    shows: ['condition', 'treatment'],
    judge({ int: { treatmentPlace, role: roles }, terms: { care } }, verdict) {
      const { treatmentOn } = care
      const { rows, from, to } = verdict
      for (let i = from; i < to; i++) {
        const row = rows[i]!
        const on = treatmentOn[treatmentPlace[row]!]!
        if (on !== roles[row]) verdict.broken(row)
      }
    },
  },
  {
    name: 'treatment-per-patient',
    table: 'visits',
    sentence: 'No patient has a treatment more often than the catalogue allows; Bypass Surgery at most once.',
    standsOn: [...history, 'treatment-fits-visit'],
    standsOnEarlier: [...visitIdentity, ...visitCare],
    concerns: 'ofLimitedTreatment',
    shows: ['condition', 'treatment'],
    judge: isAtMost(
      ({ int }) => int.treatmentUses,
      ({ int }) => int.treatmentPlace,
      ({ terms }) => terms.care.treatmentMaxPerPatient,
    ),
  },
  {
    name: 'deliveries-per-patient',
    table: 'visits',
    sentence: 'No patient delivers more often in the window than the catalogue allows (2).',
    standsOn: history,
    standsOnEarlier: [...visitIdentity, ...visitCare],
    concerns: 'deliveries',
    shows: ['treatment', 'date_of_admission'],
    judge: isAtMost(
      ({ int }) => int.deliveries,
      ({ int }) => int.condition,
      ({ terms }) => terms.care.maxDeliveries,
    ),
  },
  {
    name: 'deliveries-apart',
    table: 'visits',
    sentence: 'Two deliveries of a patient are admitted at least 270 days apart, or what the catalogue says.',
    standsOn: [...history, 'deliveries-per-patient'],
    standsOnEarlier: [...visitIdentity, ...visitCare, ...visitDates],
    concerns: 'laterDeliveries',
    shows: ['treatment', 'date_of_admission'],
    judge({ int: { condition, admission, deliveryBefore }, terms: { care } }, verdict) {
      const { rows, from, to } = verdict
      for (let i = from; i < to; i++) {
        const row = rows[i]!
        const last = deliveryBefore[row]!
        if (admission[row]! - admission[last]! < care.daysBetweenDeliveries[condition[row]!]!) verdict.broken(row)
      }
    },
  },
  {
    name: 'condition-visits-per-year',
    table: 'visits',
    sentence: 'No patient has more visits for a condition in a calendar year than allowed; Flu and Pneumonia 3 each.',
    standsOn: history,
    standsOnEarlier: [...visitIdentity, ...visitCare, ...visitDates],
    concerns: 'ofLimitedCondition',
    shows: ['condition', 'date_of_admission'],
    judge: isAtMost(
      ({ int }) => int.visitsInYear,
      ({ int }) => int.condition,
      ({ terms }) => terms.care.maxPerYear,
    ),
  },
  {
    name: 'conditions-per-patient',
    table: 'visits',
    sentence: 'No patient has more distinct conditions than the catalogue allows.',
    standsOn: [...visitIdentity, ...visitCare],
    standsOnEarlier: [...visitIdentity, ...visitCare],
    concerns: 'ofNewCondition',
    shows: ['condition'],
    judge({ int: { conditions }, terms: { catalogue } }, verdict) {
      const { maxConditionsPerPatient } = catalogue
      const { rows, from, to } = verdict
      for (let i = from; i < to; i++) {
        const row = rows[i]!
        if (conditions[row]! > maxConditionsPerPatient) verdict.broken(row)
      }
    },
  },
]
