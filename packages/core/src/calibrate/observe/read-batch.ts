import type { Batch } from '../../model/batch.ts'
import type { ColumnType } from '../../model/table.ts'
import { columnOf } from '../../validate/batch-columns.ts'
import type { CodeBook } from '../../validate/code-book.ts'
import { readNumbers } from '../../validate/read-numbers.ts'
import { NONE } from '../../validate/reading.ts'

/** Reads a text column as the codes of a book; below 0 where a text is missing, null or not in the book. */
export function readCodes(batch: Batch, column: string, book: CodeBook): Int32Array {
  const codes = new Int32Array(batch.length)
  book.reading.read(columnOf(batch, column), batch.length, codes, 0)
  return codes
}

/** Reads a column of whole numbers, days or cents; at most `NONE` where a cell is empty or not of its type. */
export function readWhole(batch: Batch, column: string, type: Exclude<ColumnType, 'text'>): Float64Array {
  const values = new Float64Array(batch.length)
  readNumbers(columnOf(batch, column), type, batch.length, values, 0)
  return values
}

/** Whether a code or a number says that its cell is null, as opposed to missing or unknown. */
export function isNull(value: number): boolean {
  return value === NONE
}

/** Whether a number says that its cell is null, missing, or not of its type. */
export function isEmpty(value: number): boolean {
  return value <= NONE
}
