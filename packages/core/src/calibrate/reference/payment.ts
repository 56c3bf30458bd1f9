import { sources } from '../../catalogue/sources.ts'
import type { Amounts } from '../observe/bill-counts.ts'
import { regions } from '../observe/regions.ts'
import { atLeast, atMost, type Band, between, withinPercent } from './bands.ts'
import type { Observed, ReferenceFigure, ReferenceValue } from './figure.ts'
import { rowsForMean, rowsForShare } from './least-rows.ts'
import { quotientOf, shareValue } from './values.ts'

/** Deviation of amounts as a part of their mean, about. */
const amountDeviation = 1.5
/** Bills from which a share of dollars is judged: few large balances weigh most. */
const dollarRows = 5000
/** Bills of each side from which an order of two shares is judged. */
const orderRows = 5000

const south = regions.findIndex(({ name }) => name === 'South')

const deliveries: readonly {
  readonly label: string
  readonly cesarean: boolean | undefined
  readonly total: number
  readonly outOfPocket: number
  readonly share: number
}[] = [
  { label: 'all', cesarean: undefined, total: 20_416, outOfPocket: 2743, share: 13.4 },
  { label: 'vaginal', cesarean: false, total: 15_712, outOfPocket: 2563, share: 16.3 },
  { label: 'cesarean', cesarean: true, total: 28_998, outOfPocket: 3071, share: 10.6 },
]

/** Figures on what patients owe, and on how they pay. */
export const paymentFigures: readonly ReferenceFigure[] = [
  {
    id: 'oop_birth_2021_23',
    topic: 'coverage and patient share',
    measures: 'Mean charge and patient share of deliveries with commercial insurance.',
    source: sources.birthSpending,
    standing: 'published',
    values: deliveries.flatMap(({ label, cesarean, total, outOfPocket }) => [
      dollars(`${label}, charge`, total, withinPercent(total, 15), ({ bills }) => {
        const sums = bills.commercialDeliveries(cesarean)
        return meanDollars(sums, sums.chargeCents)
      }),
      dollars(`${label}, patient`, outOfPocket, withinPercent(outOfPocket, 15), ({ bills }) => {
        const sums = bills.commercialDeliveries(cesarean)
        return meanDollars(sums, sums.balanceCents)
      }),
    ]),
  },
  {
    id: 'oop_share_birth',
    topic: 'coverage and patient share',
    measures: 'Patient share of the charges of deliveries with commercial insurance.',
    source: sources.birthSpending,
    standing: 'derived',
    values: deliveries.map(({ label, cesarean, share }) => ({
      label,
      unit: '%',
      target: share,
      band: between(8, 20),
      minRows: 1000,
      observe: ({ bills: counts }) => {
        const sums = counts.commercialDeliveries(cesarean)
        return quotientOf(100 * sums.balanceCents, sums.chargeCents, sums.bills)
      },
    })),
  },
  {
    id: 'oop_inpatient_2013',
    topic: 'coverage and patient share',
    measures: "Mean patient share of first visits of commercially insured people of 18 to 64, in today's money.",
    source: sources.adrion,
    standing: 'published',
    values: [
      dollars('patient share', 1013, between(900, 2000), ({ bills }) => {
        const sums = bills.commercialAdults()
        return meanDollars(sums, sums.balanceCents)
      }),
    ],
  },
  {
    id: 'coll_rate_sp_after_ins',
    topic: 'payment',
    measures:
      "Dollars of insured patients' balances collected within 120 days of the bill; bills of 120 days and older.",
    source: sources.crowe,
    standing: 'published',
    values: [
      {
        label: 'collected',
        unit: '%',
        target: 55,
        band: between(50, 78),
        minRows: dollarRows,
        observe: ({ bills }) => {
          const { collectedCents, balanceCents, bills: rows } = bills.collected()
          return quotientOf(100 * collectedCents, balanceCents, rows)
        },
      },
    ],
  },
  {
    id: 'unpaid_oop_share',
    topic: 'payment',
    measures: 'Dollars of patient balances never paid; bills of 18 months and older.',
    source: sources.pymnts,
    standing: 'published',
    values: [
      {
        label: 'never paid',
        unit: '%',
        target: 12.7,
        band: between(8, 18),
        minRows: dollarRows,
        observe: ({ bills }) => {
          const { unpaidCents, balanceCents, bills: rows } = bills.closed()
          return quotientOf(100 * unpaidCents, balanceCents, rows)
        },
      },
    ],
  },
  {
    id: 'bad_debt_source',
    topic: 'payment',
    measures: 'Share of the dollars never paid that insured patients owe; bills of 18 months and older.',
    source: sources.crowe,
    standing: 'published',
    values: [
      {
        label: 'owed by the insured',
        unit: '%',
        target: 57.6,
        band: between(45, 60),
        minRows: dollarRows,
        observe: ({ bills }) =>
          quotientOf(100 * bills.closed(true).unpaidCents, bills.closed().unpaidCents, bills.closed().bills),
      },
    ],
  },
  {
    id: 'pay_over_30d_2024',
    topic: 'payment',
    measures: 'Paid balances that took more than 30 days from discharge; bills of 18 months and older.',
    source: sources.jpMorgan,
    standing: 'published',
    values: [
      shareValue({
        label: 'after day 30',
        target: 71,
        band: between(60, 80),
        of: ({ bills }) => ({ part: bills.closed().paidLater, whole: bills.closed().paid }),
      }),
    ],
  },
  {
    id: 'plan_completion',
    topic: 'payment',
    measures: 'Incremental plans past their due date that were paid in full in time.',
    source: sources.pymnts,
    standing: 'published',
    values: [
      {
        label: 'paid in time',
        unit: '%',
        target: 90.7,
        band: between(80, 93),
        minRows: rowsForShare(90.7, between(80, 93)),
        observe: ({ bills }) => quotientOf(100 * bills.duePlans().part, bills.duePlans().whole),
      },
    ],
  },
  {
    id: 'collections_older',
    topic: 'payment',
    measures: 'Unpaid share of due bills of people of 65 and over, by that of younger ones: lower.',
    source: sources.cfpb,
    standing: 'published',
    values: [
      {
        label: 'older by younger',
        unit: 'ratio',
        band: atMost(1),
        minRows: orderRows,
        observe: ({ bills }) => ratioOf(unpaid(bills.due({ old: true })), [unpaid(bills.due({ old: false }))]),
      },
    ],
  },
  {
    id: 'collections_region',
    topic: 'payment',
    measures: 'Unpaid share of due bills in the South, by that of the next region: higher.',
    source: sources.cfpb,
    standing: 'published',
    values: [
      {
        label: 'South by the next',
        unit: 'ratio',
        band: atLeast(1),
        minRows: orderRows,
        observe: ({ bills }) => {
          const others = regions.flatMap((_, region) => (region === south ? [] : [unpaid(bills.due({ region }))]))
          return ratioOf(unpaid(bills.due({ region: south })), others)
        },
      },
    ],
  },
]

function dollars(label: string, target: number, band: Band, observe: ReferenceValue['observe']): ReferenceValue {
  return { label, unit: 'dollars', target, band, minRows: rowsForMean(target, target * amountDeviation, band), observe }
}

function meanDollars({ bills }: Amounts, cents: number): Observed {
  return quotientOf(cents / 100, bills)
}

function unpaid({ part, whole }: { readonly part: number; readonly whole: number }): Observed {
  return quotientOf(part, whole)
}

/** One share by the greatest of others; the rows are those of the smallest. */
function ratioOf(share: Observed, others: readonly Observed[]): Observed {
  const rows = Math.min(share.rows, ...others.map((other) => other.rows))
  const greatest = Math.max(...others.map(({ value }) => value ?? 0))
  return { value: share.value === null || greatest === 0 ? null : share.value / greatest, rows }
}
