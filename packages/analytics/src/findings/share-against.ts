import { formatValue } from '../format/format-value.ts'
import { type Cases, shareRatio } from '../statistics/interval.ts'
import type { FindingKind } from './finding-rule.ts'
import { casesIn, labelOf, lower, sayInterval } from './wording.ts'

/** Cases of either outcome that either row must have, so that the interval of the ratio may be trusted. */
const leastCases = 5

/**
 * Compares the shares of two rows by their ratio. `says` and `than` make the sentence: "Bills of uninsured patients stay
 * unpaid" … "times as often as" … "those of insured patients".
 */
export const shareAgainst: FindingKind = {
  labels: ['label'],
  measures: ['events', 'of', 'error'],
  optional: ['error'],
  words: ['row', 'against', 'says', 'than'],
  find({ rows, settings }) {
    const { label, row, against, says, than } = settings as Record<string, string>
    const find = (name: string) => rows.find((each) => labelOf(each, label!) === name)
    const [one, base] = [find(row!), find(against!)]
    if (one === undefined || base === undefined) return undefined
    const [cases, baseCases] = [casesIn(one, settings), casesIn(base, settings)]
    const part = ({ hits, size }: Cases) => formatValue(hits / size, 'share')
    const shares = `${part(cases)} against ${part(baseCases)}`
    const rare = Math.min(...[cases, baseCases].flatMap(({ hits, size }) => [hits, size - hits]))
    const ratio = rare < leastCases ? undefined : shareRatio(cases, baseCases)
    const subjects = [row!, against!]
    if (ratio === undefined) {
      return {
        text: `There are too few cases to tell whether ${lower(says!)} more or less often than ${than!}: ${shares}.`,
        claims: false,
        subjects,
      }
    }
    const estimate = { ...ratio, unit: 'ratio' as const }
    const interval = sayInterval(ratio, 'ratio')
    if (ratio.low <= 1 && ratio.high >= 1) {
      const text = `It cannot be told whether ${lower(says!)} more or less often than ${than!}: ${shares}, a ratio of ${formatValue(ratio.value, 'ratio')}, ${interval}.`
      return { text, claims: false, subjects, estimate }
    }
    const text = `${says!} ${formatValue(ratio.value, 'ratio')} times as often as ${than!}: ${shares}; ${interval} of the ratio.`
    return { text, claims: true, subjects, estimate }
  },
}
