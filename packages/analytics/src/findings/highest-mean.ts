import { sayValue } from '../format/format-value.ts'
import { type Mean, meanInterval } from '../statistics/interval.ts'
import type { AnswerRow, FindingKind } from './finding-rule.ts'
import { sayHighest } from './say-highest.ts'
import { labelOf, numberIn, sayInterval, unitOf } from './wording.ts'

/** Values that a mean must rest on before it is ranked, so that its interval may be called normal. */
const leastValues = 30

/** Says which row has the highest mean, together with those that cannot be told apart from it. */
export const highestMean: FindingKind = {
  labels: ['label'],
  measures: ['mean', 'error', 'count'],
  words: ['what'],
  find(input) {
    const { rows, settings } = input
    const unit = unitOf(input, 'mean')
    const ranked = rows
      .map((row) => ({ row, sample: readMean(row, settings, '') }))
      .filter(({ sample }) => sample.count >= leastValues && Number.isFinite(sample.error))
      .map(({ row, sample }) => {
        const interval = meanInterval(sample)
        return {
          name: labelOf(row, settings.label!),
          value: sample.mean,
          variance: sample.error * sample.error,
          words: `${sayValue(sample.mean, unit)} (${sayInterval(interval, unit)})`,
          estimate: { ...interval, unit },
        }
      })
    return sayHighest(ranked, settings.what!)
  },
}

/** Reads a mean out of a row, by the columns that the settings name. */
export function readMean(row: AnswerRow, settings: Readonly<Record<string, string>>, prefix: string): Mean {
  return {
    mean: numberIn(row, settings[`${prefix}mean`]),
    error: numberIn(row, settings[`${prefix}error`]),
    count: numberIn(row, settings[`${prefix}count`]),
  }
}

/** Whether a mean is above 0, and certain enough to compare. */
export function isComparable({ mean, error, count }: Mean): boolean {
  return count >= leastValues && mean > 0 && Number.isFinite(error)
}
