import type { FindingRule } from '../findings/finding-rule.ts'
import type { Unit } from './units.ts'

/** A column of an answer. */
export interface QuestionColumn {
  readonly name: string
  readonly unit: Unit
  readonly description: string
}

/** A number in a question that its reader may change. */
export interface QuestionParameter {
  readonly name: string
  readonly unit: Unit
  readonly description: string
  readonly byDefault: number
}

/** What kinds of chart a question can ask for. */
export const chartKinds = ['bar', 'line', 'stacked', 'histogram', 'funnel', 'map'] as const

/** How an answer wants to be drawn; every name is one of the answer's columns. */
export interface ChartSpec {
  readonly kind: (typeof chartKinds)[number]
  /** Bar, line, stacked, histogram: the axis of places. Funnel: the volume. Map: two-letter codes of states. */
  readonly x: string
  /** What is measured, one column or several of one unit. */
  readonly y: readonly string[]
  /** The unit of y. */
  readonly unit: Unit
  /** Splits rows of one x into series; only with a single y. */
  readonly series?: string
  /** Names a point of a funnel. */
  readonly label?: string
  /** Lower and upper end of what goes around y: an interval, or the limits of a funnel. */
  readonly low?: string
  readonly high?: string
}

/** A question about a dataset: one SQL file with a header of comments. */
export interface Question {
  /** The name of its file, without `.sql`. */
  readonly id: string
  /** The name of its folder. */
  readonly group: string
  readonly title: string
  /** What the answer tells, as a question. */
  readonly answers: string
  /** How to read the answer. */
  readonly read: string
  readonly columns: readonly QuestionColumn[]
  readonly parameters: readonly QuestionParameter[]
  readonly chart?: ChartSpec
  readonly findings: readonly FindingRule[]
  /** The file as it is, header and all. */
  readonly sql: string
}
