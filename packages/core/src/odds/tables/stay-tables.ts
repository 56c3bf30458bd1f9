import { severities } from '../../model/closed-lists.ts'
import { byMember, byName, listRow, singles } from './lay-out.ts'
import type { LayOut } from './odds-table.ts'
import { withFirst } from './patient-tables.ts'

const severityColumns = (unit: string) => severities.map((name) => ({ name, unit }))

/** How long patients stay, and how ill they are. */
export const stayTables: LayOut = (preset) => {
  const { stay } = preset.odds
  const conditions = preset.catalogue.conditions.map(({ name }) => name)
  const mostNights = Math.max(0, ...Object.values(stay.nightsOfTreatment).map((weights) => weights.length))
  const followUps = stay.followUpNights.length
  const ageColumns = [
    { name: 'from age', unit: 'years', key: 'from' },
    { name: 'nights', unit: 'factor', key: 'multiplier' },
  ] as const
  return [
    {
      name: 'same-day',
      title: 'Same-day first visits',
      about:
        'The chance of going home on the day of admission, where the range of stays allows it; hospitals and doctors depart from it.',
      rowName: 'condition',
      ...withFirst(
        preset,
        'any other condition',
        'odds.stay.sameDayRate',
        byName(preset, conditions, [{ name: 'same day', unit: 'chance, 0 to 1', at: 'odds.stay.sameDayRateOf.*' }]),
      ),
    },
    {
      name: 'nights',
      title: 'Nights of first visits',
      about: 'Log-normal, within the range of stays; conditions that are not named: any night of the range alike.',
      rowName: 'condition',
      ...byName(preset, conditions, [
        { name: 'median', unit: 'nights', at: 'odds.stay.nightsOf.*.median' },
        { name: 'spread', unit: 'sigma of the logarithm', at: 'odds.stay.nightsOf.*.sigma' },
      ]),
    },
    {
      name: 'nights-by-treatment',
      title: 'Nights of first visits by treatment',
      about: 'Go before those of the condition.',
      rowName: 'treatment',
      columns: Array.from({ length: mostNights }, (_, i) => ({ name: `${i + 1}`, unit: 'weight' })),
      rows: Object.keys(stay.nightsOfTreatment).map((name) =>
        listRow(preset, name, ['odds', 'stay', 'nightsOfTreatment', name], mostNights),
      ),
    },
    {
      name: 'nights-by-age',
      title: 'Nights by age',
      about: 'Multiplies the median of the nights, scaled so that a condition keeps its own over all ages.',
      rowName: 'step',
      columns: ageColumns,
      rows: byMember(preset, 'odds.stay.nightsByAge', ageColumns, (_, place) => String(place + 1)),
    },
    {
      name: 'follow-up-nights',
      title: 'Nights of follow-ups',
      about: 'The same for all conditions.',
      rowName: '',
      columns: Array.from({ length: followUps }, (_, nights) => ({ name: `${nights}`, unit: 'weight' })),
      rows: [listRow(preset, 'nights', ['odds', 'stay', 'followUpNights'], followUps)],
    },
    {
      name: 'severity',
      title: 'Severity of visits',
      about:
        stay.severity.model === 'shares'
          ? 'Shares among first visits, longer stays being the severer ones; on follow-ups weights, up to the severity of the visit before.'
          : 'Goes by the nights: the fewest of each severity.',
      rowName: 'condition',
      columns: severityColumns(stay.severity.model === 'shares' ? 'share, 0 to 1' : 'nights'),
      rows:
        stay.severity.model === 'shares'
          ? [
              listRow(preset, 'any other condition', ['odds', 'stay', 'severity', 'usual'], 4),
              ...Object.keys(stay.severity.of).map((name) =>
                listRow(preset, name, ['odds', 'stay', 'severity', 'of', name], 4),
              ),
              listRow(preset, 'follow-ups', ['odds', 'stay', 'severity', 'followUp'], 4),
            ]
          : [
              {
                name: 'least nights',
                cells: severities.map((severity) =>
                  severity === 'Normal' ? null : ['odds', 'stay', 'severity', 'nights', severity],
                ),
              },
            ],
    },
    {
      name: 'stay-spreads',
      title: 'How hospitals and doctors differ in stays',
      about: 'Added to the chance of a same-day visit.',
      rowName: 'number',
      columns: [{ name: 'value' }],
      rows: singles(preset, [
        ['hospitals: standard deviation', 'added chance', 'odds.stay.hospitalSameDay.deviation'],
        ['hospitals: at most', 'added chance', 'odds.stay.hospitalSameDay.limit'],
        ['doctors: standard deviation', 'added chance', 'odds.stay.doctorSameDay.deviation'],
        ['doctors: at most', 'added chance', 'odds.stay.doctorSameDay.limit'],
        ['severity rises with the nights to the power of', 'power', 'odds.stay.severity.nightsPower'],
      ]),
    },
  ]
}
