import type { Column, ColumnType, IntColumn, TextBytes, TextColumn } from '@hc/core'
import { noCell } from './cell-arena.ts'
import type { CellGrid } from './cell-grid.ts'
import type { CellMaker } from './cell-maker.ts'
import type { CellWriter } from './cell-writer.ts'
import type { DayCells } from './day-cells.ts'
import { DictionaryCells } from './dictionary-cells.ts'
import { areSmall, type SmallNumberCells } from './small-number-cells.ts'

/** What columns followed by the same separator share. */
export interface Shared {
  readonly writer: CellWriter
  readonly days: DayCells
  readonly small: SmallNumberCells
  /** Absent where memory makes no cells. */
  readonly maker?: CellMaker
  /** Address of the cell that stands for null. */
  readonly nullCell: number
}

/** Encodes the cells of one column, batch after batch. */
export class ColumnCells {
  readonly #type: ColumnType
  readonly #shared: Shared
  #dictionary: DictionaryCells | undefined
  /** Whether the numbers of the batch are all small. */
  #isSmall = false

  constructor(type: ColumnType, shared: Shared) {
    this.#type = type
    this.#shared = shared
  }

  /** Whether the column brings no other dictionary than the one whose cells are held. */
  fits(column: Column): boolean {
    return column.kind !== 'dict' || this.#dictionary === undefined || this.#dictionary.dictionary === column.dictionary
  }

  /** Looks at the values of a batch, before it is asked whether its cells last. */
  look(column: Column, length: number): void {
    this.#isSmall = this.#type === 'int32' && column.kind === 'int' && areSmall(column, length)
  }

  /** Whether the column's cells serve later batches too: those of dictionaries, dates and small numbers. */
  lasts(column: Column): boolean {
    return column.kind === 'dict' || (column.kind === 'int' && (this.#type === 'date' || this.#isSmall))
  }

  /** Whether cells that do not last can be made where they are to be, by `make`. */
  canMake(column: Column): boolean {
    return (
      this.#shared.maker !== undefined &&
      (column.kind === 'int' || (column.kind === 'text' && column.bytes !== undefined))
    )
  }

  /** Gives every row of a batch its own cell and its address, from a byte of the arena on. */
  make(column: Column, length: number, addresses: number): void {
    const { maker, nullCell } = this.#shared
    if (column.kind === 'int') maker!.numbers(column, this.#type === 'money', nullCell, length, addresses)
    else if (column.kind === 'text') maker!.texts(column.bytes!, nullCell, length, addresses)
  }

  /** Gives every row of a batch the address of its cell. */
  fill(column: Column, length: number, grid: CellGrid): void {
    const { writer, days, small, nullCell } = this.#shared
    if (column.kind === 'text') {
      if (column.bytes === undefined) fillTexts(column, writer, nullCell, length, grid)
      else fillTextBytes(column.bytes, writer, nullCell, length, grid)
    } else if (column.kind === 'dict') this.#cellsOf(column.dictionary).fill(column, nullCell, length, grid)
    else if (this.#type === 'date') days.fill(column, nullCell, length, grid)
    else if (this.#isSmall) small.fill(column, nullCell, length, grid)
    else fillNumbers(column, this.#type === 'money', writer, nullCell, length, grid)
  }

  #cellsOf(dictionary: readonly string[]): DictionaryCells {
    this.#dictionary ??= new DictionaryCells(dictionary, this.#shared.writer)
    return this.#dictionary
  }
}

// Neighbouring rows often belong to one patient, so a value that stays the same keeps its cell.
function fillTexts(column: TextColumn, writer: CellWriter, nullCell: number, length: number, grid: CellGrid): void {
  const { values } = column
  const { addresses, first } = grid
  let last: string | null = null
  let address = nullCell
  for (let row = 0, at = first; row < length; row++, at++) {
    const value = values[row] ?? null
    if (value !== last) {
      address = value === null ? nullCell : writer.text(value)
      last = value
    }
    addresses[at] = address
  }
}

function fillTextBytes(texts: TextBytes, writer: CellWriter, nullCell: number, length: number, grid: CellGrid): void {
  const { starts, lengths } = texts
  const { addresses, first } = grid
  let last = -1
  let lastLength = 0
  let address = nullCell
  for (let row = 0, at = first; row < length; row++, at++) {
    const start = starts[row]!
    if (start !== last || lengths[row] !== lastLength) {
      address = start < 0 ? nullCell : writer.textBytes(texts, row)
      last = start
      lastLength = lengths[row]!
    }
    addresses[at] = address
  }
}

function fillNumbers(
  column: IntColumn,
  money: boolean,
  writer: CellWriter,
  nullCell: number,
  length: number,
  grid: CellGrid,
): void {
  const { values, nulls } = column
  const { addresses, first } = grid
  let last = Number.NaN
  let address = noCell
  for (let row = 0, at = first; row < length; row++, at++) {
    if (nulls !== undefined && nulls[row] === 1) {
      addresses[at] = nullCell
      continue
    }
    const value = values[row]!
    if (value !== last) {
      address = money ? writer.cents(value) : writer.integer(value)
      last = value
    }
    addresses[at] = address
  }
}
