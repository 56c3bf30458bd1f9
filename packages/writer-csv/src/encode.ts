import type { Batch, Table, TableEncoder } from '@hc/core'
import { stringify } from 'csv-stringify/sync'
import { CellArena } from './cell-arena.ts'
import { CellMaker } from './cell-maker.ts'
import { openCellMemory } from './cell-memory.ts'
import { CellWriter } from './cell-writer.ts'
import { ColumnCells, type Shared } from './column-cells.ts'
import { copyCells } from './copy-cells.ts'
import { DayCells } from './day-cells.ts'
import type { CsvOptions } from './options.ts'
import { SmallNumberCells } from './small-number-cells.ts'

/** Turns batches of one table into the bytes of a CSV file. Touches no file. */
export interface CsvEncoder extends TableEncoder {
  /** What the file begins with: byte-order mark and column names, as far as the options ask for them. */
  header(): Uint8Array
}

/**
 * Makes the CSV encoder of a table. A batch is first turned into the addresses of its cells, row by row; the cells are
 * then copied one behind the other. Texts of dictionaries and dates are encoded once per run.
 */
export function createCsvEncoder(table: Table, options: CsvOptions, memory = openCellMemory()): CsvEncoder {
  const lineEnd = lineEnds[options.lineEnding]
  const stride = table.columns.length
  const arena = new CellArena(memory)
  let columns = createColumns()
  let addresses = new Uint32Array(0)

  function createColumns(): readonly ColumnCells[] {
    arena.clear()
    const inner = share(arena, options, options.delimiter)
    const last = share(arena, options, lineEnd)
    arena.keep()
    return table.columns.map(({ type }, index) => new ColumnCells(type, index === stride - 1 ? last : inner))
  }

  /** Gives every cell of a batch its address, and the place of the addresses in the arena. */
  function addressCells(batch: Batch, span: number): number {
    const { length } = batch
    const fill = (index: number) =>
      columns[index]!.fill(batch.columns[index]!, length, { addresses, first: (index * span) >> 2 })
    arena.forget()
    if (!columns.every((cells, index) => cells.fits(batch.columns[index]!))) columns = createColumns()
    const made: number[] = []
    const passing: number[] = []
    // Cells that serve later batches come first, so that one mark parts them from those of this batch alone.
    columns.forEach((cells, index) => {
      const column = batch.columns[index]!
      cells.look(column, length)
      if (cells.lasts(column)) fill(index)
      else if (cells.canMake(column)) made.push(index)
      else passing.push(index)
    })
    arena.keep()
    passing.forEach(fill)
    const size = span * stride
    const at = arena.take(size)
    arena.words.set(addresses.subarray(0, size >> 2), at >> 2)
    for (const index of made) columns[index]!.make(batch.columns[index]!, length, at + index * span)
    return at
  }

  return {
    header() {
      const names = table.columns.map((column) => column.name)
      const text = stringify([], {
        header: options.header,
        columns: names,
        delimiter: options.delimiter,
        record_delimiter: lineEnd,
        quote_record_delimiter: true,
        bom: options.byteOrderMark,
      })
      return new TextEncoder().encode(text)
    },
    encode(batch) {
      if (batch.columns.length !== stride) {
        throw new TypeError(`a batch of ${table.name} has ${batch.columns.length} columns instead of ${stride}`)
      }
      if (batch.length === 0 || stride === 0) return new Uint8Array(0)
      const span = spanOf(batch.length)
      if (span * stride > addresses.length * 4) addresses = new Uint32Array((span * stride) >> 2)
      return copyCells(arena, addressCells(batch, span), span, stride, batch.length)
    },
  }
}

/** Bytes from the addresses of a column to those of the next: never a power of two, which caches mistake for each other. */
function spanOf(rows: number): number {
  const lines = Math.ceil(rows / addressesPerLine)
  return (lines | 1) * addressesPerLine * 4
}

/** In a line of a processor's cache. */
const addressesPerLine = 16

const lineEnds = { lf: '\n', crlf: '\r\n' } as const

function share(arena: CellArena, options: CsvOptions, separator: string): Shared {
  const writer = new CellWriter(arena, options, separator)
  const maker =
    arena.memory.making === undefined ? {} : { maker: new CellMaker(arena, arena.memory.making, options, separator) }
  return {
    writer,
    ...maker,
    days: new DayCells(writer),
    small: new SmallNumberCells(writer),
    nullCell: writer.text(options.nullText),
  }
}
