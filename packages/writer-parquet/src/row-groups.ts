import type { Batch, GroupEncoder, Table } from '@hc/core'
import type { Codec } from './codec.ts'
import { type ColumnChunk, encodeRowGroup } from './encode.ts'
import { RowGroup } from './row-group.ts'

/** A row group in bytes, with what the footer says of its columns. */
export interface NotedRowGroup {
  readonly rows: number
  readonly bytes: Uint8Array
  readonly note: readonly ColumnChunk[]
}

/** Gathers the rows of a table, and encodes a row group whenever one is full. */
export class RowGroups implements GroupEncoder {
  readonly #table: Table
  readonly #codec: Codec
  readonly #rowGroupRows: number
  readonly #group: RowGroup

  constructor(table: Table, codec: Codec, rowGroupRows: number) {
    this.#table = table
    this.#codec = codec
    this.#rowGroupRows = rowGroupRows
    this.#group = new RowGroup(table)
  }

  take(batch: Batch): Iterable<NotedRowGroup> {
    return this.takeRows(batch, 0, batch.length)
  }

  /** Takes rows `from` to `to - 1` of a batch, and gives the row groups that they fill. */
  *takeRows(batch: Batch, from: number, to: number): Generator<NotedRowGroup> {
    for (let row = from; row < to; ) {
      const end = Math.min(to, row + this.#rowGroupRows - this.#group.rows)
      this.#group.take(batch, row, end)
      row = end
      if (this.#group.rows === this.#rowGroupRows) yield this.#encode()
    }
  }

  *finish(): Generator<NotedRowGroup> {
    if (this.#group.rows > 0) yield this.#encode()
  }

  #encode(): NotedRowGroup {
    const { rows, bytes, chunks } = encodeRowGroup(this.#table, this.#group.columns(), this.#group.rows, this.#codec)
    this.#group.clear()
    return { rows, bytes, note: chunks }
  }
}
