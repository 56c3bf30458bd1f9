import { formatValue } from '../format/format-value.ts'
import { type Cases, shareRatio } from '../statistics/interval.ts'
import type { FindingKind } from './finding-rule.ts'
import { sayRatio } from './say-ratio.ts'
import { casesIn, lower, rowCalled } from './wording.ts'

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
    const [one, base] = [rowCalled(rows, label!, row!), rowCalled(rows, label!, against!)]
    if (one === undefined || base === undefined) return undefined
    const [cases, baseCases] = [casesIn(one, settings), casesIn(base, settings)]
    const part = ({ hits, size }: Cases) => formatValue(hits / size, 'share')
    const shares = `${part(cases)} against ${part(baseCases)}`
    const rare = Math.min(...[cases, baseCases].flatMap(({ hits, size }) => [hits, size - hits]))
    const ratio = rare < leastCases ? undefined : shareRatio(cases, baseCases)
    if (ratio === undefined) {
      return {
        text: `There are too few cases to tell whether ${lower(says!)} more or less often than ${than!}: ${shares}.`,
        claims: false,
        subjects: [row!, against!],
      }
    }
    return sayRatio(ratio, shares, 'often', settings)
  },
}
