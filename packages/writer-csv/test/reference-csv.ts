import { type Batch, rows, type Table } from '@hc/core'
import { stringify } from 'csv-stringify/sync'
import type { CsvOptions } from '../src/index.ts'

/** The whole file, written row by row by csv-stringify alone: what the encoder is held equal to. */
export function referenceCsv(table: Table, batches: readonly Batch[], options: CsvOptions): Uint8Array {
  const records = batches.flatMap((batch) =>
    Array.from(rows(batch), (row) =>
      table.columns.map(({ name, type }) => {
        const value = row[name]
        if (value === null || value === undefined) return options.nullText
        if (type === 'money') return (value as number).toFixed(2)
        if (type === 'date' && options.dateFormat === 'yyyy/MM/dd') return (value as string).replaceAll('-', '/')
        return String(value)
      }),
    ),
  )
  const text = stringify(records, {
    header: options.header,
    columns: table.columns.map(({ name }) => name),
    delimiter: options.delimiter,
    record_delimiter: options.lineEnding === 'crlf' ? '\r\n' : '\n',
    // Off by default as soon as a record delimiter is named; a bare line feed in a cell would then split its line.
    quote_record_delimiter: true,
    bom: options.byteOrderMark,
  })
  return new TextEncoder().encode(text)
}
