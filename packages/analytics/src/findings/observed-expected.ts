import { formatValue } from '../format/format-value.ts'
import { type Interval, zAmong, zOfLevel } from '../statistics/interval.ts'
import type { FindingKind } from './finding-rule.ts'
import { firstFew, labelOf, numberIn, sayInterval } from './wording.ts'

/**
 * Says which rows lie above or below what their mix leads one to expect, allowing for the number of rows compared.
 * `spread` is the standard deviation of the observed sum, were there nothing but chance.
 */
export const observedExpected: FindingKind = {
  labels: ['label'],
  measures: ['observed', 'expected', 'spread'],
  words: ['group', 'what'],
  find({ rows, settings }) {
    const { label, observed, expected, spread, group, what } = settings as Record<string, string>
    const cases = rows
      .map((row) => {
        const [seen, foreseen, deviation] = [numberIn(row, observed), numberIn(row, expected), numberIn(row, spread)]
        return { name: labelOf(row, label!), value: seen / foreseen, error: deviation / foreseen }
      })
      .filter(({ value, error }) => Number.isFinite(value) && error > 0)
    if (cases.length < 2) return undefined
    const z = zAmong(cases.length)
    const above = cases.filter(({ value, error }) => value - 1 > z * error).sort((a, b) => b.value - a.value)
    const below = cases.filter(({ value, error }) => 1 - value > z * error).sort((a, b) => a.value - b.value)
    const [first] = above.length > 0 ? above : below
    if (first === undefined) {
      const text = `None of ${cases.length} ${group!} stands out by ${what!}: all lie where chance may put them around what their mix of cases leads one to expect.`
      return { text, claims: false, subjects: [] }
    }
    const say = (each: (typeof cases)[number]) =>
      `${each.name} (${formatValue(each.value, 'ratio')} times the expected, ${sayInterval(around(each), 'ratio')})`
    const parts = [
      above.length > 0
        ? `above what their mix of cases leads one to expect at ${above.length}: ${firstFew(above.map(say))}`
        : '',
      below.length > 0 ? `below it at ${below.length}: ${firstFew(below.map(say))}` : '',
    ].filter((part) => part !== '')
    const text = `Of ${cases.length} ${group!}, ${what!} is ${parts.join('; ')}.`
    const subjects = [...above, ...below].map(({ name }) => name)
    const named = { subjects, above: above.map(({ name }) => name) }
    return { text, claims: true, ...named, estimate: { ...around(first), unit: 'ratio' } }
  },
}

function around({ value, error }: { readonly value: number; readonly error: number }): Interval {
  return { value, low: value - zOfLevel * error, high: value + zOfLevel * error }
}
