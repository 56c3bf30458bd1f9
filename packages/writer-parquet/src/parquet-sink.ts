import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type Artifact,
  type Batch,
  type EncodedRows,
  HcError,
  type Sink,
  type SinkContext,
  type SinkRun,
} from '@hc/core'
import { createFile } from '@hc/core/run'
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
  const files = new Map<string, ParquetFile>()
  const abort = async () => {
    await Promise.all([...files.values()].map((file) => file.remove()))
  }
  try {
    for (const table of context.tables) {
      const file = await createFile(join(context.folder, pathOf(table.name)))
      const spanRows = rowsPerSpan(table.name, blockRows, options.rowGroupRows)
      files.set(table.name, await ParquetFile.begin(table, file, settings, spanRows))
    }
  } catch (error) {
    // Nobody else can: without a run there is no abort to call.
    await abort()
    throw error
  }
  function fileOf(table: string): ParquetFile {
    const file = files.get(table)
    if (file === undefined) throw unknownTable(table, files)
    return file
  }

  return {
    write: async (batch: Batch) => fileOf(batch.table.name).write(batch),
    append: async (encoded: EncodedRows) => fileOf(encoded.table).append(encoded),
    fileOf: (table: string) => ({ path: join(context.folder, pathOf(table)), size: fileOf(table).size }),
    async commit() {
      for (const file of files.values()) await file.close()
      return Array.from(files, ([table, { rows }]): Artifact => ({ path: pathOf(table), table, rows }))
    },
    abort,
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

function unknownTable(name: string, files: ReadonlyMap<string, unknown>): HcError {
  const known = [...files.keys()].join(', ')
  const message = `table ${name} was not announced when the run began, only ${known}; open the sink with it too`
  return new HcError('HC_SINK_FAILED', message, { phase: 'write' })
}
