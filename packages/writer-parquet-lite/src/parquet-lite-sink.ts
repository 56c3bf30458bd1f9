import { join } from 'node:path'
import type { Artifact, Batch, Sink, SinkContext, SinkRun, Table } from '@hc/core'
import { createFile, type OutputFile, openTargets } from '@hc/core/run'
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
  remove(): Promise<void>
}

async function openRun(context: SinkContext<ParquetLiteOptions>): Promise<SinkRun> {
  const files = await openTargets(context.tables, (table) => openTable(table, context))
  return {
    async write(batch: Batch) {
      const target = files.of(batch.table.name)
      await target.file.write(await target.encoder.encode(batch))
      target.rows += batch.length
    },
    async commit() {
      for (const { table, encoder, file } of files.all()) {
        await file.write(await encoder.finish(metadataOf(table, context)))
        await file.close()
      }
      return files.all().map(({ table, path, rows }): Artifact => ({ path, table: table.name, rows }))
    },
    abort: files.remove,
  }
}

async function openTable(table: Table, { folder, options }: SinkContext<ParquetLiteOptions>): Promise<TableFile> {
  const path = `${table.name}.parquet`
  const encoder = createParquetLiteEncoder(table, options)
  const file = await createFile(join(folder, path))
  return { table, path, encoder, file, rows: 0, remove: file.remove }
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
