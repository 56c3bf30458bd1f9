import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Artifact, Batch, EncodedRows, Sink, SinkContext, SinkRun } from '@hc/core'
import { createFile, openTargets } from '@hc/core/run'
import { loadCodec } from './codec.ts'
import { estimateBytes } from './estimate-bytes.ts'
import { type ParquetOptions, parquetOptions } from './options.ts'
import { type FileSettings, ParquetFile } from './parquet-file.ts'
import { RowGroups } from './row-groups.ts'
import { blocksPerSpan, rowsPerSpan } from './spans.ts'

/** Writes each table as one Parquet file, `<table>.parquet`. */
export const parquetSink: Sink<ParquetOptions> = {
  name: 'parquet',
  supports: { deterministic: true, anyBatchSize: true, streaming: true, atomic: true },
  options: parquetOptions,
  grouping: {
    module: new URL('./index.js', import.meta.url).href,
    blocks: (blockRows, { rowGroupRows }) => blocksPerSpan(blockRows, rowGroupRows),
    createEncoder: async (table, { compression, rowGroupRows }) =>
      new RowGroups(table, await loadCodec(compression), rowGroupRows),
  },
  estimateBytes,
  open: openRun,
}

const pathOf = (table: string) => `${table}.parquet`

async function openRun(context: SinkContext<ParquetOptions>): Promise<SinkRun> {
  const settings = await fileSettings(context)
  const { blockRows, options } = context
  const files = await openTargets(context.tables, async (table) => {
    const file = await createFile(join(context.folder, pathOf(table.name)))
    const spanRows = rowsPerSpan(table.name, blockRows, options.rowGroupRows)
    return ParquetFile.begin(table, file, settings, spanRows)
  })
  return {
    write: async (batch: Batch) => files.of(batch.table.name).write(batch),
    append: async (encoded: EncodedRows) => files.of(encoded.table).append(encoded),
    fileOf: (table: string) => ({ path: join(context.folder, pathOf(table)), size: files.of(table).size }),
    async commit() {
      for (const file of files.all()) await file.close()
      return files.all().map(({ table, rows }): Artifact => ({ path: pathOf(table), table, rows }))
    },
    abort: files.remove,
  }
}

async function fileSettings({ options, seed, today }: SinkContext<ParquetOptions>): Promise<FileSettings> {
  const { compression, rowGroupRows } = options
  const manifest = await readFile(new URL('../package.json', import.meta.url), 'utf8')
  const { name, version } = JSON.parse(manifest) as { name: string; version: string }
  return {
    codec: await loadCodec(compression),
    rowGroupRows,
    createdBy: `${name} version ${version}`,
    metadata: { 'hc.seed': seed, 'hc.today': today, 'hc.rowGroupRows': String(rowGroupRows) },
  }
}
