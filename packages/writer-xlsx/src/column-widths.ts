import type { ColumnType, Table } from '@hc/core'
import type { StagedColumn } from './encode.ts'

/** Widest that a column begins; longer texts run over, or can be pulled open. */
const maxWidth = 50
/** Room beside the characters: the cell's margins, and under a header the button of the filter. */
const margin = 2
const filterButton = 3

/** Follows how wide each column of a table has to be, in characters. */
export class ColumnWidths {
  readonly #types: readonly ColumnType[]
  readonly #lengths: number[]

  constructor({ columns }: Table) {
    this.#types = columns.map(({ type }) => type)
    this.#lengths = columns.map(({ name }) => name.length + filterButton)
  }

  /** Looks at the rows of a batch. */
  watch(columns: readonly StagedColumn[]): void {
    for (const [index, column] of columns.entries()) {
      this.#lengths[index] = Math.max(this.#lengths[index]!, longest(column, this.#types[index]!))
    }
  }

  /** The widths of the columns, in their order. */
  widths(): number[] {
    return this.#lengths.map((length) => Math.min(length + margin, maxWidth))
  }
}

function longest(column: StagedColumn, type: ColumnType): number {
  let length = 0
  if (column.kind === 'text') {
    for (const text of column.values) if (text !== null && text.length > length) length = text.length
    return length
  }
  if (type === 'date') return 10
  let least = 0
  let most = 0
  for (const value of column.values) {
    if (value < least) least = value
    if (value > most) most = value
  }
  return Math.max(shownLength(least, type), shownLength(most, type))
}

function shownLength(value: number, type: ColumnType): number {
  const digits = String(value).length
  // Cents gain a point, and commas between thousands.
  return type === 'money' ? digits + 1 + Math.floor(digits / 3) : digits
}
