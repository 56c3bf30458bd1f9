import { join } from 'node:path'
import {
  type Artifact,
  type Batch,
  type EncodedRows,
  HcError,
  type Sink,
  type SinkContext,
  type SinkRun,
  type Table,
} from '@hc/core'
import { createFile, gzipInto, type OutputFile } from '@hc/core/run'
import { createJsonlEncoder, type JsonlEncoder } from './encode.ts'
import { estimateBytes } from './estimate-bytes.ts'
import { type JsonlOptions, jsonlOptions } from './options.ts'

/** Writes each table as one file of JSON objects, one per line: `<table>.jsonl`, or `<table>.jsonl.gz` with gzip. */
export const jsonlSink: Sink<JsonlOptions> = {
  name: 'jsonl',
  supports: { deterministic: true, anyBatchSize: true, streaming: true, atomic: true },
  options: jsonlOptions,
  encoding: { module: new URL('./index.js', import.meta.url).href, createEncoder: createJsonlEncoder },
  estimateBytes,
  open: openRun,
}

/** One table on its way into its file. */
interface TableFile {
  readonly path: string
  readonly encoder: JsonlEncoder
  readonly file: OutputFile
  rows: number
}

async function openRun(context: SinkContext<JsonlOptions>): Promise<SinkRun> {
  const files = new Map<string, TableFile>()
  const abort = async () => {
    await Promise.all([...files.values()].map(({ file }) => file.remove()))
  }
  try {
    for (const table of context.tables) files.set(table.name, await openTable(table, context))
  } catch (error) {
    // Nobody else can: without a run there is no abort to call.
    await abort()
    throw error
  }
  return {
    async write(batch: Batch) {
      const target = files.get(batch.table.name)
      if (target === undefined) throw unknownTable(batch.table.name, files)
      await target.file.write(target.encoder.encode(batch))
      target.rows += batch.length
    },
    async append({ table, rows, bytes }: EncodedRows) {
      const target = files.get(table)
      if (target === undefined) throw unknownTable(table, files)
      if (bytes !== undefined) await target.file.write(bytes)
      target.rows += rows
    },
    fileOf(table: string) {
      const target = files.get(table)
      if (target === undefined || context.options.gzip) return undefined
      return { path: join(context.folder, target.path), size: 0 }
    },
    async commit() {
      for (const { file } of files.values()) await file.close()
      return Array.from(files, ([table, { path, rows }]): Artifact => ({ path, table, rows }))
    },
    abort,
  }
}

async function openTable(table: Table, { folder, options }: SinkContext<JsonlOptions>): Promise<TableFile> {
  const path = `${table.name}.jsonl${options.gzip ? '.gz' : ''}`
  const file = await createFile(join(folder, path))
  return { path, file: options.gzip ? gzipInto(file) : file, encoder: createJsonlEncoder(table, options), rows: 0 }
}

function unknownTable(name: string, files: ReadonlyMap<string, TableFile>): HcError {
  const known = [...files.keys()].join(', ')
  const message = `table ${name} was not announced when the run began, only ${known}; open the sink with it too`
  return new HcError('HC_SINK_FAILED', message, { phase: 'write' })
}
