import { sayValue } from '../format/format-value.ts'
import { weightedSlope } from '../statistics/weighted-slope.ts'
import type { FindingKind } from './finding-rule.ts'
import { readMean } from './highest-mean.ts'
import { capital, numberIn, sayInterval, unitOf } from './wording.ts'

/** Says by how much a mean rises or falls with each further step of a number; `step` names one. */
export const slope: FindingKind = {
  labels: [],
  measures: ['x', 'mean', 'deviation', 'count'],
  words: ['step', 'what'],
  find(input) {
    const { rows, settings } = input
    const groups = rows.map((row) => ({ x: numberIn(row, settings.x), ...readMean(row, settings, '') }))
    const found = weightedSlope(groups)
    if (found === undefined || !Number.isFinite(found.value)) return undefined
    const unit = unitOf(input, 'mean')
    const estimate = { ...found, unit }
    if (found.low <= 0 && found.high >= 0) {
      const text = `It cannot be told whether ${settings.what!} rises or falls with each further ${settings.step!}: ${sayInterval(found, unit)}.`
      return { text, claims: false, subjects: [], estimate }
    }
    const falls = found.value < 0
    const size = falls ? { value: -found.value, low: -found.high, high: -found.low } : found
    const text = `${capital(settings.what!)} ${falls ? 'falls' : 'rises'} by ${sayValue(size.value, unit)} with each further ${settings.step!} (${sayInterval(size, unit)}).`
    return { text, claims: true, subjects: [], estimate }
  },
}
