import { formatValue } from '../format/format-value.ts'
import { wilsonInterval } from '../statistics/interval.ts'
import type { FindingKind } from './finding-rule.ts'
import { sayHighest } from './say-highest.ts'
import { casesIn, labelOf, sayInterval } from './wording.ts'

/** Cases that a row must have before it is ranked. */
const leastCases = 30

/** Says which row has the highest share, together with those that cannot be told apart from it. */
export const highestShare: FindingKind = {
  labels: ['label'],
  measures: ['events', 'of', 'error'],
  words: ['what'],
  optional: ['error'],
  find({ rows, settings }) {
    const { label, what } = settings as Record<string, string>
    const ranked = rows
      .map((row) => ({ row, ...casesIn(row, settings) }))
      .filter(({ size }) => size >= leastCases)
      .map(({ row, hits, size }) => {
        const interval = wilsonInterval(hits, size)
        return {
          name: labelOf(row, label!),
          value: interval.value,
          // A share of 0 or 1 would have no variance by its plain formula.
          variance: variance((hits + 1) / (size + 2), size),
          words: `${formatValue(interval.value, 'share')} (${sayInterval(interval, 'share')})`,
          estimate: { ...interval, unit: 'share' as const },
        }
      })
    return sayHighest(ranked, what!)
  },
}

function variance(share: number, size: number): number {
  return (share * (1 - share)) / size
}
