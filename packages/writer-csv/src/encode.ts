import type { Batch, Table, TableEncoder } from '@hc/core'
import { stringify } from 'csv-stringify/sync'
import { CellArena } from './cell-arena.ts'
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
export function createCsvEncoder(table: Table, options: CsvOptions): CsvEncoder {
  const lineEnd = lineEnds[options.lineEnding]
  const stride = table.columns.length
  const arena = new CellArena()
  let columns = createColumns()
  let addresses = new Uint32Array(0)

  function createColumns(): readonly ColumnCells[] {
    arena.clear()
    const inner = share(arena, options, options.delimiter)
    const last = share(arena, options, lineEnd)
    arena.keep()
    return table.columns.map(({ type }, index) => new ColumnCells(type, index === stride - 1 ? last : inner))
  }

  function addressCells(batch: Batch): void {
    const { length } = batch
    arena.forget()
    if (!columns.every((cells, index) => cells.fits(batch.columns[index]!))) columns = createColumns()
    for (let first = 0; first < stride; first++) columns[first]!.look(batch.columns[first]!, length)
    // Cells that serve later batches come first, so that one mark parts them from those of this batch alone.
    for (const lasting of [true, false]) {
      for (let first = 0; first < stride; first++) {
        const column = batch.columns[first]!
        if (columns[first]!.lasts(column) === lasting)
          columns[first]!.fill(column, length, { addresses, first, stride })
      }
      if (lasting) arena.keep()
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
      const count = batch.length * stride
      if (count > addresses.length) addresses = new Uint32Array(count)
      addressCells(batch)
      return copyCells(arena, addresses, count)
    },
  }
}

const lineEnds = { lf: '\n', crlf: '\r\n' } as const

function share(arena: CellArena, options: CsvOptions, separator: string): Shared {
  const writer = new CellWriter(arena, options, separator)
  return {
    writer,
    days: new DayCells(writer),
    small: new SmallNumberCells(writer),
    nullCell: writer.text(options.nullText),
  }
}
