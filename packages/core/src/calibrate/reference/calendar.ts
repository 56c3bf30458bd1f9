import type { ConditionName } from '../../catalogue/condition-names.ts'
import { sources } from '../../catalogue/sources.ts'
import { countBetween, countOf, type Histogram } from '../observe/histogram.ts'
import type { Observations } from '../observe/observations.ts'
import { atMost, type Band, between, within } from './bands.ts'
import type { Observed, ReferenceFigure, ReferenceValue } from './figure.ts'
import { rowsForMean, rowsForRatio, rowsForShare } from './least-rows.ts'
import { shareValue } from './values.ts'

const monthNames = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
const dayNames = 'Mon Tue Wed Thu Fri Sat Sun'.split(' ')

// Months by place, January 0.
const winter = [0, 1, 2]
const summer = [5, 6, 7]
const otherSeasons = [
  [11, 0, 1],
  [2, 3, 4],
  [8, 9, 10],
]

const survey = { source: sources.survey2010, standing: 'computed from public-use data' } as const
const birthsByDay = { source: sources.birthsByDay, standing: 'computed from public-use data' } as const

/** Figures on the weekdays and months of first visits. Months are compared per day of the window. */
export const calendarFigures: readonly ReferenceFigure[] = [
  {
    id: 'weekend_adm',
    topic: 'calendar',
    measures: 'First visits admitted on Saturday or Sunday.',
    source: sources.brief87,
    standing: 'published',
    values: [
      shareValue({
        label: 'weekend',
        target: 19,
        band: between(18, 22),
        of: ({ stays }) => ({ part: countBetween(stays.weekdays(), 5, 6), whole: countOf(stays.weekdays()) }),
      }),
    ],
  },
  {
    id: 'dow_births',
    topic: 'calendar',
    measures: 'Deliveries by day of the week.',
    ...birthsByDay,
    values: [15.2, 16.6, 16.3, 16.1, 15.8, 10.6, 9.3].map((target, day) =>
      shareValue({
        label: dayNames[day]!,
        target,
        band: within(target, 1),
        of: ({ stays }) => {
          const weekdays = stays.weekdays({ condition: 'Childbirth' })
          return { part: weekdays[day]!, whole: countOf(weekdays) }
        },
      }),
    ),
  },
  {
    id: 'month_births',
    topic: 'calendar',
    measures: 'Deliveries per day of a month, by those per day of the year.',
    ...birthsByDay,
    values: monthValues([0.96, 0.99, 0.98, 0.98, 0.98, 1.01, 1.04, 1.05, 1.06, 1.0, 0.97, 0.99], 0.02, ({ stays }) =>
      stays.admissions({ condition: 'Childbirth' }),
    ),
  },
  {
    id: 'month_discharges',
    topic: 'calendar',
    measures: 'Discharges from first visits per day of a month, by those per day of the year.',
    ...survey,
    values: monthValues([0.99, 1.06, 1.05, 1.03, 1.01, 1.02, 1.01, 0.98, 1.01, 0.95, 0.94, 0.95], 0.05, ({ stays }) =>
      stays.discharges(),
    ),
  },
  {
    id: 'flu_peak_month',
    topic: 'calendar',
    measures: 'First visits for flu admitted from December to March.',
    source: sources.fluSeasons,
    standing: 'published',
    values: [
      {
        label: 'December to March',
        unit: '%',
        band: { low: 80 },
        minRows: rowsForShare(85, { low: 80 }),
        observe: ({ stays }) => {
          const months = stays.admissions({ condition: 'Flu' })
          const rows = countOf(months)
          const part = countBetween(months, 0, 2) + months[11]!
          return { value: rows === 0 ? null : (100 * part) / rows, rows }
        },
      },
    ],
  },
  seasonFigure('month_pneumonia', 'Pneumonia', 1.48, between(1.3, 1.8)),
  seasonFigure('month_copd', 'COPD', 1.44, between(1.2, 1.6)),
  seasonFigure('month_heart', 'Heart disease', 1.09, between(1.05, 1.15)),
  {
    id: 'month_asthma',
    topic: 'calendar',
    measures: 'Discharges after asthma per day of June to August, by those of the lowest other season: a trough.',
    ...survey,
    values: [
      {
        label: 'summer by the next',
        unit: 'ratio',
        target: 0.85,
        band: atMost(1),
        minRows: rowsForRatio(0.85, atMost(1)) * 8,
        observe: (seen) => {
          const months = seen.stays.discharges({ condition: 'Asthma' })
          const lowest = Math.min(...otherSeasons.map((season) => perDay(seen, months, season)))
          return ratio(perDay(seen, months, summer), lowest, countOf(months))
        },
      },
    ],
  },
  {
    id: 'month_elective_oa',
    topic: 'calendar',
    measures: 'Discharges after arthritis per day of a month, by those per day of the year.',
    ...survey,
    values: monthValues([1.13, 1.08, 0.77, 0.92, 1.03, 0.94, 1.0, 0.88, 0.95, 1.18, 1.12, 1.01], 0.15, ({ stays }) =>
      stays.discharges({ condition: 'Arthritis' }),
    ),
  },
  {
    id: 'allergy_season',
    topic: 'calendar',
    measures:
      'First visits for allergies per day of April to June and August to October, by those of the other months.',
    standing: 'assumed',
    apart: 'assumed',
    bandSetHere: true,
    values: [
      {
        label: 'season by the rest',
        unit: 'ratio',
        band: { low: 1.1 },
        minRows: 1000,
        observe: (seen) => {
          const months = seen.stays.admissions({ condition: 'Allergies' })
          return ratio(
            perDay(seen, months, [3, 4, 5, 7, 8, 9]),
            perDay(seen, months, [0, 1, 2, 6, 10, 11]),
            countOf(months),
          )
        },
      },
    ],
  },
  {
    id: 'covid_seasonality',
    topic: 'calendar',
    measures: 'First visits for COVID-19 per day of a season, by those per day of the year.',
    standing: 'assumed',
    apart: 'assumed',
    values: [
      covidSeason('December to February', [11, 0, 1], between(1.5, 2.5)),
      covidSeason('July to September', [6, 7, 8], between(1, 1.4)),
    ],
  },
]

function monthValues(
  targets: readonly number[],
  points: number,
  months: (seen: Observations) => Histogram,
): ReferenceValue[] {
  return targets.map((target, month) => ({
    label: monthNames[month]!,
    unit: 'ratio',
    target,
    band: within(target, points),
    // A month has a twelfth of the rows, and its share of them an error of √11 times itself by the root of all.
    minRows: rowsForMean(target, Math.sqrt(11), within(target, points)),
    observe: (seen) => indexOf(seen, months(seen), [month]),
  }))
}

function seasonFigure(id: string, condition: ConditionName, target: number, band: Band): ReferenceFigure {
  return {
    id,
    topic: 'calendar',
    measures: `Discharges after first visits for ${condition} per day of January to March, by those of June to August.`,
    ...survey,
    values: [
      {
        label: 'winter by summer',
        unit: 'ratio',
        target,
        band,
        // Each of the two seasons has about a quarter of the rows.
        minRows: rowsForRatio(target, band) * 8,
        observe: (seen) => {
          const months = seen.stays.discharges({ condition })
          return ratio(perDay(seen, months, winter), perDay(seen, months, summer), countOf(months))
        },
      },
    ],
  }
}

function covidSeason(label: string, months: readonly number[], band: Band): ReferenceValue {
  return {
    label,
    unit: 'ratio',
    band,
    minRows: 1000,
    observe: (seen) => indexOf(seen, seen.stays.admissions({ condition: 'COVID-19' }), months),
  }
}

/** Rows per day of some months by rows per day of all months. */
function indexOf(seen: Observations, counts: Histogram, months: readonly number[]): Observed {
  return ratio(perDay(seen, counts, months), perDay(seen, counts, [...monthNames.keys()]), countOf(counts))
}

function perDay({ daysOfMonth }: Observations, counts: Histogram, months: readonly number[]): number {
  let [rows, days] = [0, 0]
  for (const month of months) {
    rows += counts[month]!
    days += daysOfMonth[month]!
  }
  return days === 0 ? Number.NaN : rows / days
}

/** A quotient of rows per day; none where a season has no day in the window, or no row. */
function ratio(one: number, other: number, rows: number): Observed {
  return { value: one >= 0 && other > 0 ? one / other : null, rows }
}
