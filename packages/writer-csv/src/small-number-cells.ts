import type { IntColumn } from '@hc/core'
import { noCell } from './cell-arena.ts'
import type { CellGrid } from './cell-grid.ts'
import type { CellWriter } from './cell-writer.ts'

/** Numbers below this have cells that last: ages, rooms, counts. */
const smallNumbers = 1024

/** Whether all numbers of a column that are there are small. */
export function areSmall({ values, nulls }: IntColumn, length: number): boolean {
  for (let row = 0; row < length; row++) {
    const value = values[row]!
    const isSmall = value >= 0 && value < smallNumbers && (value | 0) === value
    if (!isSmall && !(nulls !== undefined && nulls[row] === 1)) return false
  }
  return true
}

/** Cells of small whole numbers: each is encoded when it is first met, and never again. */
export class SmallNumberCells {
  readonly #writer: CellWriter
  readonly #addresses = new Uint32Array(smallNumbers)

  constructor(writer: CellWriter) {
    this.#writer = writer
  }

  /** Gives every row of a batch the address of its cell. */
  fill({ values, nulls }: IntColumn, nullCell: number, length: number, grid: CellGrid): void {
    const { addresses: cells, first } = grid
    const addresses = this.#addresses
    for (let row = 0, at = first; row < length; row++, at++) {
      if (nulls !== undefined && nulls[row] === 1) {
        cells[at] = nullCell
        continue
      }
      const value = values[row]!
      const address = addresses[value]!
      cells[at] = address > noCell ? address : this.#encode(value)
    }
  }

  #encode(value: number): number {
    const address = this.#writer.integer(value)
    this.#addresses[value] = address
    return address
  }
}
