import type { DictColumn, IntColumn } from '@hc/core'
import { type CellArena, noCell } from './cell-arena.ts'
import { outside } from './cell-memory.ts'
import { placeValues } from './place-values.ts'

/** What a table of cells is for: whole numbers from `first` on, each encoded when it is first met, and never again. */
export interface Knowable {
  readonly first: number
  readonly size: number
  /** Adds the cell of a number and gives its address. */
  readonly encode: (value: number) => number
}

/** Cells that last, by a whole number: a code of a dictionary, a day, a small number itself. */
export class KnownCells {
  readonly #arena: CellArena
  readonly #first: number
  readonly #encode: (value: number) => number
  #size: number
  /** Word of the arena at which the addresses are. */
  #table: number

  constructor(arena: CellArena, { first, size, encode }: Knowable) {
    this.#arena = arena
    this.#first = first
    this.#encode = encode
    this.#size = size
    this.#table = arena.takeTable(size)
  }

  /** Makes room for more numbers. Those it has keep their cells. */
  grow(size: number): void {
    if (size <= this.#size) return
    const table = this.#arena.takeTable(size * 2)
    this.#arena.words.copyWithin(table, this.#table, this.#table + this.#size)
    this.#table = table
    this.#size = size * 2
  }

  /**
   * Gives every row of a batch the address of its cell, from a byte of the arena on. Gives the number of rows whose
   * cells are to be encoded first, or `outside`, when a number is none of the table's.
   */
  lookUp(column: DictColumn | IntColumn, nullCell: number, rows: number, addresses: number): number {
    const { making } = this.#arena.memory
    if (making === undefined) return this.#lookUpPlainly(column, nullCell, rows, addresses)
    const { values, width, nulls } = placeValues(this.#arena, column, rows, 0)
    return making.lookUp(values, width, nulls, rows, this.#first, this.#size, this.#table << 2, nullCell, addresses)
  }

  /** Encodes the numbers of a batch that have no cell yet. */
  encode(column: DictColumn | IntColumn, rows: number): void {
    const numbers = column.kind === 'dict' ? column.codes : column.values
    for (let row = 0; row < rows; row++) {
      if (column.nulls?.[row] === 1) continue
      const value = numbers[row]!
      const index = value - this.#first
      if (index < this.#size && this.#arena.words[this.#table + index] !== noCell) continue
      const address = this.#encode(value)
      this.#arena.words[this.#table + index] = address
    }
  }

  #lookUpPlainly(column: DictColumn | IntColumn, nullCell: number, rows: number, addresses: number): number {
    const numbers = column.kind === 'dict' ? column.codes : column.values
    const { nulls } = column
    const { words } = this.#arena
    let missing = 0
    for (let row = 0, at = addresses >> 2; row < rows; row++, at++) {
      const isNull = nulls !== undefined && nulls[row] === 1
      const index = numbers[row]! - this.#first
      if (!isNull && !(index >= 0 && index < this.#size)) return outside
      const address = isNull ? nullCell : words[this.#table + index]!
      if (address === noCell) missing++
      words[at] = address
    }
    return missing
  }
}
