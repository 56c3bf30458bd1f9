import { sources } from '../../catalogue/sources.ts'
import {
  type ConditionUtilisation,
  conditionUtilisation,
  type Sourced,
} from '../../odds/national/conditions-utilisation.ts'
import { female } from '../observe/care-codes.ts'
import { countBetween, countOf } from '../observe/histogram.ts'
import type { Observations } from '../observe/observations.ts'
import { between, within, withinPercent } from './bands.ts'
import type { ReferenceFigure, ReferenceValue } from './figure.ts'
import { meanValue, quantileValue, shareValue } from './values.ts'

/** Deviation of ages within a condition, about. */
const ageDeviation = 20
/** Deviation of stays as a part of their mean: conditions lie between 0.75 and 1.5. */
const stayDeviation = 1.5

/** How hospitals are used for each condition: age, sex, stay and readmission, judged on first visits of episodes. */
export const conditionFigures: readonly ReferenceFigure[] = conditionUtilisation.map((condition) => ({
  id: `utilisation_${condition.condition.toLowerCase().replaceAll(/[ -]/g, '_')}`,
  topic: 'conditions',
  measures: `${condition.condition}: age, sex, stay and 30-day readmission of first visits.`,
  source: sources.survey2010,
  standing: 'computed from public-use data',
  ...(condition.surveyIsSmall ? { apart: 'fewer than 300 records in the survey' } : {}),
  values: [...stayValues(condition), ...peopleValues(condition), ...readmissionValues(condition)],
}))

function stayValues({ condition, stayDays, dayOrLessPercent }: ConditionUtilisation): ReferenceValue[] {
  const { mean, p50, p90 } = stayDays
  const deviation = mean.value * stayDeviation
  const days = (seen: Observations) => seen.stays.days({ condition })
  const inDays = { unit: 'days', deviation, of: days } as const
  return [
    ...ifKnown(mean, (target, source) =>
      meanValue({ ...inDays, label: 'mean stay', target, source, band: withinPercent(target, 15) }),
    ),
    ...ifKnown(p50, (target, source) =>
      quantileValue({ ...inDays, label: 'median stay', share: 0.5, target, source, band: within(target, 1) }),
    ),
    ...ifKnown(p90, (target, source) =>
      quantileValue({
        ...inDays,
        label: 'stay, p90',
        share: 0.9,
        target,
        source,
        band: within(target, Math.max(1, target * 0.2)),
      }),
    ),
    ...ifKnown(dayOrLessPercent, (target, source) =>
      shareValue({
        label: 'one day or less',
        target,
        source,
        band: within(target, 6),
        of: (seen) => ({ part: countBetween(days(seen), 1, 1), whole: countOf(days(seen)) }),
      }),
    ),
  ]
}

function peopleValues({ condition, femalePercent, ageYears }: ConditionUtilisation): ReferenceValue[] {
  const quantiles = [
    ['p5', 0.05, 7],
    ['p25', 0.25, 4],
    ['p50', 0.5, 4],
    ['p75', 0.75, 4],
    ['p95', 0.95, 7],
  ] as const
  return [
    ...ifKnown(femalePercent, (target, source) =>
      shareValue({
        label: 'female',
        target,
        source,
        band: within(target, 4),
        of: ({ stays }) => ({
          part: countOf(stays.ages({ condition }, female)),
          whole: countOf(stays.ages({ condition })),
        }),
      }),
    ),
    ...ifKnown(ageYears, (ages, source) =>
      quantiles.map(([name, share, years]) =>
        quantileValue({
          label: `age, ${name}`,
          unit: 'years',
          share,
          deviation: ageDeviation,
          target: ages[name],
          source,
          band: within(ages[name], years),
          of: ({ stays }) => stays.ages({ condition }),
        }),
      ),
    ).flat(),
  ]
}

function readmissionValues({ condition, readmissionPercent }: ConditionUtilisation): ReferenceValue[] {
  // Only published readmissions are judged.
  if (readmissionPercent.standing !== 'published') return []
  return ifKnown(readmissionPercent, ({ low, high }, source) =>
    shareValue({
      label: 'readmitted within 30 days',
      target: (low + high) / 2,
      source,
      band: between(within(low, 3).low!, within(high, 3).high!),
      of: ({ returns }) => returns.returns({ condition }),
    }),
  )
}

/** Makes a value of what has a source, and nothing of what is assumed. */
function ifKnown<Value, Made>(
  { value, source }: Sourced<Value>,
  make: (value: Value, source: NonNullable<Sourced<Value>['source']>) => Made,
): Made[] {
  return source === undefined ? [] : [make(value, source)]
}
