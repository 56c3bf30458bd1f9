import type { Column, ColumnDefinition } from '@hc/core'
import { GatheredNulls } from './gathered-nulls.ts'
import type { NumberColumn } from './row-group.ts'

/** The numbers of one column, gathered over batches. */
export class GatheredNumbers {
  readonly #table: string
  readonly #definition: ColumnDefinition
  readonly #nulls: GatheredNulls
  #values: Int32Array | Float64Array
  #rows = 0

  constructor(table: string, definition: ColumnDefinition) {
    this.#table = table
    this.#definition = definition
    this.#nulls = new GatheredNulls(table, definition)
    this.#values = this.#make(4096)
  }

  /** Takes rows `from` to `to - 1` of a column. */
  take(column: Column, from: number, to: number): void {
    if (column.kind !== 'int') {
      throw new TypeError(
        `${this.#table}.${this.#definition.name} holds texts, and is declared ${this.#definition.type}`,
      )
    }
    const needed = this.#rows + to - from
    if (needed > this.#values.length) this.#grow(needed)
    const { values, nulls } = column
    if (this.#values instanceof Int32Array && values instanceof Float64Array) this.#narrow(values, from, to, nulls)
    else this.#values.set(values.subarray(from, to), this.#rows)
    this.#nulls.take(nulls, from, to, this.#rows)
    this.#rows = needed
  }

  /** The column of the rows taken so far. */
  column(rows: number): NumberColumn {
    const nulls = this.#nulls.flags(rows)
    return { kind: 'int', values: this.#values.subarray(0, rows), ...(nulls === undefined ? {} : { nulls }) }
  }

  /** Forgets all rows. */
  clear(): void {
    this.#rows = 0
    this.#nulls.clear()
  }

  // A typed array would take what does not fit modulo 2^32, without a word.
  #narrow(values: Float64Array, from: number, to: number, nulls: Uint8Array | undefined): void {
    for (let row = from; row < to; row++) {
      const value = values[row]!
      if (value !== (value | 0) && nulls?.[row] !== 1) {
        throw new RangeError(`${this.#table}.${this.#definition.name} holds ${value}, which is no 32-bit whole number`)
      }
      this.#values[this.#rows + row - from] = value
    }
  }

  #make(length: number): Int32Array | Float64Array {
    const { type } = this.#definition
    return type === 'int64' || type === 'money' ? new Float64Array(length) : new Int32Array(length)
  }

  #grow(needed: number): void {
    const grown = this.#make(Math.max(needed, this.#values.length * 2))
    grown.set(this.#values.subarray(0, this.#rows))
    this.#values = grown
  }
}
