import { formatValue } from '../format/format-value.ts'
import { meanRatio } from '../statistics/interval.ts'
import type { FindingKind } from './finding-rule.ts'
import { isComparable, readMean } from './highest-mean.ts'
import { capital, labelOf, sayInterval } from './wording.ts'

/** Compares two means of each row by their ratio, and says the middle one and both ends. `what` is the ratio. */
export const meanRatios: FindingKind = {
  labels: ['label'],
  measures: ['mean', 'error', 'count', 'base-mean', 'base-error', 'base-count'],
  words: ['what', 'group'],
  find({ rows, settings }) {
    const ratios = rows
      .map((row) => ({ row, one: readMean(row, settings, ''), base: readMean(row, settings, 'base-') }))
      .filter(({ one, base }) => isComparable(one) && isComparable(base))
      .map(({ row, one, base }) => ({ name: labelOf(row, settings.label!), ...meanRatio(one, base) }))
      .sort((a, b) => a.value - b.value)
    const [lowest, highest] = [ratios[0], ratios.at(-1)]
    if (lowest === undefined || highest === undefined) return undefined
    const say = (ratio: (typeof ratios)[number]) =>
      `${ratio.name} ${formatValue(ratio.value, 'ratio')} (${sayInterval(ratio, 'ratio')})`
    const { name: _, ...middle } = ratios[Math.floor((ratios.length - 1) / 2)]!
    const text =
      ratios.length === 1
        ? `${capital(settings.what!)} is, for ${say(lowest)}.`
        : `${capital(settings.what!)} has a middle value of ${formatValue(middleOf(ratios), 'ratio')} over ${ratios.length} ${settings.group!}: from ${say(lowest)} to ${say(highest)}.`
    return { text, claims: true, subjects: [lowest.name, highest.name], estimate: { ...middle, unit: 'ratio' } }
  },
}

function middleOf(sorted: readonly { readonly value: number }[]): number {
  const half = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[half]!.value : (sorted[half - 1]!.value + sorted[half]!.value) / 2
}
