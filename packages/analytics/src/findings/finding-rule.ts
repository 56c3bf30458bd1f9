import type { Value } from '../format/format-value.ts'
import type { QuestionColumn } from '../question/question.ts'
import type { Finding } from './finding.ts'

/** A row of an answer, by column. */
export type AnswerRow = Readonly<Record<string, Value>>

/** A finding before it is given its question. */
export type FindingDraft = Omit<Finding, 'id' | 'question'>

/** What a rule is given: the rows, and its settings, which name columns or are words. */
export interface RuleInput {
  readonly rows: readonly AnswerRow[]
  readonly columns: readonly QuestionColumn[]
  readonly settings: Readonly<Record<string, string>>
}

/** A kind of rule: the settings that it takes, and how it words what it sees. */
export interface FindingKind {
  /** Settings that name a column with numbers. */
  readonly measures: readonly string[]
  /** Settings that name the column by which a row is called. */
  readonly labels: readonly string[]
  /** Settings that are words. */
  readonly words: readonly string[]
  /** Settings, of whatever sort, that may be left out. */
  readonly optional?: readonly string[]
  /** What stands out; undefined where the answer is too small to say anything at all. */
  find(input: RuleInput): FindingDraft | undefined
}

/** A rule of a question: a kind and its settings. */
export interface FindingRule {
  readonly kind: FindingKind
  readonly settings: Readonly<Record<string, string>>
}
