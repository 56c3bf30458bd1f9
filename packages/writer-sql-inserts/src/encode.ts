import { type Batch, HcError, type Table, type TableEncoder, valueAt } from '@hc/core'
import { ByteBuffer } from './byte-buffer.ts'
import { ColumnEncoder, shareBefore } from './column-encoder.ts'
import type { SqlInsertsOptions } from './options.ts'
import { rowForm, statementForm } from './row-form.ts'
import { TextEncoding } from './text-encoding.ts'

/**
 * Makes the SQL encoder of a table: each row becomes one line, whatever its texts hold, that ends with what stands between
 * two rows. Touches no file.
 */
export function createSqlEncoder(table: Table, options: SqlInsertsOptions): TableEncoder {
  const form = rowForm(options)
  const rowEnd = new TextEncoder().encode(form.close + statementForm(table, options).between)
  const out = new ByteBuffer()
  const texts = new TextEncoding(form)
  const first = shareBefore(form.open, out, form, texts)
  const others = shareBefore(form.betweenCells, out, form, texts)
  const columns = table.columns.map(({ type }, index) => new ColumnEncoder(type, index === 0 ? first : others))

  return {
    encode(batch) {
      if (batch.columns.length !== columns.length) {
        throw new TypeError(`a batch of ${table.name} has ${batch.columns.length} columns instead of ${columns.length}`)
      }
      out.clear()
      const cells = columns.map((column, index) => column.cells(batch.columns[index]!))
      let row = 0
      let column = 0
      try {
        for (; row < batch.length; row++) {
          for (column = 0; column < cells.length; column++) cells[column]!(row)
          out.append(rowEnd)
        }
      } catch (error) {
        throw error instanceof RangeError ? refusal(error, batch, row, column) : error
      }
      return out.view()
    },
  }
}

function refusal(error: RangeError, { table, columns }: Batch, row: number, column: number): HcError {
  const [key] = table.columns
  const where = `${table.columns[column]!.name} of the row of ${table.name} with ${key!.name} ${valueAt(columns[0]!, key!.type, row)}`
  return new HcError('HC_SINK_FAILED', `${where} ${error.message}`, { cause: error, phase: 'write' })
}
