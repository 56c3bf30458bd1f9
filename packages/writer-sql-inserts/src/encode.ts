import { type Batch, HcError, type Table } from '@hc/core'
import { ByteBuffer } from './byte-buffer.ts'
import { ColumnEncoder, dayBook, type Shared } from './column-encoder.ts'
import type { SqlInsertsOptions } from './options.ts'
import { rowForm } from './row-form.ts'
import { TextEncoding } from './text-encoding.ts'

/** Turns the batches of one table into SQL. Touches no file. */
export interface SqlEncoder {
  /** The rows of a batch. The bytes are on loan until the next call. */
  encode(batch: Batch): Uint8Array
  /** What ends the last statement. Called once, after the last batch. */
  end(): Uint8Array
}

/**
 * Makes the SQL encoder of a table. Statements begin by the number of a row in its table, so that the bytes do not depend
 * on how the rows were cut into batches.
 */
export function createSqlEncoder(table: Table, options: SqlInsertsOptions): SqlEncoder {
  const form = rowForm(table, options)
  const utf8 = new TextEncoder()
  const [begin, betweenRows, betweenCells, end] = [form.begin, form.betweenRows, form.betweenCells, form.end].map(
    (text) => utf8.encode(text),
  ) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array]
  const next = utf8.encode(form.end + form.begin)
  const out = new ByteBuffer()
  const shared: Shared = { out, form, texts: new TextEncoding(form), days: dayBook(form) }
  const columns = table.columns.map((definition) => new ColumnEncoder(definition, shared))
  let rows = 0

  function refuse(error: unknown, column: number): never {
    if (!(error instanceof RangeError)) throw error
    const where = `${table.columns[column]!.name} of row ${rows + 1} of ${table.name}`
    throw new HcError('HC_SINK_FAILED', `${where} ${error.message}`, { cause: error, phase: 'write' })
  }

  return {
    encode(batch) {
      if (batch.columns.length !== columns.length) {
        throw new TypeError(`a batch of ${table.name} has ${batch.columns.length} columns instead of ${columns.length}`)
      }
      out.clear()
      const cells = columns.map((column, index) => column.cells(batch.columns[index]!))
      let column = 0
      try {
        for (let row = 0; row < batch.length; row++, rows++) {
          out.append(rows % form.rows !== 0 ? betweenRows : rows === 0 ? begin : next)
          cells[0]?.(row)
          for (column = 1; column < cells.length; column++) {
            out.append(betweenCells)
            cells[column]!(row)
          }
        }
      } catch (error) {
        refuse(error, column)
      }
      return out.view()
    },
    end: () => (rows === 0 ? new Uint8Array(0) : end),
  }
}
