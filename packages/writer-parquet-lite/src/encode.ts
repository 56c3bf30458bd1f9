import type { Batch, Table } from '@hc/core'
import parquet, { type Envelope, type Page, type ParquetSchema, type RowBuffer } from 'parquetjs-lite'
import { liteSchema } from './lite-schema.ts'
import type { ParquetLiteOptions } from './options.ts'
import { PageColumn } from './page-column.ts'

/** Rows in a page. The library's cost of nulls grows faster than a page does. */
const pageRows = 8192

/** Turns batches of one table into the bytes of a Parquet file. Touches no file. */
export interface ParquetLiteEncoder {
  /** Takes a batch and gives the bytes of those row groups that have become full. */
  encode(batch: Batch): Promise<Uint8Array>
  /** Gives what is left, and the footer with its key-value metadata. */
  finish(metadata: Readonly<Record<string, string>>): Promise<Uint8Array>
}

/** Makes the encoder of a table. */
export function createParquetLiteEncoder(table: Table, options: ParquetLiteOptions): ParquetLiteEncoder {
  const schema = liteSchema(table, options)
  const columns = table.columns.map((definition) => new PageColumn(table.name, definition, options))
  let written: Uint8Array[] = []
  const envelope = new parquet.ParquetEnvelopeWriter(
    schema,
    (bytes) => written.push(bytes),
    () => {},
    0,
    // The library leaves out fields of a page index that its readers need.
    { useDataPageV2: false, pageIndex: false },
  )
  envelope.writeHeader()
  let pages = emptyPages(table)
  let inPage = 0
  let inGroup = 0

  async function endPage(): Promise<void> {
    const columnData = Object.fromEntries(table.columns.map(({ name }, c) => [name, columns[c]!.finish()]))
    table.columns.forEach(({ name }, c) => {
      schema.fields[name]!.statistics = !columns[c]!.unordered
    })
    await encodePage(schema, { rowCount: inPage, pageRowCount: inPage, columnData, pages })
    inPage = 0
  }

  async function endGroup(): Promise<void> {
    if (inPage > 0) await endPage()
    await envelope.writeRowGroup({ rowCount: inGroup, pageRowCount: 0, columnData: {}, pages })
    for (const column of columns) column.unordered = false
    pages = emptyPages(table)
    inGroup = 0
  }

  function takeWritten(): Uint8Array {
    const bytes = Buffer.concat(written)
    written = []
    return bytes
  }

  return {
    async encode(batch) {
      if (batch.columns.length !== columns.length) {
        throw new TypeError(`a batch of ${table.name} has ${batch.columns.length} columns instead of ${columns.length}`)
      }
      for (let from = 0; from < batch.length; ) {
        const to = Math.min(batch.length, from + pageRows - inPage, from + options.rowGroupRows - inGroup)
        for (let c = 0; c < columns.length; c++) columns[c]!.take(batch.columns[c]!, from, to)
        inPage += to - from
        inGroup += to - from
        from = to
        if (inGroup === options.rowGroupRows) await endGroup()
        else if (inPage === pageRows) await endPage()
      }
      return takeWritten()
    },
    async finish(metadata) {
      if (inGroup > 0) await endGroup()
      await envelope.writeFooter(metadata)
      return takeWritten()
    },
  }
}

/**
 * Encodes the rows of a page and adds them to `pages`. The library does so when a writer is closed that still holds some
 * rows, so each page gets a writer of its own, which has nothing else to write to.
 */
async function encodePage(schema: ParquetSchema, rows: RowBuffer): Promise<void> {
  const writer = new parquet.ParquetWriter(schema, nowhere, {})
  writer.rowBuffer = rows
  await writer.close()
}

const nowhere: Envelope = {
  useDataPageV2: false,
  writeHeader() {},
  writeRowGroup() {},
  writeIndex() {},
  writeFooter() {},
  close() {},
}

function emptyPages(table: Table): Record<string, Page[]> {
  return Object.fromEntries(table.columns.map(({ name }) => [name, []]))
}
