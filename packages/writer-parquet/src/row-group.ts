import type { Batch, Table } from '@hc/core'
import { GatheredNumbers } from './gathered-numbers.ts'
import { GatheredTexts } from './gathered-texts.ts'

/** Whole numbers of a row group: ids, years, days since 1970-01-01, cents. */
export interface NumberColumn {
  readonly kind: 'int'
  readonly values: Int32Array | Float64Array
  /** 1 where the value is null. Absent: no nulls. */
  readonly nulls?: Uint8Array
}

/** Texts of a row group as codes into a list. */
export interface CodedColumn {
  readonly kind: 'dict'
  readonly codes: Int32Array
  readonly dictionary: readonly string[]
  readonly nulls?: Uint8Array
}

/** Texts of a row group in UTF-8, one behind the other. */
export interface TextColumn {
  readonly kind: 'text'
  readonly bytes: Uint8Array
  /** Bytes of each text; 0 for a null. */
  readonly lengths: Int32Array
  readonly nulls?: Uint8Array
}

/** One column of a row group: plain arrays, which may be sent to another thread. */
export type RowGroupColumn = NumberColumn | CodedColumn | TextColumn

/** Gathers batches of a table until a row group is full. Copies what it takes. */
export class RowGroup {
  /** Rows taken so far. */
  rows = 0
  readonly #gathered: readonly (GatheredNumbers | GatheredTexts)[]
  readonly #table: Table

  constructor(table: Table) {
    this.#table = table
    this.#gathered = table.columns.map((column) =>
      column.type === 'text' ? new GatheredTexts(table.name, column) : new GatheredNumbers(table.name, column),
    )
  }

  /** Takes rows `from` to `to - 1` of a batch. */
  take(batch: Batch, from: number, to: number): void {
    if (batch.columns.length !== this.#gathered.length) {
      const expected = this.#gathered.length
      throw new TypeError(`a batch of ${this.#table.name} has ${batch.columns.length} columns instead of ${expected}`)
    }
    for (let c = 0; c < this.#gathered.length; c++) this.#gathered[c]!.take(batch.columns[c]!, from, to)
    this.rows += to - from
  }

  /** The columns of what was taken; valid until the next `take` or `clear`. */
  columns(): RowGroupColumn[] {
    return this.#gathered.map((column) => column.column(this.rows))
  }

  /** Forgets the rows, to be filled again. */
  clear(): void {
    this.rows = 0
    for (const column of this.#gathered) column.clear()
  }
}
