import type { DictColumn } from '@hc/core'
import { noCell } from './cell-arena.ts'
import type { CellGrid } from './cell-grid.ts'
import type { CellWriter } from './cell-writer.ts'

/** Cells of one dictionary: each text is encoded when it is first met, and never again. */
export class DictionaryCells {
  readonly dictionary: readonly string[]
  readonly #writer: CellWriter
  #addresses: Uint32Array

  constructor(dictionary: readonly string[], writer: CellWriter) {
    this.dictionary = dictionary
    this.#writer = writer
    this.#addresses = new Uint32Array(dictionary.length)
  }

  /** Gives every row of a batch the address of its cell. */
  fill(column: DictColumn, nullCell: number, length: number, grid: CellGrid): void {
    const { addresses: cells, first } = grid
    const { codes, nulls } = column
    const addresses = this.#addressesOf(column.dictionary.length)
    for (let row = 0, at = first; row < length; row++, at++) {
      if (nulls !== undefined && nulls[row] === 1) {
        cells[at] = nullCell
        continue
      }
      const code = codes[row]!
      const address = addresses[code]!
      cells[at] = address > noCell ? address : this.#encode(code)
    }
  }

  #encode(code: number): number {
    const text = this.dictionary[code]
    if (text === undefined)
      throw new RangeError(`code ${code} is outside a dictionary of ${this.dictionary.length} texts`)
    const address = this.#writer.text(text)
    this.#addresses[code] = address
    return address
  }

  // A dictionary may gain texts while a run goes on; those it has keep their codes.
  #addressesOf(size: number): Uint32Array {
    if (size > this.#addresses.length) {
      const grown = new Uint32Array(size * 2)
      grown.set(this.#addresses)
      this.#addresses = grown
    }
    return this.#addresses
  }
}
