import { dayNumber, type IntColumn } from '@hc/core'
import { noCell } from './cell-arena.ts'
import type { CellGrid } from './cell-grid.ts'
import type { CellWriter } from './cell-writer.ts'

const firstDay = dayNumber(1850, 1, 1)
const days = dayNumber(2150, 1, 1) - firstDay

/** Cells of dates: each day is encoded when it is first met, and never again. */
export class DayCells {
  readonly #writer: CellWriter
  readonly #addresses = new Uint32Array(days)
  /** Days outside the three centuries of the table. */
  readonly #distant = new Map<number, number>()

  constructor(writer: CellWriter) {
    this.#writer = writer
  }

  /** Gives every row of a batch the address of its cell. */
  fill(column: IntColumn, nullCell: number, length: number, grid: CellGrid): void {
    const { addresses: cells, first } = grid
    const { values, nulls } = column
    const addresses = this.#addresses
    for (let row = 0, at = first; row < length; row++, at++) {
      if (nulls !== undefined && nulls[row] === 1) {
        cells[at] = nullCell
        continue
      }
      const day = values[row]!
      const address = addresses[day - firstDay]!
      cells[at] = address > noCell ? address : this.#encode(day)
    }
  }

  #encode(day: number): number {
    const known = this.#distant.get(day)
    if (known !== undefined) return known
    const address = this.#writer.day(day)
    const index = day - firstDay
    if (index >= 0 && index < days) this.#addresses[index] = address
    else this.#distant.set(day, address)
    return address
  }
}
