import { formatValue } from '../format/format-value.ts'
import type { Interval } from '../statistics/interval.ts'
import type { FindingDraft, RuleInput } from './finding-rule.ts'
import { lower, sayInterval } from './wording.ts'

/**
 * Compares two rows by the ratio of what they have, as far as its interval leaves out 1. `values` says both; the settings
 * `says` and `than` make the sentence, "times as often as" or "times as much as" between them.
 */
export function sayRatio(
  ratio: Interval,
  values: string,
  adverb: 'often' | 'much',
  settings: RuleInput['settings'],
): FindingDraft {
  const { row, against, says, than } = settings as Record<string, string>
  const about = { subjects: [row!, against!], estimate: { ...ratio, unit: 'ratio' as const } }
  const [value, interval] = [formatValue(ratio.value, 'ratio'), sayInterval(ratio, 'ratio')]
  if (ratio.low <= 1 && ratio.high >= 1) {
    const less = adverb === 'often' ? 'more or less often' : 'more or less'
    const text = `It cannot be told whether ${lower(says!)} ${less} than ${than!}: ${values}, a ratio of ${value}, ${interval}.`
    return { text, claims: false, ...about }
  }
  const text = `${says!} ${value} times as ${adverb} as ${than!}: ${values}; ${interval} of the ratio.`
  return { text, claims: true, ...about }
}
