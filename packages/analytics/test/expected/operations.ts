import { calendarDate, formatDay } from '@hc/core'
import { count, groupBy, mean, share, sortRows, sum } from './arithmetic.ts'
import { chargesOf, type Expectation, type Fact, type Facts, ratio } from './facts.ts'

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
]

const distinct = (values: readonly unknown[]) => new Set(values).size

/** Every day of the window. */
function daysOf({ start, today }: Facts): number[] {
  return Array.from({ length: today - start + 1 }, (_, index) => start + index)
}

/** Patients in bed on the night that follows a day. */
function inBed(facts: readonly Fact[], day: number): number {
  return count(facts, ({ admitted, discharged }) => admitted <= day && day < discharged)
}

/** 0 for Monday: 5 January 1970 was one. */
const weekdayOf = (day: number) => (day - 4) % 7
const monthOf = (day: number) => calendarDate(day).month - 1

/** Admissions per day of some kind of day. */
function admissionsBy(facts: Facts, kinds: readonly string[], kindOf: (day: number) => number) {
  return kinds.flatMap((kind, place) => {
    const days = count(daysOf(facts), (day) => kindOf(day) === place)
    const admitted = facts.all.filter((fact) => kindOf(fact.admitted) === place)
    return days === 0 ? [] : [{ kind, days, admitted }]
  })
}

/** Answers to the questions on operations. */
export const operations: Readonly<Record<string, Expectation>> = {
  'hospital-volume': ({ all }) =>
    sortRows(
      groupBy(all, ({ visit }) => visit.hospital).map(([hospital, facts]) => ({
        hospital,
        state: facts[0]!.visit.hospital_state,
        visits: facts.length,
        visit_share: share(facts.length, all.length),
        episodes: count(facts, ({ followUp }) => !followUp),
        patients: distinct(facts.map(({ patient }) => patient)),
        doctors: distinct(facts.map(({ visit }) => visit.doctor)),
        nights: sum(facts.map(({ nights }) => nights)),
        charged: sum(chargesOf(facts)),
      })),
      '-visits',
      'hospital',
    ),

  'stay-mix-busiest': ({ all }) => {
    const hospitals = groupBy(all, ({ visit }) => visit.hospital).map(([hospital, facts]) => {
      return { hospital, visits: facts.length }
    })
    const [busiest] = sortRows(hospitals, '-visits', 'hospital')
    const row = (place: string, facts: readonly Fact[], hospital: string | null) => {
      const [same, one, more] = [0, 1, 2].map((nights) => count(facts, (fact) => Math.min(fact.nights, 2) === nights))
      return {
        place,
        hospitals: distinct(facts.map(({ visit }) => visit.hospital)),
        hospital,
        visits: facts.length,
        same_day: same!,
        same_day_share: share(same!, facts.length),
        one_night: one!,
        one_night_share: share(one!, facts.length),
        more_nights: more!,
        more_nights_share: share(more!, facts.length),
      }
    }
    const isBusiest = ({ visit }: Fact) => visit.hospital === busiest!.hospital
    return [
      row('Busiest hospital', all.filter(isBusiest), busiest!.hospital),
      row(
        'All others',
        all.filter((fact) => !isBusiest(fact)),
        null,
      ),
    ]
  },

  'census-by-hospital': (facts) => {
    const days = daysOf(facts)
    const rows = groupBy(facts.all, ({ visit }) => visit.hospital).map(([hospital, own]) => {
      const census = days.map((day) => inBed(own, day))
      const peak = Math.max(...census)
      const nights = sum(own.map((fact) => fact.nights))
      return {
        hospital,
        nights,
        mean_census: nights / days.length,
        peak_census: peak,
        peak_date: peak === 0 ? null : formatDay(days[census.indexOf(peak)]!),
        peak_ratio: ratio(peak, nights / days.length),
      }
    })
    return sortRows(rows, '-nights', 'hospital')
  },

  'census-by-month': (facts) => {
    const nights = daysOf(facts).map((day) => ({ month: formatDay(day).slice(0, 7), patients: inBed(facts.all, day) }))
    return groupBy(nights, ({ month }) => month).map(([month, some]) => {
      const census = some.map(({ patients }) => patients)
      return {
        month,
        days: some.length,
        mean_census: mean(census),
        lowest_census: Math.min(...census),
        peak_census: Math.max(...census),
      }
    })
  },

  'weekday-pattern': (facts) =>
    admissionsBy(facts, weekdays, weekdayOf).map(({ kind, days, admitted }) => ({
      weekday: kind,
      days,
      admissions: admitted.length,
      admissions_per_day: admitted.length / days,
      mean_nights: mean(admitted.map(({ nights }) => nights)),
    })),

  'month-pattern': (facts) =>
    admissionsBy(facts, months, monthOf).map(({ kind, days, admitted }) => ({
      month: kind,
      days,
      admissions: admitted.length,
      admissions_per_day: admitted.length / days,
    })),
}
