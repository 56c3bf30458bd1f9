import type { ConditionName } from '../../catalogue/condition-names.ts'
import type { Source } from '../../catalogue/source.ts'
import { sources } from '../../catalogue/sources.ts'
import { female } from '../observe/care-codes.ts'
import { countBetween, countOf } from '../observe/histogram.ts'
import type { StayGroup } from '../observe/stay-counts.ts'
import { type Band, between, within, withinPercent } from './bands.ts'
import type { ReferenceFigure, ReferenceValue } from './figure.ts'
import type { Topic } from './topics.ts'
import { meanValue, quantileValue, shareValue } from './values.ts'

/** Deviation of stays as a part of their mean. */
const stayDeviation = 1.5

/** Figures of studies of one condition each, beside what the survey says of it. */
export const conditionStudies: readonly ReferenceFigure[] = [
  study('hf_copd_readmit_all', 'visits and returns', 'Readmission within 30 days after COPD.', sources.brief142, [
    readmission('COPD', { condition: 'COPD' }, 21.35, between(17.1, 22.6)),
  ]),
  study(
    'surg_readmit',
    'visits and returns',
    'Readmission within 30 days after fractures and cesarean sections.',
    sources.brief142,
    [
      readmission('fracture', { condition: 'Broken bones' }, 12.35, between(10.1, 14.6)),
      readmission('cesarean', { condition: 'Childbirth', cesarean: true }, 1.95, between(0, 4.4)),
    ],
  ),
  study(
    'pneu_readmit_all',
    'visits and returns',
    'Readmission of adults within 30 days after pneumonia, by age.',
    sources.jain,
    [
      readmission('all', { condition: 'Pneumonia', from: 18 }, 16.2, within(16.2, 2)),
      readmission('18-44', { condition: 'Pneumonia', from: 18, below: 45 }, 12.4, within(12.4, 2)),
      readmission('45-64', { condition: 'Pneumonia', from: 45, below: 65 }, 16.1, within(16.1, 2)),
      readmission('65+', { condition: 'Pneumonia', from: 65 }, 16.7, within(16.7, 2)),
    ],
  ),
  study('flu_readmit', 'visits and returns', 'Readmission of adults within 30 days after flu.', sources.yandrapalli, [
    readmission('adults', { condition: 'Flu', from: 18 }, 10.2, between(8, 13)),
  ]),
  study('asthma_readmit', 'visits and returns', 'Readmission within 30 days after asthma.', sources.asthmaReadmission, [
    readmission('all', { condition: 'Asthma' }, 11.9, between(9, 14)),
  ]),
  study(
    'stroke_readmit',
    'visits and returns',
    'Readmission within 30 days after stroke, youngest and oldest adults.',
    sources.strokeReadmission,
    [
      readmission('18-44', { condition: 'Stroke', from: 18, below: 45 }, 8.9, between(8, 13)),
      readmission('85+', { condition: 'Stroke', from: 85 }, 11.7, between(8, 13)),
    ],
  ),
  study('pneu_los', 'length of stay', 'Mean stay for pneumonia, by age.', sources.careSurvey2014, [
    meanStay('all', { condition: 'Pneumonia' }, 4.2, within(4.2, 0.6)),
    meanStay('under 15', { condition: 'Pneumonia', below: 15 }, 3.1, within(3.1, 0.6)),
    meanStay('65+', { condition: 'Pneumonia', from: 65 }, 4.6, within(4.6, 0.6)),
  ]),
  study('flu_stats_2005', 'conditions', 'Mean stay and ages of first visits for flu.', sources.facts2005, [
    meanStay('mean stay', { condition: 'Flu' }, 4.1, withinPercent(4.1, 20)),
    ageShare('under 1', { condition: 'Flu', below: 1 }, 11, withinPercent(11, 20)),
    ageShare('1-64', { condition: 'Flu', from: 1, below: 65 }, 38, withinPercent(38, 20)),
    ageShare('65+', { condition: 'Flu', from: 65 }, 51, withinPercent(51, 20)),
  ]),
  study(
    'migraine_2012',
    'conditions',
    'Mean stay, sex and commonest decade of first visits for migraine.',
    sources.law,
    [
      meanStay('mean stay', { condition: 'Migraine' }, 2.8, withinPercent(2.8, 15)),
      femaleShare('Migraine', 79.5, withinPercent(79.5, 15)),
      {
        label: 'decade from',
        unit: 'years',
        target: 35,
        band: between(35, 35),
        // Two decades of about a quarter each that differ by 4 points.
        minRows: 1200,
        observe: ({ stays }) => {
          const ages = stays.ages({ condition: 'Migraine' })
          const decades = [5, 15, 25, 35, 45, 55, 65, 75, 85].map((from) => ({
            from,
            rows: countBetween(ages, from, from + 9),
          }))
          const commonest = decades.reduce((most, decade) => (decade.rows > most.rows ? decade : most))
          return { value: commonest.rows === 0 ? null : commonest.from, rows: countOf(ages) }
        },
      },
    ],
  ),
  study('frag_fx_los', 'length of stay', 'Mean stay for fractures from 50 years on.', sources.boneAndJoint, [
    meanStay('50+', { condition: 'Broken bones', from: 50 }, 5.5, within(5.5, 0.6)),
  ]),
  study('anaph_los', 'conditions', 'Mean stay and sex of first visits for allergies.', sources.anaphylaxis, [
    // 2.5 to 2.7 days, and a fifth on either side.
    meanStay('mean stay', { condition: 'Allergies' }, 2.6, between(2, 3.24)),
    femaleShare('Allergies', 56.7, withinPercent(56.7, 20)),
  ]),
  {
    ...study('oa_elective_los_ny', 'length of stay', 'Mean stay for arthritis, mostly elective.', sources.sparcs2020, [
      meanStay('mean stay', { condition: 'Arthritis' }, 1.97, between(1.5, 2.5)),
    ]),
    standing: 'computed from public-use data',
  },
  {
    ...study(
      'covid_2020',
      'conditions',
      'Median stay and sex of adults with COVID-19, April to December 2020; bands of a day and of 4 points.',
      sources.ohsfeldt,
      [
        quantileValue({
          label: 'median stay',
          unit: 'days',
          share: 0.5,
          target: 6,
          band: within(6, 1),
          deviation: 6 * stayDeviation,
          of: ({ stays }) => stays.covidOf2020(),
        }),
        shareValue({
          label: 'female',
          target: 49,
          band: within(49, 4),
          of: ({ stays }) => ({ part: countOf(stays.covidOf2020(female)), whole: countOf(stays.covidOf2020()) }),
        }),
      ],
    ),
    bandSetHere: true,
  },
]

function study(
  id: string,
  topic: Topic,
  measures: string,
  source: Source,
  values: readonly ReferenceValue[],
): ReferenceFigure {
  return { id, topic, measures, source, standing: 'published', values }
}

function readmission(label: string, group: StayGroup, target: number, band: Band): ReferenceValue {
  return shareValue({ label, target, band, of: ({ returns }) => returns.returns(group) })
}

function meanStay(label: string, group: StayGroup, target: number, band: Band): ReferenceValue {
  const deviation = target * stayDeviation
  return meanValue({ label, unit: 'days', target, band, deviation, of: ({ stays }) => stays.days(group) })
}

function femaleShare(condition: ConditionName, target: number, band: Band): ReferenceValue {
  return shareValue({
    label: 'female',
    target,
    band,
    of: ({ stays }) => ({
      part: countOf(stays.ages({ condition }, female)),
      whole: countOf(stays.ages({ condition })),
    }),
  })
}

function ageShare(label: string, group: StayGroup & { condition: ConditionName }, target: number, band: Band) {
  const { condition } = group
  return shareValue({
    label,
    target,
    band,
    of: ({ stays }) => ({ part: countOf(stays.ages(group)), whole: countOf(stays.ages({ condition })) }),
  })
}
