import { closeSync, openSync, writeSync } from 'node:fs'
import type { Batch } from '../../model/batch.ts'
import type { TableEncoder } from '../../sink/sink.ts'
import { RangeBytes } from './range-bytes.ts'
import type { SentPiece } from './work-order.ts'

/** Where the bytes of a table go when the thread writes them. */
export interface LaneFile {
  readonly path: string
  /** Place of the file in the ledger. */
  readonly place: number
}

/** The rows of one table of a range on their way into the bytes of one output. */
export class TableLane {
  readonly output: number
  readonly table: string
  readonly file: LaneFile | undefined
  readonly #encoder: TableEncoder
  readonly #bytes = new RangeBytes()
  #descriptor: number | undefined
  #rows = 0

  constructor(output: number, table: string, encoder: TableEncoder, file: LaneFile | undefined) {
    this.output = output
    this.table = table
    this.file = file
    this.#encoder = encoder
  }

  /** Bytes of the range so far. */
  get length(): number {
    return this.#bytes.length
  }

  encode(batch: Batch): void {
    this.#bytes.keep()
    this.#bytes.add(this.#encoder.encode(batch))
    this.#rows += batch.length
  }

  /** Writes the bytes of the range at a position of the file. */
  writeAt(position: number): void {
    this.#descriptor ??= openSync(this.file!.path, 'r+')
    const bytes = this.#bytes.view()
    for (let at = 0; at < bytes.length; ) {
      at += writeSync(this.#descriptor, bytes, at, bytes.length - at, position + at)
    }
  }

  /** Gives what the runner has to know of the range, and begins the next. */
  take(): SentPiece {
    const { output, table } = this
    const bytes = this.file === undefined ? { bytes: this.#bytes.view().slice() } : {}
    const piece = { output, table, rows: this.#rows, ...bytes }
    this.#bytes.clear()
    this.#rows = 0
    return piece
  }

  close(): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor)
    this.#descriptor = undefined
  }
}
