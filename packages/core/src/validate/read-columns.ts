import type { Batch } from '../model/batch.ts'
import type { ColumnType } from '../model/table.ts'
import { columnOf } from './batch-columns.ts'
import { readNumbers } from './read-numbers.ts'
import type { Reading } from './reading.ts'

/** Columns of numbers: the name of each in a batch, its type, and the name of the frame's column that it goes into. */
export type NumberColumns<Into extends string> = readonly (readonly [
  name: string,
  type: Exclude<ColumnType, 'text'>,
  into: Into,
])[]

/** Columns of texts that are read as numbers: the name in a batch, how it is read, and the name in the frame. */
export type CodedColumns<Into extends string> = readonly (readonly [name: string, reading: Reading, into: Into])[]

/** Reads columns of a batch into those of a frame from row `at` on. Gives how many of their cells are empty. */
export function readNumberColumns<Into extends string>(
  batch: Batch,
  columns: NumberColumns<Into>,
  frame: Readonly<Record<Into, Int32Array | Float64Array>>,
  at: number,
): number {
  let empty = 0
  for (const [name, type, into] of columns) {
    empty += readNumbers(columnOf(batch, name), type, batch.length, frame[into], at)
  }
  return empty
}

/** Reads columns of texts, as `readNumberColumns` reads those of numbers. */
export function readCodedColumns<Into extends string>(
  batch: Batch,
  columns: CodedColumns<Into>,
  frame: Readonly<Record<Into, Int32Array>>,
  at: number,
): number {
  let empty = 0
  for (const [name, reading, into] of columns) {
    empty += reading.read(columnOf(batch, name), batch.length, frame[into], at)
  }
  return empty
}
