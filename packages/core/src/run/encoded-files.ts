import { join } from 'node:path'
import type { Table } from '../model/table.ts'
import type { SinkContext, SinkRun, TableEncoder } from '../sink/sink.ts'
import { gzipInto } from './gzip-file.ts'
import { createFile, type OutputFile } from './output-file.ts'
import { openTargets } from './table-targets.ts'

/** How each table becomes a file whose bytes are those of its batches, one behind the other. */
export interface EncodedFileForm {
  /** Of the files' names, without a dot; gzip adds `.gz`. */
  readonly extension: string
  readonly gzip: boolean
  createEncoder(table: Table): FileEncoder
}

/** The encoder of a file that may begin with more than its rows. */
export interface FileEncoder extends TableEncoder {
  /** What the file begins with. */
  header?(): Uint8Array
}

/** One table on its way into its file. */
interface TableFile {
  readonly table: string
  readonly path: string
  readonly encoder: TableEncoder
  readonly file: OutputFile
  /** Bytes that the file begins with. */
  readonly begun: number
  rows: number
  remove(): Promise<void>
}

/** Opens a run that writes each table to a file of its own, `<table>.<extension>`: all that such a sink has to do. */
export async function openEncodedFiles(
  { folder, tables }: Pick<SinkContext, 'folder' | 'tables'>,
  form: EncodedFileForm,
): Promise<SinkRun> {
  const files = await openTargets(tables, (table) => openFile(folder, table, form))
  return {
    async write(batch) {
      const target = files.of(batch.table.name)
      await target.file.write(target.encoder.encode(batch))
      target.rows += batch.length
    },
    async append({ table, rows, bytes }) {
      const target = files.of(table)
      if (bytes !== undefined) await target.file.write(bytes)
      target.rows += rows
    },
    fileOf(table) {
      const { path, begun } = files.of(table)
      return form.gzip ? undefined : { path: join(folder, path), size: begun }
    },
    async commit() {
      for (const { file } of files.all()) await file.close()
      return files.all().map(({ table, path, rows }) => ({ path, table, rows }))
    },
    abort: files.remove,
  }
}

async function openFile(folder: string, table: Table, form: EncodedFileForm): Promise<TableFile> {
  const path = `${table.name}.${form.extension}${form.gzip ? '.gz' : ''}`
  const plain = await createFile(join(folder, path))
  const file = form.gzip ? gzipInto(plain) : plain
  const encoder = form.createEncoder(table)
  const header = encoder.header?.()
  try {
    if (header !== undefined) await file.write(header)
  } catch (error) {
    await file.remove()
    throw error
  }
  return { table: table.name, path, encoder, file, begun: header?.length ?? 0, rows: 0, remove: file.remove }
}
