import { builtInZipPool, calendarDate } from '@hc/core'
import { count, groupBy, mean, quantile, share, sortRows, sum } from './arithmetic.ts'
import { chargesOf, type Expectation, errorOf, type Fact, ratio } from './facts.ts'

const charged = (facts: readonly Fact[]) => sum(facts.map(({ cents }) => cents)) / 100

/** Revenue of the hospitals that charge the most, by some trait of a visit. */
function revenueBy(name: string, trait: (fact: Fact) => string, order: readonly string[]): Expectation {
  return ({ all }, { top_hospitals }) => {
    const hospitals = groupBy(all, ({ visit }) => visit.hospital).map(([hospital, facts]) => {
      return { hospital, facts, charged: charged(facts) }
    })
    return sortRows(hospitals, '-charged', 'hospital')
      .slice(0, top_hospitals)
      .flatMap(({ hospital, facts }) =>
        sortRows(
          groupBy(facts, trait).map(([value, some]) => ({
            hospital,
            [name]: value,
            visits: some.length,
            charged: charged(some),
            hospital_share: share(charged(some), charged(facts)),
          })),
          ...order,
        ),
      )
  }
}

const places = new Map(builtInZipPool().zipcodes.map((zipcode, index) => [zipcode, index]))

/** Great-circle distance between home and hospital in kilometres, by the law of cosines; null where a ZIP is unknown. */
function distanceOf({ patient, visit }: Fact): number | null {
  const [home, hospital] = [places.get(patient.zipcode), places.get(visit.hospital_zipcode)]
  if (home === undefined || hospital === undefined) return null
  if (home === hospital) return 0
  const { latitudes, longitudes } = builtInZipPool()
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  const [a, b] = [radians(latitudes[home]!), radians(latitudes[hospital]!)]
  const apart = radians(longitudes[hospital]! - longitudes[home]!)
  return 6371.0088 * Math.acos(Math.min(1, Math.sin(a) * Math.sin(b) + Math.cos(a) * Math.cos(b) * Math.cos(apart)))
}

/** Answers to the questions on demographics. */
export const demographics: Readonly<Record<string, Expectation>> = {
  'revenue-by-age-band': revenueBy('age_band', ({ ageBand }) => ageBand, ['age_band']),
  'revenue-by-sex': revenueBy('gender', ({ visit }) => visit.gender, ['gender']),
  'revenue-by-condition': revenueBy('condition', ({ visit }) => visit.condition, ['-charged', 'condition']),
  'revenue-by-insurer': revenueBy('insurer', ({ insurer }) => insurer, ['-charged', 'insurer']),

  'top-condition-by-age': ({ all, today }) => {
    const { year: thisYear, month, day } = calendarDate(today)
    const year = month === 12 && day === 31 ? thisYear : thisYear - 1
    const inYear = all.filter(({ admitted }) => calendarDate(admitted).year === year)
    const rows = groupBy(inYear, ({ ageBand }) => ageBand).map(([age_band, facts]) => {
      const byCondition = groupBy(facts, ({ visit }) => visit.condition).map(([condition, some]) => {
        return { condition, visits: some.length }
      })
      const [top] = sortRows(byCondition, '-visits', 'condition')
      return {
        age_band,
        year,
        visits: facts.length,
        condition: top!.condition,
        condition_visits: top!.visits,
        condition_share: share(top!.visits, facts.length),
      }
    })
    return sortRows(rows, 'age_band')
  },

  'conditions-per-patient': ({ all }) => {
    const people = groupBy(all, ({ patient }) => patient.patient_id).map(([, facts]) => ({
      conditions: new Set(facts.map(({ visit }) => visit.condition)).size,
      visits: facts.length,
    }))
    const rows = groupBy(people, ({ conditions }) => conditions).map(([conditions, some]) => ({
      conditions: Number(conditions),
      patients: some.length,
      patient_share: share(some.length, people.length),
      visits: sum(some.map(({ visits }) => visits)),
      visits_per_patient: ratio(sum(some.map(({ visits }) => visits)), some.length),
    }))
    return sortRows(rows, 'conditions')
  },

  'patients-by-state': ({ patients }) =>
    sortRows(
      groupBy(patients, ({ state }) => state).map(([state, some]) => {
        const uninsured = count(some, ({ insurance_provider }) => insurance_provider === null)
        return {
          state,
          patients: some.length,
          patient_share: share(some.length, patients.length),
          uninsured,
          uninsured_share: share(uninsured, some.length),
        }
      }),
      '-patients',
      'state',
    ),

  'distance-by-state': ({ all }) =>
    sortRows(
      groupBy(all, ({ patient }) => patient.state).map(([state, facts]) => {
        const distances = facts.map(distanceOf).filter((distance) => distance !== null)
        return {
          state,
          visits: distances.length,
          unplaced_visits: facts.length - distances.length,
          mean_distance: mean(distances),
          error_distance: errorOf(
            facts.filter((fact) => distanceOf(fact) !== null),
            (fact) => distanceOf(fact)!,
          ),
          median_distance: quantile(distances, 0.5),
          ninetieth_distance: quantile(distances, 0.9),
          other_state_share: share(
            count(facts, ({ visit }) => visit.hospital_state !== state),
            facts.length,
          ),
        }
      }),
      'state',
    ),

  'distance-bands': ({ all }) => {
    const bands: readonly (readonly [string, number])[] = [
      ['under 10', 10],
      ['10 to 24', 25],
      ['25 to 49', 50],
      ['50 to 99', 100],
      ['100 to 249', 250],
      ['250 and more', Number.POSITIVE_INFINITY],
    ]
    const placed = all.filter((fact) => distanceOf(fact) !== null)
    return bands.flatMap(([distance, below], index) => {
      const from = index === 0 ? 0 : bands[index - 1]![1]
      const facts = placed.filter((fact) => distanceOf(fact)! >= from && distanceOf(fact)! < below)
      if (facts.length === 0) return []
      return {
        distance,
        visits: facts.length,
        visit_share: share(facts.length, placed.length),
        charged: sum(chargesOf(facts)),
      }
    })
  },
}
