import type { Table } from './table.ts'
import type { TextBytes } from './text-bytes.ts'

/** Whole numbers: counts, ids, years, days since 1970-01-01 (date columns), cents (money columns). */
export interface IntColumn {
  readonly kind: 'int'
  readonly values: Int32Array | Float64Array
  /** 1 where the value is null. Absent: no nulls. */
  readonly nulls?: Uint8Array
}

/** Texts out of a list that is shared by the whole run; a code is an index into it. */
export interface DictColumn {
  readonly kind: 'dict'
  readonly codes: Uint8Array | Uint16Array | Uint32Array
  /** The same array object for every batch of a run, so that a sink may encode each text once. */
  readonly dictionary: readonly string[]
  /** 1 where the value is null; the code there means nothing. Absent: no nulls. */
  readonly nulls?: Uint8Array
}

/** Texts that hardly repeat: names, emails, addresses. */
export interface TextColumn {
  readonly kind: 'text'
  readonly values: readonly (string | null)[]
  /** The same texts as bytes, where whoever made them has them: `values` may then be made when it is first read. */
  readonly bytes?: TextBytes
}

/** The values of one column in a batch. Arrays may be longer than the batch, only the first `length` count, and may lie in shared memory. */
export type Column = IntColumn | DictColumn | TextColumn

/** Some consecutive rows of one table, held as one array per column, in the order of the table's columns. */
export interface Batch {
  readonly table: Table
  /** Number of rows, 0 or more. */
  readonly length: number
  readonly columns: readonly Column[]
}
