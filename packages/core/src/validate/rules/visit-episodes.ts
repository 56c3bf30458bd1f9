import { unlimited } from '../care-terms.ts'
import type { RowRule } from '../rule.ts'
import { role, type VisitFrame } from '../visit-frame.ts'
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
    shows: ['condition', 'treatment'],
    judge({ int, terms: { care } }, verdict) {
      const { condition, role: roles, isDelivery } = int
      let judged = 0
      for (let row = verdict.from; row < verdict.to; row++) {
        if (care.daysBetweenDeliveries[condition[row]!] === 0 || verdict.skip[row] !== 0) continue
        judged++
        if (isDelivery[row] === 0 && roles[row] === role.first) verdict.broken(row)
      }
      return judged
    },
  },
  {
    name: 'return-is-follow-up',
    table: 'visits',
    sentence:
      'Where the catalogue says so, every return for a condition, except a delivery, is a follow-up, after a Y.',
    standsOn: [...history, 'delivery-opens-childbirth'],
    standsOnEarlier: [...earlier, 'delivery-opens-childbirth', 'return-is-follow-up'],
    shows: ['condition', 'treatment'],
    judge({ int, terms: { catalogue } }, verdict) {
      if (!catalogue.everyReturnIsFollowUp) return 0
      const { before, isDelivery, role: roles } = int
      let judged = 0
      for (let row = verdict.from; row < verdict.to; row++) {
        if (before[row]! < 0 || isDelivery[row] === 1 || verdict.skip[row] !== 0) continue
        judged++
        if (roles[row] === role.first) verdict.broken(row)
      }
      return judged
    },
  },
  {
    name: 'first-stay-in-range',
    table: 'visits',
    sentence: "The first visit of an episode stays within the condition's range of nights.",
    standsOn: [...history, ...episode],
    standsOnEarlier: [...earlier, ...episode],
    shows: ['condition', 'date_of_admission', 'date_of_discharge'],
    judge({ int, terms: { care } }, verdict) {
      const { condition, role: roles, admission, discharge } = int
      const { minNights, maxNights } = care
      let judged = 0
      for (let row = verdict.from; row < verdict.to; row++) {
        if (roles[row] !== role.first || verdict.skip[row] !== 0) continue
        judged++
        const nights = discharge[row]! - admission[row]!
        if (nights < minNights[condition[row]!]! || nights > maxNights[condition[row]!]!) verdict.broken(row)
      }
      return judged
    },
  },
  {
    name: 'follow-up-stay',
    table: 'visits',
    sentence: 'A follow-up stays at most the nights of the catalogue (2).',
    standsOn: [...history, ...episode],
    standsOnEarlier: [...earlier, ...episode],
    shows: ['condition', 'date_of_admission', 'date_of_discharge'],
    judge({ int: { role: roles, admission, discharge }, terms: { catalogue } }, verdict) {
      const { maxFollowUpNights } = catalogue
      let judged = 0
      for (let row = verdict.from; row < verdict.to; row++) {
        if (roles[row] !== role.followUp || verdict.skip[row] !== 0) continue
        judged++
        if (discharge[row]! - admission[row]! > maxFollowUpNights) verdict.broken(row)
      }
      return judged
    },
  },
  {
    name: 'stays-do-not-overlap',
    table: 'visits',
    sentence: "A patient's next admission is after the previous discharge.",
    standsOn: [...visitIdentity, ...visitDates],
    standsOnEarlier: [...visitIdentity, ...visitDates, 'first-stay-in-range', 'follow-up-stay'],
    shows: ['date_of_admission'],
    judge({ int: { admission, discharge, previous } }, verdict) {
      let judged = 0
      for (let row = verdict.from; row < verdict.to; row++) {
        const last = previous[row]!
        if (last < 0 || verdict.skip[row] !== 0) continue
        judged++
        if (admission[row]! <= discharge[last]!) verdict.broken(row)
      }
      return judged
    },
  },
  {
    name: 'same-day-not-severe',
    table: 'visits',
    sentence: 'A same-day visit is not Severe.',
    standsOn: [...visitDates, 'severity-closed-list', 'first-stay-in-range', 'follow-up-stay'],
    shows: ['severity', 'date_of_admission', 'date_of_discharge'],
    judge({ int: { admission, discharge, severity }, terms }, verdict) {
      const severe = terms.severities.codeOf('Severe')
      let judged = 0
      for (let row = verdict.from; row < verdict.to; row++) {
        if (admission[row] !== discharge[row] || verdict.skip[row] !== 0) continue
        judged++
        if (severity[row] === severe) verdict.broken(row)
      }
      return judged
    },
  },
  {
    name: 'follow-up-hospital',
    table: 'visits',
    sentence: 'A follow-up is at the hospital of its episode.',
    standsOn: [...history, ...episode, 'follow-up-stay'],
    standsOnEarlier: [...earlier, ...episode, 'follow-up-stay', 'first-stay-in-range'],
    shows: ['hospital'],
    judge({ int: { opening, role: roles, hospital } }, verdict) {
      let judged = 0
      for (let row = verdict.from; row < verdict.to; row++) {
        if (roles[row] !== role.followUp || verdict.skip[row] !== 0) continue
        judged++
        if (hospital[row] !== hospital[opening[row]!]) verdict.broken(row)
      }
      return judged
    },
  },
  {
    name: 'follow-up-doctor',
    table: 'visits',
    sentence: 'A follow-up is with the doctor of its episode.',
    standsOn: [...history, ...episode, 'follow-up-hospital'],
    standsOnEarlier: [...earlier, ...episode, ...followUp.slice(0, -1), 'first-stay-in-range'],
    shows: ['doctor'],
    judge({ int: { opening, role: roles, doctor } }, verdict) {
      let judged = 0
      for (let row = verdict.from; row < verdict.to; row++) {
        if (roles[row] !== role.followUp || verdict.skip[row] !== 0) continue
        judged++
        if (doctor[row] !== doctor[opening[row]!]) verdict.broken(row)
      }
      return judged
    },
  },
  {
    name: 'follow-up-not-more-severe',
    table: 'visits',
    sentence: 'A follow-up is never more severe than the visit before it for the condition.',
    standsOn: [...history, ...episode, ...followUp, 'severity-closed-list', 'same-day-not-severe'],
    standsOnEarlier: [...earlier, ...episode, ...followUp, 'severity-closed-list', 'same-day-not-severe'],
    shows: ['condition', 'severity'],
    judge({ int: { before, role: roles, severity } }, verdict) {
      let judged = 0
      for (let row = verdict.from; row < verdict.to; row++) {
        if (roles[row] !== role.followUp || verdict.skip[row] !== 0) continue
        judged++
        // Codes of severity rise from the mildest.
        if (severity[row]! > severity[before[row]!]!) verdict.broken(row)
      }
      return judged
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
    shows: ['condition', 'treatment'],
    judge({ int: { treatmentPlace, role: roles }, terms: { care } }, verdict) {
      const { treatmentOn } = care
      let judged = 0
      for (let row = verdict.from; row < verdict.to; row++) {
        const on = treatmentOn[treatmentPlace[row]!]!
        if (on === 0 || verdict.skip[row] !== 0) continue
        judged++
        if (on !== roles[row]) verdict.broken(row)
      }
      return judged
    },
  },
  {
    name: 'treatment-per-patient',
    table: 'visits',
    sentence: 'No patient has a treatment more often than the catalogue allows; Bypass Surgery at most once.',
    standsOn: [...history, 'treatment-fits-visit'],
    standsOnEarlier: [...visitIdentity, ...visitCare],
    shows: ['condition', 'treatment'],
    judge({ int: { treatmentPlace, treatmentUses }, terms: { care } }, verdict) {
      const { treatmentMaxPerPatient } = care
      let judged = 0
      for (let row = verdict.from; row < verdict.to; row++) {
        // 0 for a treatment without a limit.
        if (treatmentUses[row] === 0 || verdict.skip[row] !== 0) continue
        judged++
        if (treatmentUses[row]! > treatmentMaxPerPatient[treatmentPlace[row]!]!) verdict.broken(row)
      }
      return judged
    },
  },
  {
    name: 'deliveries-per-patient',
    table: 'visits',
    sentence: 'No patient delivers more often in the window than the catalogue allows (2).',
    standsOn: history,
    standsOnEarlier: [...visitIdentity, ...visitCare],
    shows: ['treatment', 'date_of_admission'],
    judge({ int: { condition, isDelivery, deliveries }, terms: { care } }, verdict) {
      let judged = 0
      for (let row = verdict.from; row < verdict.to; row++) {
        if (isDelivery[row] === 0 || verdict.skip[row] !== 0) continue
        judged++
        if (deliveries[row]! > care.maxDeliveries[condition[row]!]!) verdict.broken(row)
      }
      return judged
    },
  },
  {
    name: 'deliveries-apart',
    table: 'visits',
    sentence: 'Two deliveries of a patient are admitted at least 270 days apart, or what the catalogue says.',
    standsOn: [...history, 'deliveries-per-patient'],
    standsOnEarlier: [...visitIdentity, ...visitCare, ...visitDates],
    shows: ['treatment', 'date_of_admission'],
    judge({ int: { condition, admission, deliveryBefore }, terms: { care } }, verdict) {
      let judged = 0
      for (let row = verdict.from; row < verdict.to; row++) {
        const last = deliveryBefore[row]!
        if (last < 0 || verdict.skip[row] !== 0) continue
        judged++
        if (admission[row]! - admission[last]! < care.daysBetweenDeliveries[condition[row]!]!) verdict.broken(row)
      }
      return judged
    },
  },
  {
    name: 'condition-visits-per-year',
    table: 'visits',
    sentence: 'No patient has more visits for a condition in a calendar year than allowed; Flu and Pneumonia 3 each.',
    standsOn: history,
    standsOnEarlier: [...visitIdentity, ...visitCare, ...visitDates],
    shows: ['condition', 'date_of_admission'],
    judge({ int: { condition, visitsInYear }, terms: { care } }, verdict) {
      const { maxPerYear } = care
      let judged = 0
      for (let row = verdict.from; row < verdict.to; row++) {
        const most = maxPerYear[condition[row]!]!
        if (most === unlimited || verdict.skip[row] !== 0) continue
        judged++
        if (visitsInYear[row]! > most) verdict.broken(row)
      }
      return judged
    },
  },
  {
    name: 'conditions-per-patient',
    table: 'visits',
    sentence: 'No patient has more distinct conditions than the catalogue allows.',
    standsOn: [...visitIdentity, ...visitCare],
    standsOnEarlier: [...visitIdentity, ...visitCare],
    shows: ['condition'],
    judge({ int: { conditions, isNewCondition }, terms: { catalogue } }, verdict) {
      const { maxConditionsPerPatient } = catalogue
      let judged = 0
      for (let row = verdict.from; row < verdict.to; row++) {
        if (isNewCondition[row] === 0 || verdict.skip[row] !== 0) continue
        judged++
        if (conditions[row]! > maxConditionsPerPatient) verdict.broken(row)
      }
      return judged
    },
  },
]
