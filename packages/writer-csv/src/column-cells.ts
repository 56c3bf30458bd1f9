import type { Column, ColumnType } from '@hc/core'
import type { CellArena } from './cell-arena.ts'
import type { CellMaker } from './cell-maker.ts'
import { outside } from './cell-memory.ts'
import type { CellWriter } from './cell-writer.ts'
import { fillCells } from './fill-cells.ts'
import { KnownCells } from './known-cells.ts'

/** What columns followed by the same separator share. */
export interface Shared {
  readonly arena: CellArena
  readonly writer: CellWriter
  readonly days: KnownCells
  readonly small: KnownCells
  /** Absent where memory makes no cells. */
  readonly maker?: CellMaker
  /** Address of the cell that stands for null. */
  readonly nullCell: number
}

/** Encodes the cells of one column, batch after batch. */
export class ColumnCells {
  readonly #type: ColumnType
  readonly #shared: Shared
  #dictionary: readonly string[] | undefined
  #texts: KnownCells | undefined

  constructor(type: ColumnType, shared: Shared) {
    this.#type = type
    this.#shared = shared
  }

  /** Whether the column brings no other dictionary than the one whose cells are held. */
  fits(column: Column): boolean {
    return column.kind !== 'dict' || this.#dictionary === undefined || this.#dictionary === column.dictionary
  }

  /** Makes room for the texts of a dictionary, which may gain some while a run goes on. */
  prepare(column: Column): void {
    if (column.kind !== 'dict') return
    const { dictionary } = column
    const { arena, writer } = this.#shared
    const encode = (code: number) => writer.text(textOf(dictionary, code))
    this.#dictionary = dictionary
    this.#texts ??= new KnownCells(arena, { first: 0, size: dictionary.length, encode })
    this.#texts.grow(dictionary.length)
  }

  /** Gives every row of a batch its known cell, as `KnownCells` does. */
  lookUp(column: Column, length: number, addresses: number): number {
    if (column.kind === 'text') return outside
    const missing = this.#knownFor(column)?.lookUp(column, this.#shared.nullCell, length, addresses) ?? outside
    // A code outside of its dictionary is refused when its text is to be encoded.
    return column.kind === 'dict' && missing === outside ? length : missing
  }

  /** Encodes the cells that a batch was found to lack. */
  encode(column: Column, length: number): void {
    if (column.kind !== 'text') this.#knownFor(column)?.encode(column, length)
  }

  /** Encodes the cells for a batch alone, and gives every row the address of its own. */
  make(column: Column, length: number, addresses: number): void {
    const { arena, maker, writer, nullCell } = this.#shared
    if (maker !== undefined && column.kind === 'int' && this.#type !== 'date')
      maker.numbers(column, this.#type === 'money', nullCell, length, addresses)
    else if (maker !== undefined && column.kind === 'text' && column.bytes !== undefined)
      maker.texts(column.bytes, nullCell, length, addresses)
    else if (column.kind !== 'dict') {
      const filled = new Uint32Array(length)
      fillCells(column, this.#type, writer, nullCell, length, filled)
      arena.words.set(filled, addresses >> 2)
    }
  }

  #knownFor(column: Column): KnownCells | undefined {
    if (column.kind === 'dict') return this.#texts
    if (this.#type === 'date') return this.#shared.days
    return this.#type === 'int32' ? this.#shared.small : undefined
  }
}

function textOf(dictionary: readonly string[], code: number): string {
  const text = dictionary[code]
  if (text === undefined) throw new RangeError(`code ${code} is outside a dictionary of ${dictionary.length} texts`)
  return text
}
