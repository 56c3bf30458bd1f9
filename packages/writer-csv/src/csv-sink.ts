import type { Sink, Table } from '@hc/core'
import { openEncodedFiles } from '@hc/core/run'
import { createCsvEncoder } from './encode.ts'
import { estimateBytes } from './estimate-bytes.ts'
import { type CsvOptions, csvOptions } from './options.ts'

/** Writes each table as one CSV file, `<table>.csv`, or `<table>.csv.gz` with gzip. */
export const csvSink: Sink<CsvOptions> = {
  name: 'csv',
  supports: { deterministic: true, anyBatchSize: true, streaming: true, atomic: true },
  options: csvOptions,
  encoding: { module: new URL('./index.js', import.meta.url).href, createEncoder: createCsvEncoder },
  estimateBytes,
  open(context) {
    const { options } = context
    const createEncoder = (table: Table) => createCsvEncoder(table, options)
    return openEncodedFiles(context, { extension: 'csv', gzip: options.gzip, createEncoder })
  },
}
