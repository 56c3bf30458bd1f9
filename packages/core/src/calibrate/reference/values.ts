import type { Source } from '../../catalogue/source.ts'
import { countOf, type Histogram, quantileOf, sumOf } from '../observe/histogram.ts'
import type { Observations } from '../observe/observations.ts'
import type { Fraction } from '../observe/return-counts.ts'
import { type Band, ofShares } from './bands.ts'
import type { Observed, ReferenceValue, Unit } from './figure.ts'
import { rowsForMean, rowsForQuantile, rowsForShare } from './least-rows.ts'

/** What every kind of value is made from. */
interface Parts<Shown> {
  readonly label: string
  readonly target: number
  readonly band: Band
  readonly source?: Source | undefined
  readonly of: (seen: Observations) => Shown
}

/** A share, in percent. */
export function shareValue({ label, target, band, source, of }: Parts<Fraction>): ReferenceValue {
  return {
    ...named(label, '%', target, ofShares(band), source),
    minRows: rowsForShare(target, band),
    observe: (seen) => percentOf(of(seen)),
  }
}

/** A mean of whole numbers, given the deviation that single rows have. */
export function meanValue(
  parts: Parts<Histogram> & { readonly unit: Unit; readonly deviation: number },
): ReferenceValue {
  const { label, target, band, source, unit, deviation, of } = parts
  return {
    ...named(label, unit, target, band, source),
    minRows: rowsForMean(target, deviation, band),
    observe: (seen) => {
      const histogram = of(seen)
      return quotientOf(sumOf(histogram), countOf(histogram))
    },
  }
}

/** A quantile of whole numbers, given the deviation that single rows have. */
export function quantileValue(
  parts: Parts<Histogram> & { readonly unit: Unit; readonly share: number; readonly deviation: number },
): ReferenceValue {
  const { label, target, band, source, unit, share, deviation, of } = parts
  return {
    ...named(label, unit, target, band, source),
    minRows: rowsForQuantile(target, share, deviation, band),
    observe: (seen) => {
      const histogram = of(seen)
      return { value: quantileOf(histogram, share), rows: countOf(histogram) }
    },
  }
}

/** A part of a whole in percent. */
export function percentOf({ part, whole }: Fraction): Observed {
  return quotientOf(100 * part, whole)
}

/** A quotient, worked out once from whole numbers. */
export function quotientOf(numerator: number, denominator: number, rows = denominator): Observed {
  return { value: denominator === 0 ? null : numerator / denominator, rows }
}

function named(label: string, unit: Unit, target: number, band: Band, source: Source | undefined) {
  return { label, unit, target, band, ...(source === undefined ? {} : { source }) }
}
