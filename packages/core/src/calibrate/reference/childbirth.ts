import { sources } from '../../catalogue/sources.ts'
import { payerPlace } from '../observe/care-codes.ts'
import { countOf } from '../observe/histogram.ts'
import { between, within } from './bands.ts'
import type { ReferenceFigure } from './figure.ts'
import { meanValue, shareValue } from './values.ts'

const condition = 'Childbirth'
const survey = { source: sources.survey2010, standing: 'computed from public-use data' } as const

/** Years that mothers are older now than in the survey: the middle of what is assumed. */
const yearsOlder = 2
const mothers2010 = [
  [0, 15, 0.2],
  [15, 20, 9.4],
  [20, 25, 23.7],
  [25, 30, 27.0],
  [30, 35, 25.5],
  [35, 40, 11.6],
  [40, 45, 2.5],
  [45, 100, 0.1],
] as const

/** Days of stay after a vaginal delivery and a cesarean section, and their shares. */
const stays2010 = [
  { label: 'vaginal', cesarean: false, shares: { 1: 15, 2: 59, 3: 22, 4: 3 } },
  { label: 'cesarean', cesarean: true, shares: { 2: 23, 3: 37, 4: 24, 5: 7 } },
] as const

/** Figures on deliveries, which are the first visits for Childbirth. */
export const childbirthFigures: readonly ReferenceFigure[] = [
  {
    id: 'csec_rate',
    topic: 'childbirth',
    measures: 'Deliveries by cesarean section.',
    source: sources.births2022,
    standing: 'published',
    values: [
      shareValue({
        label: 'cesarean',
        target: 32.1,
        band: between(30, 34),
        of: ({ stays }) => ({
          part: countOf(stays.days({ condition, cesarean: true })),
          whole: countOf(stays.days({ condition })),
        }),
      }),
    ],
  },
  {
    id: 'birth_medicaid',
    topic: 'childbirth',
    measures: 'Deliveries paid by Medicaid.',
    source: sources.births2022,
    standing: 'published',
    values: [
      shareValue({
        label: 'Medicaid',
        target: 41.3,
        band: between(38, 44),
        of: ({ stays }) => {
          const payers = stays.payers({ condition })
          return { part: payers[payerPlace('medicaid')]!, whole: countOf(payers) }
        },
      }),
    ],
  },
  {
    id: 'birth_los',
    topic: 'childbirth',
    measures: 'Mean stay after a delivery.',
    ...survey,
    values: [
      meanValue({
        label: 'vaginal',
        unit: 'days',
        target: 2.25,
        band: between(1.8, 2.4),
        deviation: 1.2,
        of: ({ stays }) => stays.days({ condition, cesarean: false }),
      }),
      meanValue({
        label: 'cesarean',
        unit: 'days',
        target: 3.67,
        band: between(2.8, 3.8),
        deviation: 2,
        of: ({ stays }) => stays.days({ condition, cesarean: true }),
      }),
    ],
  },
  {
    id: 'birth_los_pmf',
    topic: 'childbirth',
    measures: 'Deliveries by days of stay.',
    ...survey,
    values: stays2010.flatMap(({ label, cesarean, shares }) =>
      Object.entries(shares).map(([day, target]) =>
        shareValue({
          label: `${label}, ${day} d`,
          target,
          band: within(target, 6),
          of: ({ stays }) => {
            const days = stays.days({ condition, cesarean })
            return { part: days[Number(day)]!, whole: countOf(days) }
          },
        }),
      ),
    ),
  },
  {
    id: 'birth_age_2010',
    topic: 'childbirth',
    measures: 'Deliveries by age of the mother, everybody in the survey taken two years older; bands of 4 points.',
    source: sources.survey2010,
    standing: 'derived',
    bandSetHere: true,
    values: mothers2010.map(([from, below, target]) =>
      shareValue({
        label: from === 0 ? `under ${below + yearsOlder}` : ageLabel(from, below),
        target,
        band: within(target, 4),
        of: ({ stays }) => ({
          part: countOf(stays.ages({ condition, from: from === 0 ? 0 : from + yearsOlder, below: below + yearsOlder })),
          whole: countOf(stays.ages({ condition })),
        }),
      }),
    ),
  },
]

function ageLabel(from: number, below: number): string {
  return below === 100 ? `${from + yearsOlder}+` : `${from + yearsOlder}-${below + yearsOlder - 1}`
}
