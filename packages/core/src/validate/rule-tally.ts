import type { Rule } from './rule.ts'
import type { Example, RuleSummary } from './summary.ts'

const maxExamples = 5

/** The counts of a rule, as plain data. */
export interface RuleCounts {
  readonly judged: number
  readonly broken: number
  readonly notJudged: number
  readonly examples: readonly Example[]
}

/** Counts how a rule fares, and keeps the first broken rows. */
export class RuleTally {
  readonly rule: Rule
  judged = 0
  broken = 0
  notJudged = 0
  #examples: Example[] = []

  constructor(rule: Rule) {
    this.rule = rule
  }

  /** Counts broken rows, `rows` of them, the first of which is shown. They must have been counted as judged apart. */
  addBroken(row: number, example: () => Example, rows = 1): void {
    this.broken += rows
    const last = this.#examples[maxExamples - 1]
    if (last !== undefined && last.row <= row) return
    this.#keep([example()])
  }

  /** Adds the counts of the same rule over other rows. */
  add(counts: RuleCounts): void {
    this.judged += counts.judged
    this.broken += counts.broken
    this.notJudged += counts.notJudged
    this.#keep(counts.examples)
  }

  counts(): RuleCounts {
    const { judged, broken, notJudged } = this
    return { judged, broken, notJudged, examples: [...this.#examples] }
  }

  summary(): RuleSummary {
    const { name, table, sentence } = this.rule
    return { name, table, sentence, ...this.counts() }
  }

  // Not all faults come to light in the order of rows, and which do must not show.
  #keep(examples: readonly Example[]): void {
    this.#examples = [...this.#examples, ...examples].sort((a, b) => a.row - b.row).slice(0, maxExamples)
  }
}
