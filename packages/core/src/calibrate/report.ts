import type { Source, Standing } from '../catalogue/source.ts'
import type { RowCounts } from '../sink/sink.ts'
import type { Unit } from './reference/figure.ts'
import type { NotJudged } from './reference/not-judged.ts'
import type { Topic } from './reference/topics.ts'

/** Whether a value, or a figure of several, is inside its band. */
export type Outcome = 'pass' | 'fail' | 'too few rows'

/** One value of a figure, as the source has it and as the dataset shows it. */
export interface CalibratedValue {
  readonly label: string
  readonly unit: Unit
  /** Null where the source says only an order or a range. */
  readonly target: number | null
  /** Ends of the band, which pass; null where it is open. */
  readonly low: number | null
  readonly high: number | null
  /** Rounded to 6 decimals; null where the rows do not give one. */
  readonly observed: number | null
  /** Rows that it rests on, and those from which it is judged. */
  readonly rows: number
  readonly minRows: number
  /** Where it comes from, if not from the source of the figure. */
  readonly source?: Source
  readonly outcome: Outcome
}

/** A figure of the reference table beside what the dataset shows. */
export interface CalibratedFigure {
  readonly id: string
  readonly topic: Topic
  readonly measures: string
  /** Null when it is assumed. */
  readonly source: Source | null
  readonly standing: Standing
  /** Why it is listed apart. */
  readonly apart?: string
  /** The source gives no band: this one was set here. */
  readonly bandSetHere?: true
  /** Passes when all its values do; fails when one does not. */
  readonly outcome: Outcome
  readonly values: readonly CalibratedValue[]
}

/** How a dataset compares with the reference table. */
export interface CalibrationReport {
  readonly preset: string
  readonly startDate: string
  readonly today: string
  readonly rows: RowCounts
  /** No verified figure is outside its band. */
  readonly passed: boolean
  /** Verified figures that had rows enough, and those of them inside their bands. */
  readonly judged: number
  readonly inside: number
  /** Verified figures by topic. */
  readonly figures: readonly CalibratedFigure[]
  /** Figures that are assumed, not verified, or rest on too little: they are shown, and never fail. */
  readonly apart: readonly CalibratedFigure[]
  /** Topics without a verified figure, and what is chosen there. */
  readonly modellingChoices: readonly { readonly topic: Topic; readonly reason: string }[]
  /** Reference figures that nothing is compared with, and why. */
  readonly notJudged: readonly NotJudged[]
}
