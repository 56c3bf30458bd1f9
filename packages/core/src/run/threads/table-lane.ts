import { closeSync, openSync, writeSync } from 'node:fs'
import type { Batch } from '../../model/batch.ts'
import type { EncodedGroup, GroupEncoder, TableEncoder } from '../../sink/sink.ts'
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
  readonly #encoder: TableEncoder | GroupEncoder
  readonly #bytes = new RangeBytes()
  #descriptor: number | undefined
  #rows = 0
  #groups: { rows: number; length: number; note: unknown }[] = []

  constructor(output: number, table: string, encoder: TableEncoder | GroupEncoder, file: LaneFile | undefined) {
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
    if ('take' in this.#encoder) this.#addGroups(this.#encoder.take(batch))
    else {
      this.#bytes.add(this.#encoder.encode(batch))
      this.#rows += batch.length
    }
  }

  /** Encodes what was gathered and is left at the end of a range. */
  finish(): void {
    if ('take' in this.#encoder) this.#addGroups(this.#encoder.finish())
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
    const { output, table, length } = this
    const parts = 'take' in this.#encoder ? this.#groups : this.#rows > 0 ? [{ rows: this.#rows, length }] : []
    const bytes = this.file === undefined && length > 0 ? { bytes: this.#bytes.view().slice() } : {}
    this.#bytes.clear()
    this.#rows = 0
    this.#groups = []
    return { output, table, parts, ...bytes }
  }

  close(): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor)
    this.#descriptor = undefined
  }

  #addGroups(groups: Iterable<EncodedGroup>): void {
    for (const { rows, bytes, note } of groups) {
      this.#bytes.add(bytes)
      this.#bytes.keep()
      this.#groups.push({ rows, length: bytes.length, note })
    }
  }
}
