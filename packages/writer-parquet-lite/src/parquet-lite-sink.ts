import { join } from 'node:path'
import { type Artifact, type Batch, HcError, type Sink, type SinkContext, type SinkRun, type Table } from '@hc/core'
import { createFile, type OutputFile } from '@hc/core/run'
import { createParquetLiteEncoder, type ParquetLiteEncoder } from './encode.ts'
import { estimateBytes } from './estimate-bytes.ts'
import { type ParquetLiteOptions, parquetLiteOptions } from './options.ts'

/** Writes each table as one Parquet file, `<table>.parquet`, by parquetjs-lite. */
export const parquetLiteSink: Sink<ParquetLiteOptions> = {
  name: 'parquet-lite',
  supports: { deterministic: true, anyBatchSize: true, streaming: true, atomic: true },
  options: parquetLiteOptions,
  estimateBytes,
  open: openRun,
}

/** One table on its way into its file. */
interface TableFile {
  readonly table: Table
  readonly path: string
  readonly encoder: ParquetLiteEncoder
  readonly file: OutputFile
  rows: number
}

async function openRun(context: SinkContext<ParquetLiteOptions>): Promise<SinkRun> {
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
      await target.file.write(await target.encoder.encode(batch))
      target.rows += batch.length
    },
    async commit() {
      for (const { table, encoder, file } of files.values()) {
        await file.write(await encoder.finish(metadataOf(table, context)))
        await file.close()
      }
      return Array.from(files, ([table, { path, rows }]): Artifact => ({ path, table, rows }))
    },
    abort,
  }
}

async function openTable(table: Table, { folder, options }: SinkContext<ParquetLiteOptions>): Promise<TableFile> {
  const path = `${table.name}.parquet`
  const encoder = createParquetLiteEncoder(table, options)
  return { table, path, encoder, file: await createFile(join(folder, path)), rows: 0 }
}

function metadataOf(table: Table, { seed, today, options }: SinkContext<ParquetLiteOptions>): Record<string, string> {
  return {
    'hc.table': table.name,
    'hc.description': table.description,
    'hc.seed': seed,
    'hc.today': today,
    'hc.rowGroupRows': String(options.rowGroupRows),
  }
}

function unknownTable(name: string, files: ReadonlyMap<string, TableFile>): HcError {
  const known = [...files.keys()].join(', ')
  const message = `table ${name} was not announced when the run began, only ${known}; open the sink with it too`
  return new HcError('HC_SINK_FAILED', message, { phase: 'write' })
}
