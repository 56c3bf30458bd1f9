import { count, groupBy, limits, mean, share, sortRows, sum } from './arithmetic.ts'
import { chargesOf, type Expectation, errorOf, type Fact, type Facts, openings, ratio } from './facts.ts'

const severities = ['Normal', 'Mild', 'Moderate', 'Severe']

/** Days from the discharge of each first visit to the patient's next first visit that is no delivery. */
function returnsOf(facts: Facts, within: number): { fact: Fact; returned: boolean }[] {
  const first = openings(facts)
  return first
    .filter(({ discharged }) => discharged <= facts.today - within)
    .map((fact) => {
      const later = first.filter(
        (other) => other.patient === fact.patient && other.visit.visit_id > fact.visit.visit_id && !other.delivery,
      )
      return { fact, returned: later.some(({ admitted }) => admitted - fact.discharged <= within) }
    })
}

/** Returns by whoever is responsible for the first visit. */
function returnsBy(facts: Facts, name: 'hospital' | 'doctor', least: number) {
  const [in30, in7] = [
    returnsOf(facts, 30),
    new Set(returnsOf(facts, 7).flatMap((each) => (each.returned ? [each.fact] : []))),
  ]
  const overall = count(in30, ({ returned }) => returned) / in30.length
  const rows = groupBy(in30, ({ fact }) => fact.visit[name])
    .filter(([, cases]) => cases.length >= least)
    .map(([who, cases]) => {
      const returns7 = count(cases, ({ fact }) => in7.has(fact))
      const returns30 = count(cases, ({ returned }) => returned)
      return {
        [name]: who,
        discharges: cases.length,
        returns_7: returns7,
        share_7: share(returns7, cases.length),
        returns_30: returns30,
        share_30: share(returns30, cases.length),
        ...limits(overall, cases.length),
      }
    })
  return sortRows(rows, '-share_30', name)
}

/** Each follow-up with the visit before it for the same condition. */
function steps({ all }: Facts): { before: Fact; after: Fact }[] {
  return all
    .filter(({ followUp }) => followUp)
    .map((after) => {
      const earlier = all.filter(
        ({ patient, visit, admitted }) =>
          patient === after.patient && visit.condition === after.visit.condition && admitted < after.admitted,
      )
      return { before: earlier.at(-1)!, after }
    })
}

/** Answers to the questions on follow-ups and quality. */
export const followUpsAndQuality: Readonly<Record<string, Expectation>> = {
  'follow-ups-by-condition': ({ all }) =>
    sortRows(
      groupBy(all, ({ visit }) => visit.condition).map(([condition, facts]) => {
        const followUps = count(facts, ({ followUp }) => followUp)
        const asked = count(facts, ({ visit }) => visit.follow_up_required === 'Y')
        return {
          condition,
          episodes: facts.length - followUps,
          follow_ups: followUps,
          follow_ups_per_episode: ratio(followUps, facts.length - followUps),
          asked,
          answered_share: share(followUps, asked),
        }
      }),
      '-follow_ups_per_episode',
      'condition',
    ),

  'follow-up-cost': ({ all }) =>
    sortRows(
      groupBy(all, ({ visit }) => visit.condition).map(([condition, facts]) => {
        const errorOfCharges = (followUp: boolean) =>
          errorOf(
            facts.filter((fact) => fact.followUp === followUp),
            ({ cents }) => cents / 100,
          )
        const first = chargesOf(facts.filter(({ followUp }) => !followUp))
        const later = chargesOf(facts.filter(({ followUp }) => followUp))
        return {
          condition,
          first_visits: first.length,
          first_mean: mean(first),
          first_error: errorOfCharges(false),
          follow_ups: later.length,
          follow_up_mean: mean(later),
          follow_up_error: errorOfCharges(true),
          cost_ratio: ratio(mean(later), mean(first)),
          follow_up_charge: sum(later),
          charge_share: share(sum(later), sum(chargesOf(facts))),
        }
      }),
      '-cost_ratio',
      'condition',
    ),

  'returns-by-condition': (facts) => {
    const [in7, in30] = [returnsOf(facts, 7), returnsOf(facts, 30)]
    const of = (cases: typeof in7, condition: string) => cases.filter(({ fact }) => fact.visit.condition === condition)
    const conditions = [...new Set(openings(facts).map(({ visit }) => visit.condition))]
    const rows = conditions.map((condition) => {
      const [week, month] = [of(in7, condition), of(in30, condition)]
      const [weekly, monthly] = [week, month].map((cases) => count(cases, ({ returned }) => returned)) as [
        number,
        number,
      ]
      return {
        condition,
        discharges_7: week.length,
        returns_7: weekly,
        share_7: share(weekly, week.length),
        discharges_30: month.length,
        returns_30: monthly,
        share_30: share(monthly, month.length),
      }
    })
    return sortRows(rows, '-share_30', 'condition')
  },

  'returns-by-hospital': (facts, { least_discharges }) => returnsBy(facts, 'hospital', least_discharges!),

  'returns-by-doctor': (facts, { least_discharges }) => returnsBy(facts, 'doctor', least_discharges!),

  'treatment-paths': (facts) => {
    const all = steps(facts)
    const rows = groupBy(all, ({ before, after }) =>
      [before.visit.condition, before.visit.treatment, after.visit.treatment].join('|'),
    ).map(([path, group]) => {
      const [condition, treatment, next_treatment] = path.split('|') as [string, string, string]
      const from = count(
        all,
        ({ before }) => before.visit.condition === condition && before.visit.treatment === treatment,
      )
      return { condition, treatment, next_treatment, follow_ups: group.length, share: share(group.length, from) }
    })
    return sortRows(rows, '-follow_ups', 'condition', 'treatment', 'next_treatment')
  },

  'severity-paths': (facts) => {
    const all = steps(facts)
    return severities.flatMap((severity) => {
      const from = all.filter(({ before }) => before.visit.severity === severity)
      return severities.flatMap((next_severity) => {
        const to = count(from, ({ after }) => after.visit.severity === next_severity)
        return to === 0 ? [] : [{ severity, next_severity, follow_ups: to, share: share(to, from.length) }]
      })
    })
  },
}
