import { byName, present, singles } from './lay-out.ts'
import type { LayOut } from './odds-table.ts'

/** What can be: the bounds that every row is checked against. */
export const catalogueTables: LayOut = (preset) => {
  const { conditions } = preset.catalogue
  const at = 'catalogue.conditions.*'
  const drugs = conditions.flatMap((condition) => condition.drugs)
  const strengths = places(drugs.map((drug) => drug.strengths))
  const frequencies = places(drugs.map((drug) => drug.frequencies))
  return [
    {
      name: 'limits',
      title: 'What a visit for a condition can be',
      about:
        'Every row is checked against these. Nights are those of a first visit, 0 being a same-day visit; ages are those at admission.',
      rowName: 'condition',
      ...byName(
        preset,
        conditions.map(({ name }) => name),
        [
          { name: 'category', at: `${at}.category` },
          { name: 'least nights', unit: 'nights', at: `${at}.stayNights.min` },
          { name: 'most nights', unit: 'nights', at: `${at}.stayNights.max` },
          { name: 'youngest', unit: 'years', at: `${at}.ages.min` },
          { name: 'oldest', unit: 'years', at: `${at}.ages.max` },
          { name: 'sex', at: `${at}.gender` },
          { name: 'not before', at: `${at}.from` },
          { name: 'most visits', unit: 'a calendar year', at: `${at}.maxVisitsPerCalendarYear` },
          { name: 'most deliveries', unit: 'a patient', at: `${at}.delivery.maxPerPatient` },
          { name: 'deliveries apart', unit: 'days', at: `${at}.delivery.minDaysApart` },
        ],
      ),
    },
    {
      name: 'treatment-limits',
      title: 'Treatments of the catalogue',
      about: 'In the order in which weights are given; without a limit any visit, any number of times.',
      rowName: 'condition and treatment',
      columns: [{ name: 'only on' }, { name: 'most', unit: 'a patient' }],
      rows: conditions.flatMap(({ name, treatments }) =>
        treatments.map((treatment) => ({
          name: `${name}, ${treatment.name}`,
          cells: ['on', 'maxPerPatient'].map((key) =>
            present(preset, ['catalogue', 'conditions', name, 'treatments', treatment.name, key]),
          ),
        })),
      ),
    },
    {
      name: 'drugs',
      title: 'Drugs of the catalogue',
      about: 'Any strength of a drug goes with any of its frequencies, within its ages and from its day on.',
      rowName: 'condition and drug',
      columns: [
        ...strengths.map((place) => ({ name: `strength ${place + 1}` })),
        ...frequencies.map((place) => ({ name: `frequency ${place + 1}` })),
        { name: 'youngest', unit: 'years' },
        { name: 'oldest', unit: 'years' },
        { name: 'sex' },
        { name: 'not before' },
      ],
      rows: conditions.flatMap(({ name, drugs }) =>
        drugs.map((drug) => ({
          name: `${name}, ${drug.name}`,
          cells: [
            ...strengths.map((place) => ['strengths', String(place)]),
            ...frequencies.map((place) => ['frequencies', String(place)]),
            ...[['ages', 'min'], ['ages', 'max'], ['gender'], ['from']],
          ].map((keys) => present(preset, ['catalogue', 'conditions', name, 'drugs', drug.name, ...keys])),
        })),
      ),
    },
    {
      name: 'bounds',
      title: 'Bounds on all patients',
      about: 'Every row is checked against these.',
      rowName: 'number',
      columns: [{ name: 'value' }],
      rows: singles(preset, [
        ['distinct conditions of a patient, at most', 'conditions', 'catalogue.maxConditionsPerPatient'],
        ['nights of a follow-up, at most', 'nights', 'catalogue.maxFollowUpNights'],
        ['Medicare without an entitling condition, from', 'years', 'catalogue.medicare.minAge'],
      ]),
    },
  ]
}

/** The places of the longest of some lists. */
function places(lists: readonly (readonly unknown[])[]): number[] {
  return [...Array(Math.max(0, ...lists.map(({ length }) => length))).keys()]
}
