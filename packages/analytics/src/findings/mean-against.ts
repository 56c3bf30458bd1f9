import { formatValue, sayValue } from '../format/format-value.ts'
import { meanRatio } from '../statistics/interval.ts'
import type { FindingKind } from './finding-rule.ts'
import { isComparable, readMean } from './highest-mean.ts'
import { labelOf, lower, sayInterval, unitOf } from './wording.ts'

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
    const { label, row, against, says, than } = settings as Record<string, string>
    const find = (name: string) => rows.find((each) => labelOf(each, label!) === name)
    const [one, base] = [find(row!), find(against!)]
    if (one === undefined || base === undefined) return undefined
    const [mean, baseMean] = [readMean(one, settings, ''), readMean(base, settings, '')]
    if (![mean, baseMean].every(isComparable)) return undefined
    const unit = unitOf(input, 'mean')
    const means = `${sayValue(mean.mean, unit)} against ${sayValue(baseMean.mean, unit)}`
    const ratio = meanRatio(mean, baseMean)
    const estimate = { ...ratio, unit: 'ratio' as const }
    const subjects = [row!, against!]
    const interval = sayInterval(ratio, 'ratio')
    if (ratio.low <= 1 && ratio.high >= 1) {
      const text = `It cannot be told whether ${lower(says!)} more or less than ${than!}: ${means}, a ratio of ${formatValue(ratio.value, 'ratio')}, ${interval}.`
      return { text, claims: false, subjects, estimate }
    }
    const text = `${says!} ${formatValue(ratio.value, 'ratio')} times as much as ${than!}: ${means}; ${interval} of the ratio.`
    return { text, claims: true, subjects, estimate }
  },
}
