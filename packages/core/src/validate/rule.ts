import type { Mode } from '../plan/contract.ts'
import type { Verdict } from './verdict.ts'

/** The tables that rules are about. */
export type TableName = 'patients' | 'visits' | 'billing'

/** A rule as people read it: what holds of every row, and what it takes for granted. */
export interface Rule {
  /** Kebab-case; stable, since programs may look for it. */
  readonly name: string
  readonly table: TableName
  readonly sentence: string
  /** The mode that the rule is about, where it is about one. */
  readonly mode?: Mode['kind']
  /** Rules without which this one says nothing of a row. One that the row or its parents broke leaves it unjudged. */
  readonly standsOn?: readonly string[]
  /** For a rule that looks back: rules that no earlier visit of the patient may have broken. */
  readonly standsOnEarlier?: readonly string[]
}

/** A rule that is judged on each row as its batch goes by. */
export interface RowRule<Frame extends { readonly lists: object }> extends Rule {
  /** Columns that an example shows, beside the keys. */
  readonly shows: readonly string[]
  /** The list of those rows of the frame that the rule concerns; absent: it concerns every row. */
  readonly concerns?: keyof Frame['lists']
  /** Calls `verdict.broken(row)` for each broken row of `verdict.rows`, from place `verdict.from` to before `verdict.to`. */
  judge(frame: Frame, verdict: Verdict): void
}
