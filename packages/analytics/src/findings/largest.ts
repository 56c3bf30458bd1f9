import { formatValue, sayValue } from '../format/format-value.ts'
import type { FindingKind } from './finding-rule.ts'
import { capital, firstFew, labelOf, listed, numberIn, unitOf } from './wording.ts'

/**
 * Says which rows hold the largest value: counted, not estimated. With `parts=yes` the rows are parts of their sum, and
 * the sentence says which part. `what` is the value.
 */
export const largest: FindingKind = {
  labels: ['label'],
  measures: ['value'],
  words: ['what', 'parts'],
  optional: ['parts'],
  find(input) {
    const { rows, settings } = input
    const unit = unitOf(input, 'value')
    const sorted = rows
      .map((row) => ({ name: labelOf(row, settings.label!), value: numberIn(row, settings.value) }))
      .filter(({ value }) => Number.isFinite(value))
      .sort((a, b) => b.value - a.value)
    const [top] = sorted
    if (top === undefined || top.value <= 0) return undefined
    const ties = sorted.filter(({ value }) => value === top.value).map(({ name }) => name)
    const names = ties.length > 1 ? firstFew(ties) : top.name
    const total = sorted.reduce((sum, { value }) => sum + value, 0)
    const share = (value: number) => formatValue(value / total, 'share')
    const part = settings.parts === 'yes' ? `, ${share(top.value)} of ${sayValue(total, unit)}` : ''
    const others = ties.length === 1 ? sorted.slice(1, 3) : []
    const next = listed(others.map(({ name, value }) => `${name} (${sayValue(value, unit)})`))
    const text = `${capital(settings.what!)} is largest for ${names}: ${sayValue(top.value, unit)}${part}${next === '' ? '' : `; then ${next}`}.`
    return { text, claims: true, subjects: ties }
  },
}
