import type { Source, Standing } from '../../catalogue/source.ts'
import type { Observations } from '../observe/observations.ts'
import type { Band } from './bands.ts'
import type { Topic } from './topics.ts'

/** What a value is measured in. */
export type Unit = '%' | 'days' | 'years' | 'dollars' | 'ratio'

/** What a dataset shows of a value, and how many rows it rests on. */
export interface Observed {
  /** Null where the rows do not give one. */
  readonly value: number | null
  readonly rows: number
}

/** One value of a reference figure. */
export interface ReferenceValue {
  /** What it is of, where the figure has several; else what it is. */
  readonly label: string
  readonly unit: Unit
  /** As the source has it; absent where the source says only an order or a range. */
  readonly target?: number
  readonly band: Band
  /** Rows from which it is judged: from there on three standard errors stay inside the band. */
  readonly minRows: number
  /** Where it comes from, if not from the source of the figure. */
  readonly source?: Source
  observe(seen: Observations): Observed
}

/** A figure of the world that a dataset is compared with. It passes when all its values lie inside their bands. */
export interface ReferenceFigure {
  readonly id: string
  readonly topic: Topic
  /** What it measures, in one sentence, and on which rows. */
  readonly measures: string
  /** Absent when it is assumed. */
  readonly source?: Source
  readonly standing: Standing
  /** Why it is listed apart and never fails; absent: its source was verified, and it is judged. */
  readonly apart?: string
  /** The source gives no band: this one was set here. */
  readonly bandSetHere?: true
  /** Values with too few rows are left out, and the others decide. Absent: a figure needs all of its values. */
  readonly judgedInPart?: true
  readonly values: readonly ReferenceValue[]
}
