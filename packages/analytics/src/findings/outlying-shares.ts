import { formatValue } from '../format/format-value.ts'
import { funnelLimits, wilsonInterval, zAmong } from '../statistics/interval.ts'
import type { AnswerRow, FindingDraft, FindingKind } from './finding-rule.ts'
import { casesIn, firstFew, labelOf, numberIn, sayInterval } from './wording.ts'

/** Events that chance alone must lead one to expect, of either outcome, before a row is judged. */
const leastExpected = 5

/**
 * Says which rows have a share that chance does not explain around the overall one: outside funnel limits that allow for
 * the number of rows compared. `group` is what rows are, in the plural; `what` is the share.
 */
export const outlyingShares: FindingKind = {
  labels: ['label'],
  measures: ['events', 'of', 'error'],
  words: ['group', 'what'],
  optional: ['error'],
  find({ rows, settings }): FindingDraft | undefined {
    const { events, of, group, what } = settings as Record<string, string>
    const cases = rows.map((row) => readCase(row, settings)).filter(({ size }) => size > 0)
    const total = (column: string) => rows.reduce((sum, row) => sum + numberIn(row, column), 0)
    const overall = total(events!) / total(of!)
    const judged = cases.filter(({ size }) => size * Math.min(overall, 1 - overall) >= leastExpected)
    if (judged.length < 2) {
      return cases.length < 2
        ? undefined
        : { text: `There are too few cases to compare ${group!} by ${what!}.`, claims: false, subjects: [] }
    }
    const z = zAmong(judged.length)
    const outside = judged.map((each) => ({ ...each, ...sides(each, overall, z) }))
    const above = outside.filter(({ isAbove }) => isAbove).sort((a, b) => b.share - a.share)
    const below = outside.filter(({ isBelow }) => isBelow).sort((a, b) => a.share - b.share)
    const around = `the overall ${formatValue(overall, 'share')}`
    if (above.length + below.length === 0) {
      const text = `None of ${judged.length} ${group!} stands out by ${what!}: all lie where chance may put them around ${around}.`
      return { text, claims: false, subjects: [] }
    }
    const parts = [
      above.length > 0 ? `higher than chance explains at ${above.length}: ${firstFew(above.map(describe))}` : '',
      below.length > 0 ? `lower at ${below.length}: ${firstFew(below.map(describe))}` : '',
    ].filter((part) => part !== '')
    const text = `Around ${around}, ${what!} of ${judged.length} ${group!} is ${parts.join('; ')}.`
    const [first] = above.length > 0 ? above : below
    const subjects = [...above, ...below].map(({ name }) => name)
    const named = { subjects, above: above.map(({ name }) => name) }
    return { text, claims: true, ...named, estimate: { ...wilsonInterval(first!.hits, first!.size), unit: 'share' } }
  },
}

interface Case {
  readonly name: string
  readonly hits: number
  readonly size: number
  readonly share: number
}

function readCase(row: AnswerRow, settings: Readonly<Record<string, string>>): Case {
  const { hits, size } = casesIn(row, settings)
  return { name: labelOf(row, settings.label!), hits, size, share: hits / size }
}

function sides({ share, size }: Case, overall: number, z: number) {
  const { low, high } = funnelLimits(overall, size, z)
  return { isAbove: share > high, isBelow: share < low }
}

function describe({ name, hits, size, share }: Case): string {
  return `${name} (${formatValue(share, 'share')}, ${sayInterval(wilsonInterval(hits, size), 'share')})`
}
