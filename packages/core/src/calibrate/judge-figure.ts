import type { Observations } from './observe/observations.ts'
import { isInside } from './reference/bands.ts'
import type { ReferenceFigure, ReferenceValue } from './reference/figure.ts'
import type { CalibratedFigure, CalibratedValue, Outcome } from './report.ts'

/** Compares one reference figure with what was seen. */
export function judgeFigure(figure: ReferenceFigure, seen: Observations): CalibratedFigure {
  const { id, topic, measures, source, standing, apart, bandSetHere, judgedInPart } = figure
  const values = figure.values.map((value) => judgeValue(value, seen))
  return {
    id,
    topic,
    measures,
    source: source ?? null,
    standing,
    ...(apart === undefined ? {} : { apart }),
    ...(bandSetHere === undefined ? {} : { bandSetHere }),
    outcome: outcomeOf(
      values.map(({ outcome }) => outcome),
      judgedInPart === true,
    ),
    values,
  }
}

function judgeValue(value: ReferenceValue, seen: Observations): CalibratedValue {
  const { label, unit, target, band, minRows, source } = value
  const { value: exact, rows } = value.observe(seen)
  const observed = exact === null ? null : Math.round(exact * 1e6) / 1e6
  return {
    label,
    unit,
    target: target ?? null,
    low: band.low ?? null,
    high: band.high ?? null,
    observed,
    rows,
    minRows,
    ...(source === undefined ? {} : { source }),
    outcome: observed === null || rows < minRows ? 'too few rows' : isInside(band, observed) ? 'pass' : 'fail',
  }
}

function outcomeOf(values: readonly Outcome[], inPart: boolean): Outcome {
  if (values.includes('fail')) return 'fail'
  if (inPart) return values.includes('pass') ? 'pass' : 'too few rows'
  return values.includes('too few rows') ? 'too few rows' : 'pass'
}
