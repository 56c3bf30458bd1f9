import { type Batch, dayNumber, type Table, type TableEncoder } from '@hc/core'
import { stringify } from 'csv-stringify/sync'
import { CellArena } from './cell-arena.ts'
import { CellMaker } from './cell-maker.ts'
import { openCellMemory, outside } from './cell-memory.ts'
import { CellWriter } from './cell-writer.ts'
import { ColumnCells, type Shared } from './column-cells.ts'
import { copyCells } from './copy-cells.ts'
import { KnownCells } from './known-cells.ts'
import type { CsvOptions } from './options.ts'

/** Turns batches of one table into the bytes of a CSV file. Touches no file. */
export interface CsvEncoder extends TableEncoder {
  /** What the file begins with: byte-order mark and column names, as far as the options ask for them. */
  header(): Uint8Array
}

/**
 * Makes the CSV encoder of a table. A batch is first turned into the addresses of its cells, column by column; the cells
 * are then copied one behind the other, row by row. Texts of dictionaries and dates are encoded once per run.
 */
export function createCsvEncoder(table: Table, options: CsvOptions, memory = openCellMemory()): CsvEncoder {
  const lineEnd = lineEnds[options.lineEnding]
  const stride = table.columns.length
  const arena = new CellArena(memory)
  let columns = createColumns()

  function createColumns(): readonly ColumnCells[] {
    arena.clear()
    const inner = share(arena, options, options.delimiter)
    const last = share(arena, options, lineEnd)
    arena.keep()
    return table.columns.map(({ type }, index) => new ColumnCells(type, index === stride - 1 ? last : inner))
  }

  /** Gives every cell of a batch its address, and the place of the addresses in the arena. */
  function addressCells({ columns: given, length }: Batch, span: number): number {
    arena.forget()
    if (!columns.every((cells, index) => cells.fits(given[index]!))) columns = createColumns()
    for (const [index, cells] of columns.entries()) cells.prepare(given[index]!)
    for (;;) {
      const at = arena.take(span * stride)
      const found = columns.map((cells, index) => cells.lookUp(given[index]!, length, at + index * span))
      if (found.every((missing) => missing <= 0)) {
        found.forEach((missing, index) => {
          if (missing === outside) columns[index]!.make(given[index]!, length, at + index * span)
        })
        return at
      }
      // Cells that serve later batches come first, so that one mark parts them from those of this batch alone. The
      // addresses are in their way, and are given once more.
      arena.forget()
      try {
        found.forEach((missing, index) => {
          if (missing > 0) columns[index]!.encode(given[index]!, length)
        })
      } finally {
        arena.keep()
      }
    }
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
  const { making } = arena.memory
  return {
    arena,
    writer,
    days: new KnownCells(arena, { ...knownDays, encode: (day) => writer.day(day) }),
    small: new KnownCells(arena, { ...smallNumbers, encode: (value) => writer.integer(value) }),
    ...(making === undefined ? {} : { maker: new CellMaker(arena, making, options, separator) }),
    nullCell: writer.text(options.nullText),
  }
}

/** Three centuries around ours. */
const firstDay = dayNumber(1850, 1, 1)
const knownDays = { first: firstDay, size: dayNumber(2150, 1, 1) - firstDay }

/** Ages, rooms, counts. */
const smallNumbers = { first: 0, size: 1024 }
