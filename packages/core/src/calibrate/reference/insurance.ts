import { sources } from '../../catalogue/sources.ts'
import { type PayerKind, payerKinds, payerPlace } from '../observe/care-codes.ts'
import { countOf } from '../observe/histogram.ts'
import { weightedToNation } from '../observe/national-ages.ts'
import type { StayGroup } from '../observe/stay-counts.ts'
import { atLeast, type Band, between, ofShares, within } from './bands.ts'
import type { ReferenceFigure, ReferenceValue } from './figure.ts'
import { rowsForShare } from './least-rows.ts'
import { percentOf, shareValue } from './values.ts'

const uninsuredByState = {
  TX: 16.6,
  OK: 11.7,
  GA: 11.7,
  WY: 11.5,
  FL: 11.2,
  NV: 11.1,
  AK: 11.0,
  MS: 10.8,
  AZ: 10.3,
  NC: 9.3,
  TN: 9.3,
  SC: 9.1,
  AL: 8.8,
  KS: 8.6,
  MO: 8.6,
  AR: 8.4,
  MT: 8.3,
  ID: 8.2,
  NM: 8.2,
  SD: 8.1,
  UT: 8.1,
  CO: 7.1,
  IN: 7.0,
  LA: 6.9,
  NJ: 6.8,
  NE: 6.7,
  IL: 6.6,
  ME: 6.6,
  CA: 6.5,
  VA: 6.5,
  ND: 6.4,
  MD: 6.1,
  WA: 6.1,
  OR: 6.0,
  OH: 5.9,
  WV: 5.9,
  DE: 5.6,
  KY: 5.6,
  PA: 5.3,
  CT: 5.2,
  WI: 5.2,
  NH: 4.9,
  NY: 4.9,
  IA: 4.5,
  MI: 4.5,
  MN: 4.5,
  RI: 4.2,
  VT: 3.9,
  HI: 3.5,
  DC: 2.9,
  MA: 2.4,
}

const payersByAge: readonly {
  readonly label: string
  readonly group: StayGroup
  readonly shares: Readonly<Partial<Record<PayerKind, number>>>
}[] = [
  { label: 'under 18', group: { below: 18 }, shares: { medicaid: 56, commercial: 36, none: 2 } },
  { label: '18-29', group: { from: 18, below: 30 }, shares: { medicaid: 45, commercial: 37, none: 10, medicare: 3 } },
  { label: '30-49', group: { from: 30, below: 50 }, shares: { medicaid: 24, commercial: 49, none: 11, medicare: 12 } },
  { label: '50-64', group: { from: 50, below: 65 }, shares: { medicaid: 15, commercial: 48, none: 7, medicare: 25 } },
  { label: '65 and over', group: { from: 65 }, shares: { medicaid: 2, commercial: 9, none: 0, medicare: 88 } },
]

const kindWords: Readonly<Record<PayerKind, string>> = {
  none: 'self-pay',
  medicare: 'Medicare',
  medicaid: 'Medicaid',
  commercial: 'private',
}

/** Figures on who is insured, and by whom. */
export const insuranceFigures: readonly ReferenceFigure[] = [
  {
    id: 'cov_any_2023',
    topic: 'uninsured',
    measures: 'Patients with insurance, weighted to the ages of the nation.',
    source: sources.coverage2023,
    standing: 'published',
    values: [
      {
        label: 'insured',
        unit: '%',
        target: 92,
        band: between(90, 93),
        minRows: rowsForShare(92, between(90, 93)),
        observe: ({ patients }) =>
          weightedToNation((_, age) => {
            const whole = patients.coverage.total({ age })
            return { part: whole - patients.coverage.total({ age, payer: payerPlace('none') }), whole }
          }),
      },
    ],
  },
  {
    id: 'uninsured_by_age_2023',
    topic: 'uninsured',
    measures: 'Patients without insurance, by age on "today".',
    source: sources.coverage2023,
    standing: 'published',
    values: (
      [
        ['under 19', 0, 19, 5.8],
        ['19-25', 19, 26, 14.5],
        ['26-34', 26, 35, 12.6],
        ['65 and over', 65, Number.POSITIVE_INFINITY, 0.9],
      ] as const
    ).map(([label, from, below, target]) =>
      shareValue({
        label,
        target,
        band: within(target, 1.5),
        of: ({ patients }) => {
          const age = (place: number) => place >= from && place < below
          return {
            part: patients.coverage.total({ age, payer: payerPlace('none') }),
            whole: patients.coverage.total({ age }),
          }
        },
      }),
    ),
  },
  {
    id: 'uninsured_us_2024',
    topic: 'uninsured',
    measures: 'Patients without insurance, weighted to the ages of the nation.',
    source: sources.uninsured2024,
    standing: 'published',
    values: [uninsuredValue('uninsured', undefined, 8.2, between(7.5, 9))],
  },
  {
    id: 'uninsured_extremes',
    topic: 'uninsured',
    measures:
      'Patients without insurance in the states with the most and the fewest, weighted to the ages of the nation.',
    source: sources.uninsured2024,
    standing: 'published',
    values: [uninsuredValue('TX', 'TX', 16.7, within(16.7, 1)), uninsuredValue('MA', 'MA', 2.8, within(2.8, 1))],
  },
  {
    id: 'uninsured_by_state_2022',
    topic: 'uninsured',
    measures: 'Patients without insurance by state of residence, weighted to the ages of the nation.',
    source: sources.uninsured2022,
    standing: 'published',
    judgedInPart: true,
    values: Object.entries(uninsuredByState).map(([state, target]) =>
      uninsuredValue(state, state, target, within(target, 2)),
    ),
  },
  {
    id: 'payer_by_age_inpt',
    topic: 'payers',
    measures: 'First visits by primary payer and age at admission.',
    source: sources.survey2010,
    standing: 'computed from public-use data',
    values: payersByAge.flatMap(({ label, group, shares }) =>
      payerKinds
        .filter((kind) => shares[kind] !== undefined)
        .map((kind) =>
          payerValue(`${label}, ${kindWords[kind]}`, kind, group, within(shares[kind]!, 6), shares[kind]!),
        ),
    ),
  },
  {
    id: 'payer_stays_2022',
    topic: 'payers',
    measures: 'First visits by primary payer.',
    source: sources.brief316,
    standing: 'published',
    apart: 'not verified',
    values: (
      [
        ['medicare', 40.2],
        ['medicaid', 23.6],
        ['commercial', 28.7],
        ['none', 4.2],
      ] as const
    ).map(([kind, target]) => payerValue(kindWords[kind], kind, {}, within(target, 4), target)),
  },
  {
    id: 'medicare_gate',
    topic: 'payers',
    measures: 'First visits with Medicare as primary payer: nearly all from 65 on, some of 30 to 64.',
    source: sources.survey2010,
    standing: 'computed from public-use data',
    values: [
      payerValue('65 and over', 'medicare', { from: 65 }, atLeast(85), 88),
      payerValue('30-64', 'medicare', { from: 30, below: 65 }, between(12, 25)),
    ],
  },
  {
    id: 'insurer_share_2024',
    topic: 'payers',
    measures: 'Commercially insured patients of each of the ten largest insurers, by rank.',
    source: sources.insurers2024,
    standing: 'published',
    values: [16, 12, 12, 9, 8, 6, 3, 2, 2, 2].map((target, rank) =>
      shareValue({
        label: `rank ${rank + 1}`,
        target,
        band: within(target, 2),
        of: ({ codes, patients }) => {
          const counts = codes.commercialPayers
            .map((name) => patients.byPayer.total({ payer: codes.payers.codeOf(name) }))
            .sort((a, b) => b - a)
          return { part: counts[rank] ?? 0, whole: counts.reduce((sum, count) => sum + count, 0) }
        },
      }),
    ),
  },
]

function uninsuredValue(label: string, code: string | undefined, target: number, band: Band): ReferenceValue {
  return {
    label,
    unit: '%',
    target,
    band,
    minRows: rowsForShare(target, band),
    observe: ({ codes, patients }) => {
      const state = code === undefined ? {} : { state: codes.states.codeOf(code) }
      return weightedToNation((_, age) => ({
        part: patients.coverage.total({ ...state, age, payer: payerPlace('none') }),
        whole: patients.coverage.total({ ...state, age }),
      }))
    },
  }
}

/** The share of a kind of payer; without a target any value in the band is as good. */
function payerValue(label: string, kind: PayerKind, group: StayGroup, band: Band, target?: number): ReferenceValue {
  return {
    label,
    unit: '%',
    ...(target === undefined ? {} : { target }),
    band: ofShares(band),
    minRows: rowsForShare(target ?? (band.low! + band.high!) / 2, band),
    observe: ({ stays }) => {
      const payers = stays.payers(group)
      return percentOf({ part: payers[payerPlace(kind)]!, whole: countOf(payers) })
    },
  }
}
