import { decimals } from '../format/format-value.ts'
import { type Interval, rateRatio, zAmong, zOfLevel } from '../statistics/interval.ts'
import type { FindingKind } from './finding-rule.ts'
import { capital, labelOf, numberIn } from './wording.ts'

/** Compares each row's events per day with those of all other rows, and says the highest and the lowest. */
export const unevenRate: FindingKind = {
  labels: ['label'],
  measures: ['events', 'days'],
  words: ['what'],
  find({ rows, settings }) {
    const { label, events, days, what } = settings as Record<string, string>
    const cases = rows
      .map((row) => ({ name: labelOf(row, label!), hits: numberIn(row, events), span: numberIn(row, days) }))
      .filter(({ span }) => span > 0)
    const [hits, span] = [sum(cases.map((each) => each.hits)), sum(cases.map((each) => each.span))]
    const ratios = cases.flatMap((each) => {
      const ratio = rateRatio(each.hits, each.span, hits - each.hits, span - each.span)
      return ratio === undefined ? [] : [{ name: each.name, ...ratio }]
    })
    if (ratios.length < 2) return undefined
    const widen = zAmong(ratios.length) / zOfLevel
    const sorted = ratios.filter((each) => isApart(each, widen)).sort((a, b) => b.value - a.value)
    const [top, bottom] = [sorted[0], sorted.at(-1)]
    if (top === undefined || bottom === undefined) {
      const text = `${capital(what!)} do not differ by more than chance may make them over ${ratios.length} rows.`
      return { text, claims: false, subjects: [] }
    }
    const sides = [top.value > 1 ? say(top, 'higher') : '', bottom.value < 1 ? say(bottom, 'lower') : '']
    const { name: _, ...ratio } = top
    return {
      text: `${capital(what!)} are ${sides.filter((side) => side !== '').join(', and ')}.`,
      claims: true,
      subjects: [...new Set([top.name, bottom.name])],
      estimate: { ...ratio, unit: 'ratio' },
    }
  },
}

function say({ name, value, low, high }: Interval & { readonly name: string }, word: 'higher' | 'lower'): string {
  const part = (ratio: number) => decimals(Math.abs(ratio - 1) * 100, 0)
  const [from, to] = word === 'higher' ? [low, high] : [high, low]
  return `${part(value)} % ${word} for ${name} than for the others (95 % interval ${part(from)} to ${part(to)} %)`
}

/** Whether a ratio's interval, widened on the logarithm for the number of comparisons, leaves out 1. */
function isApart({ value, high }: Interval, widen: number): boolean {
  return Math.abs(Math.log(value)) > widen * Math.log(high / value)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
