import type { Sink, Table } from '@hc/core'
import { openEncodedFiles } from '@hc/core/run'
import { createJsonlEncoder } from './encode.ts'
import { estimateBytes } from './estimate-bytes.ts'
import { type JsonlOptions, jsonlOptions } from './options.ts'

/** Writes each table as one file of JSON objects, one per line: `<table>.jsonl`, or `<table>.jsonl.gz` with gzip. */
export const jsonlSink: Sink<JsonlOptions> = {
  name: 'jsonl',
  supports: { deterministic: true, anyBatchSize: true, streaming: true, atomic: true },
  options: jsonlOptions,
  encoding: { module: new URL('./index.js', import.meta.url).href, createEncoder: createJsonlEncoder },
  estimateBytes,
  open(context) {
    const { options } = context
    const createEncoder = (table: Table) => createJsonlEncoder(table, options)
    return openEncodedFiles(context, { extension: 'jsonl', gzip: options.gzip, createEncoder })
  },
}
