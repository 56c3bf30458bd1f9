import type { ConditionName } from '../../catalogue/condition-names.ts'
import { sources } from '../../catalogue/sources.ts'
import { exponential, logarithm } from '../../stream/exponential.ts'
import { logSteps } from '../observe/bill-counts.ts'
import { countBetween, countOf, deviationOf, type Histogram, quantileOf } from '../observe/histogram.ts'
import { between, within, withinPercent } from './bands.ts'
import type { Observed, ReferenceFigure } from './figure.ts'
import { rowsForMean } from './least-rows.ts'
import { shareValue } from './values.ts'

/** Ours for the minor, moderate, major and extreme of the source, in that order. */
const severityNames = ['Normal', 'Mild', 'Moderate', 'Severe']
/** Difference of the upper and lower quartile of the standard normal distribution. */
const quartileWidth = 1.3489795
/** Rows from which the spread of logarithms, known to 1 in √2n, is judged. */
const spreadRows = 1000

function severityMix(id: string, source: ReferenceFigure['source'], shares: readonly number[]): ReferenceFigure {
  return {
    id,
    topic: 'severity',
    measures: 'First visits by severity: Normal, Mild, Moderate, Severe stand for minor, moderate, major, extreme.',
    ...(source === undefined ? {} : { source }),
    standing: 'computed from public-use data',
    values: shares.map((target, place) =>
      shareValue({
        label: severityNames[place]!,
        target,
        band: within(target, 4),
        of: ({ stays }) => ({ part: stays.severities()[place]!, whole: countOf(stays.severities()) }),
      }),
    ),
  }
}

const musculoskeletal: readonly ConditionName[] = ['Broken bones', 'Arthritis', 'Back problems']

/** Figures on how ill people are, and on the shape of what is charged. */
export const severityAndChargeFigures: readonly ReferenceFigure[] = [
  severityMix('apr_sev_ny_2024', sources.sparcs2024, [28.2, 37.4, 26.1, 8.3]),
  severityMix('apr_sev_ny_2015', sources.sparcs2015, [33.5, 38.2, 22.0, 6.3]),
  {
    id: 'sev_stroke',
    topic: 'severity',
    measures: 'First visits for stroke that are Moderate or Severe.',
    source: sources.stepanova,
    standing: 'published',
    values: [
      shareValue({
        label: 'Moderate or Severe',
        target: 47,
        band: between(40, 55),
        of: ({ stays }) => {
          const severities = stays.severities({ condition: 'Stroke' })
          return { part: countBetween(severities, 2, 3), whole: countOf(severities) }
        },
      }),
    ],
  },
  {
    id: 'charge_shape',
    topic: 'charges',
    measures: 'Spread (sigma) of a log-normal distribution through the charges of first visits.',
    source: sources.sparcs2024,
    standing: 'computed from public-use data',
    values: [
      {
        label: 'from the quartiles',
        unit: 'ratio',
        target: 1.03,
        band: between(0.9, 1.3),
        minRows: spreadRows,
        observe: ({ bills }) => sigmaOfQuartiles(bills.logCharges()),
      },
      {
        label: 'from mean and median',
        unit: 'ratio',
        target: 1.14,
        band: between(0.9, 1.3),
        minRows: spreadRows,
        observe: ({ bills }) => sigmaOfMean(bills.logCharges()),
      },
    ],
  },
  {
    id: 'charge_within_dx',
    topic: 'charges',
    measures: 'Standard deviation of the logarithm of the charge of first visits within diagnoses.',
    source: sources.sparcs2020,
    standing: 'computed from public-use data',
    values: (
      [
        ['fractures', 'Broken bones', 0.82],
        ['all musculoskeletal', musculoskeletal, 0.92],
      ] as const
    ).map(([label, condition, target]) => ({
      label,
      unit: 'ratio',
      target,
      band: between(0.6, 1),
      minRows: spreadRows,
      observe: ({ bills }) => {
        const logs = bills.logCharges({ condition })
        const deviation = deviationOf(logs)
        return { value: deviation === null ? null : deviation / logSteps, rows: countOf(logs) }
      },
    })),
  },
  {
    id: 'charge_by_severity',
    topic: 'charges',
    measures: 'Mean charge of first visits of a severity by that of Normal ones.',
    source: sources.sparcs2024,
    standing: 'computed from public-use data',
    values: [1.48, 2.53, 6.6].map((target, place) => ({
      label: severityNames[place + 1]!,
      unit: 'ratio',
      target,
      band: withinPercent(target, 20),
      // Charges of one severity spread by about 1.3 times their mean.
      minRows: rowsForMean(1, 1.3, within(1, 0.2)),
      observe: ({ bills }) => {
        const [least, these] = [bills.chargesOf(0), bills.chargesOf(place + 1)]
        const rows = Math.min(least.bills, these.bills)
        if (rows === 0) return { value: null, rows }
        return { value: these.chargeCents / these.bills / (least.chargeCents / least.bills), rows }
      },
    })),
  },
]

function sigmaOfQuartiles(logs: Histogram): Observed {
  const [lower, upper] = [quantileOf(logs, 0.25), quantileOf(logs, 0.75)]
  const rows = countOf(logs)
  return { value: lower === null || upper === null ? null : (upper - lower) / logSteps / quartileWidth, rows }
}

/** In a log-normal distribution the mean is the median times e to half the square of sigma. */
function sigmaOfMean(logs: Histogram): Observed {
  const rows = countOf(logs)
  const median = quantileOf(logs, 0.5)
  if (median === null) return { value: null, rows }
  const sum = logs.reduce(
    (sum, count, log) => sum + (count === 0 ? 0 : count * exponential((log - median) / logSteps)),
    0,
  )
  return { value: Math.sqrt(2 * Math.max(0, logarithm(sum / rows))), rows }
}
