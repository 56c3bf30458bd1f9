import { sayValue } from '../format/format-value.ts'
import { meanRatio } from '../statistics/interval.ts'
import type { FindingKind } from './finding-rule.ts'
import { isComparable, readMean } from './highest-mean.ts'
import { sayRatio } from './say-ratio.ts'
import { rowCalled, unitOf } from './wording.ts'

/**
 * Compares the means of two rows by their ratio. `says` and `than` make the sentence: "A visit of five nights charges" …
 * "times as much as" … "a same-day visit".
 */
export const meanAgainst: FindingKind = {
  labels: ['label'],
  measures: ['mean', 'error', 'count'],
  words: ['row', 'against', 'says', 'than'],
  find(input) {
    const { rows, settings } = input
    const { label, row, against } = settings as Record<string, string>
    const [one, base] = [rowCalled(rows, label!, row!), rowCalled(rows, label!, against!)]
    if (one === undefined || base === undefined) return undefined
    const [mean, baseMean] = [readMean(one, settings, ''), readMean(base, settings, '')]
    if (![mean, baseMean].every(isComparable)) return undefined
    const unit = unitOf(input, 'mean')
    const means = `${sayValue(mean.mean, unit)} against ${sayValue(baseMean.mean, unit)}`
    return sayRatio(meanRatio(mean, baseMean), means, 'much', settings)
  },
}
