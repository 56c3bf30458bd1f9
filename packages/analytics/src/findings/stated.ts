import type { FindingKind } from './finding-rule.ts'
import { fill, labelOf, rowCalled } from './wording.ts'

/**
 * States what a row says: counted, or reckoned from what was counted. `says` is a text with columns in braces. Without
 * `row`, the first row is meant.
 */
export const stated: FindingKind = {
  labels: ['label'],
  measures: [],
  words: ['row', 'says'],
  optional: ['label', 'row'],
  find({ rows, columns, settings }) {
    const { label, row, says } = settings
    const meant = row === undefined ? rows[0] : rowCalled(rows, label ?? '', row)
    if (meant === undefined) return undefined
    const subjects = label === undefined ? [] : [labelOf(meant, label)]
    return { text: fill(says!, meant, { columns }), claims: true, subjects }
  },
}
