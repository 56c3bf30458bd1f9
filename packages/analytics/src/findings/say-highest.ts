import { zAmong } from '../statistics/interval.ts'
import type { Finding } from './finding.ts'
import type { FindingDraft } from './finding-rule.ts'
import { capital, listed } from './wording.ts'

/** A row in an order, with how sure its value is. */
export interface Ranked {
  readonly name: string
  readonly value: number
  /** Of the value as an estimate. */
  readonly variance: number
  /** The value and its interval, in words. */
  readonly words: string
  readonly estimate: NonNullable<Finding['estimate']>
}

/** Says which is highest: one alone, if it can be told apart from every other; else those that cannot. */
export function sayHighest(ranked: readonly Ranked[], what: string): FindingDraft | undefined {
  const sorted = [...ranked].sort((a, b) => b.value - a.value)
  const [top, second] = sorted
  if (top === undefined || second === undefined) return undefined
  const z = zAmong(sorted.length - 1)
  const isApart = (other: Ranked) => top.value - other.value > z * Math.sqrt(top.variance + other.variance)
  const together = sorted.filter((each) => each === top || !isApart(each))
  const { estimate } = top
  if (together.length === 1) {
    const text = `${capital(what)} is highest for ${top.name}, ${top.words}; next is ${second.name}, ${second.words}.`
    return { text, claims: true, subjects: [top.name], estimate }
  }
  const subjects = together.map(({ name }) => name)
  if (together.length === sorted.length || together.length > 4) {
    const text = `No one is highest in ${what}: ${together.length} of ${sorted.length} cannot be told apart, from ${top.name}, ${top.words}, down to ${together.at(-1)!.name}, ${together.at(-1)!.words}.`
    return { text, claims: false, subjects: [], estimate }
  }
  const names = listed(together.map(({ name, words }) => `${name}, ${words}`))
  const text = `${capital(what)} is highest for ${names}, which cannot be told apart.`
  return { text, claims: true, subjects, estimate }
}
