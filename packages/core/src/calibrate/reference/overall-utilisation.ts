import { sources } from '../../catalogue/sources.ts'
import { conditionUtilisation } from '../../odds/national/conditions-utilisation.ts'
import { female } from '../observe/care-codes.ts'
import { countBetween, countOf } from '../observe/histogram.ts'
import { between, within, withinPercent } from './bands.ts'
import type { ReferenceFigure } from './figure.ts'
import { meanValue, quantileValue, shareValue } from './values.ts'

/** Standard deviation of a stay in the survey, in days. */
const stayDeviation = 7.4

const ageShares = [
  [0, 1, 0.4],
  [1, 5, 1.0],
  [5, 15, 1.6],
  [15, 18, 1.2],
  [18, 25, 8.3],
  [25, 35, 14.1],
  [35, 45, 8.0],
  [45, 55, 10.2],
  [55, 65, 14.3],
  [65, 75, 15.3],
  [75, 85, 15.5],
  [85, Number.POSITIVE_INFINITY, 10.1],
] as const

const stayShares = [15.2, 24.1, 20.5, 11.6, 7.2]

const stayQuantiles = [
  ['p10', 0.1, 1],
  ['p25', 0.25, 2],
  ['p50', 0.5, 3],
  ['p75', 0.75, 5],
  ['p90', 0.9, 10],
  ['p95', 0.95, 14],
  ['p99', 0.99, 28],
] as const

const survey = { source: sources.survey2010, standing: 'computed from public-use data' } as const
const withCovid = conditionUtilisation.filter(({ surveyPercent }) => surveyPercent.standing === 'assumed')
const surveyed = conditionUtilisation.filter((condition) => !withCovid.includes(condition))

/** Figures over all first visits of episodes: who comes, for how long, for what, and who returns. */
export const overallFigures: readonly ReferenceFigure[] = [
  {
    id: 'stays_by_age_us',
    topic: 'age and sex',
    measures: 'First visits by age at admission; the survey restricted to the conditions modelled.',
    ...survey,
    values: ageShares.map(([from, below, target]) =>
      shareValue({
        label:
          below === Number.POSITIVE_INFINITY ? `${from}+` : from + 1 === below ? `${from}` : `${from}-${below - 1}`,
        target,
        band: within(target, 2.5),
        of: ({ stays }) => ({ part: countOf(stays.ages({ from, below })), whole: countOf(stays.ages()) }),
      }),
    ),
  },
  {
    id: 'female_us',
    topic: 'age and sex',
    measures: 'First visits of women; the survey restricted to the conditions modelled.',
    ...survey,
    values: [
      shareValue({
        label: 'female',
        target: 63.5,
        band: within(63.5, 2),
        of: ({ stays }) => ({ part: countOf(stays.ages({}, female)), whole: countOf(stays.ages()) }),
      }),
    ],
  },
  shareOfConditions('condition_shares', surveyed, {}),
  shareOfConditions('condition_shares_assumed', withCovid, { standing: 'assumed', apart: 'assumed' }),
  {
    id: 'los_mean_non_newborn',
    topic: 'length of stay',
    measures: 'Mean stay of first visits, a same day counted as one.',
    ...survey,
    values: [
      meanValue({
        label: 'mean stay',
        unit: 'days',
        target: 4.78,
        band: between(4.4, 5.8),
        deviation: stayDeviation,
        of: ({ stays }) => stays.days(),
      }),
    ],
  },
  {
    id: 'los_quantiles',
    topic: 'length of stay',
    measures: 'Quantiles of the stay of first visits.',
    ...survey,
    values: stayQuantiles.map(([label, share, target]) =>
      quantileValue({
        label,
        unit: 'days',
        share,
        target,
        band: share <= 0.75 ? within(target, 1) : withinPercent(target, 20),
        deviation: stayDeviation,
        of: ({ stays }) => stays.days(),
      }),
    ),
  },
  {
    id: 'los_pmf_us',
    topic: 'length of stay',
    measures: 'First visits of one to five days; the survey restricted to the conditions modelled.',
    ...survey,
    values: stayShares.map((target, place) =>
      shareValue({
        label: `${place + 1} ${place === 0 ? 'day' : 'days'}`,
        target,
        band: within(target, 3),
        of: ({ stays }) => ({
          part: countBetween(stays.days(), place + 1, place + 1),
          whole: countOf(stays.days()),
        }),
      }),
    ),
  },
  {
    id: 'same_day_inpatient',
    topic: 'length of stay',
    measures: 'First visits that end on the day of admission.',
    ...survey,
    values: [
      shareValue({
        label: 'same day',
        target: 1.8,
        band: between(1, 4),
        of: ({ stays }) => ({ part: countBetween(stays.nights(), 0, 0), whole: countOf(stays.nights()) }),
      }),
    ],
  },
  {
    id: 'readmit_all_payer',
    topic: 'visits and returns',
    measures: 'First visits followed by another within 30 days of discharge, deliveries excepted; all payers.',
    source: sources.brief248,
    standing: 'published',
    values: [
      shareValue({
        label: 'readmitted within 30 days',
        target: 14.1,
        band: between(12, 15.5),
        of: ({ returns }) => returns.returns(),
      }),
    ],
  },
]

function shareOfConditions(
  id: string,
  conditions: typeof conditionUtilisation,
  differences: Partial<ReferenceFigure>,
): ReferenceFigure {
  return {
    id,
    topic: 'conditions',
    measures: 'First visits by condition, none below 0.5 %; bands of a tenth of the share, or half a point.',
    ...(differences.standing === 'assumed' ? {} : { source: sources.survey2010 }),
    standing: 'computed from public-use data',
    bandSetHere: true,
    ...differences,
    values: conditions.map(({ condition, firstVisitPercent }) =>
      shareValue({
        label: condition,
        target: firstVisitPercent,
        band: within(firstVisitPercent, Math.max(0.5, firstVisitPercent / 10)),
        of: ({ stays }) => ({ part: countOf(stays.ages({ condition })), whole: countOf(stays.ages()) }),
      }),
    ),
  }
}
