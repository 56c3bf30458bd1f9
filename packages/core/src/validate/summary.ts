/** A value as a sink that wants rows would see it. */
export type Cell = string | number | null

/** A row that broke a rule, and the cells that show how. */
export interface Example {
  readonly table: string
  /** Number of the row in its table, from 1. */
  readonly row: number
  readonly values: Readonly<Record<string, Cell>>
}

/** How a rule fared. Counts are of rows of its table. */
export interface RuleSummary {
  readonly name: string
  readonly table: string
  readonly sentence: string
  /** Rows that the rule concerns and that were judged. */
  readonly judged: number
  readonly broken: number
  /** Rows that could not be judged, because they, or rows they depend on, broke a rule that this one stands on. */
  readonly notJudged: number
  /** The first broken rows, at most five. */
  readonly examples: readonly Example[]
}

/** A tendency: one figure over the whole dataset. */
export interface FigureSummary {
  readonly name: string
  readonly description: string
  /** Numerator by denominator, to 6 decimals; null below the least number of rows. */
  readonly value: number | null
  readonly numerator: number
  readonly denominator: number
  /** Rows that the figure rests on. */
  readonly rows: number
  /** Rows below which the figure says nothing. */
  readonly minRows: number
}

/** What a validator found. Plain data in a fixed order, the same for the same rows whatever the batches. */
export interface ValidationSummary {
  /** Whether every rule was judged to the end and none is broken. */
  readonly passed: boolean
  readonly rows: { readonly patients: number; readonly visits: number; readonly billing: number }
  readonly rules: readonly RuleSummary[]
  readonly figures: readonly FigureSummary[]
}
