import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import type { Artifact, Batch, EncodedRows, Sink, SinkContext, SinkRun, Table, TableEncoder } from '@hc/core'
import { createFile, type OutputFile, openTargets } from '@hc/core/run'
import { createSqlEncoder } from './encode.ts'
import { estimateBytes } from './estimate-bytes.ts'
import { type SqlInsertsOptions, sqlInsertsOptions } from './options.ts'
import { type StatementForm, statementForm } from './row-form.ts'
import { writeScript } from './script.ts'
import { Statements } from './statements.ts'

/** Writes all tables as one SQL file, `hc.sql`, parents before children. */
export const sqlInsertsSink: Sink<SqlInsertsOptions> = {
  name: 'sql-inserts',
  supports: { deterministic: true, anyBatchSize: true, streaming: true, atomic: true },
  options: sqlInsertsOptions,
  encoding: { module: new URL('./index.js', import.meta.url).href, createEncoder: createSqlEncoder },
  estimateBytes,
  open: openRun,
}

const fileName = 'hc.sql'
/** Bytes that are copied at a time. */
const chunkBytes = 1 << 20

/** The rows of one table, which wait in a file of their own until all are there. */
interface TableRows {
  readonly path: string
  readonly file: OutputFile
  readonly encoder: TableEncoder
  readonly form: StatementForm
  /** Absent for COPY, where a table is one statement. */
  readonly statements: Statements | undefined
  rows: number
  remove(): Promise<void>
}

// Batches of tables alternate, and where one ends must not show in the file: so the rows of each table are gathered.
async function openRun(context: SinkContext<SqlInsertsOptions>): Promise<SinkRun> {
  const { folder, tables, options, signal } = context
  let script: OutputFile | undefined
  const gathered = await openTargets(tables, (table) => openTable(table, folder, options))

  async function append({ table, rows, bytes }: EncodedRows): Promise<void> {
    const target = gathered.of(table)
    if (bytes !== undefined) await target.file.write(target.statements?.add(bytes, rows) ?? bytes)
    target.rows += rows
  }

  return {
    async write(batch: Batch) {
      const { encoder } = gathered.of(batch.table.name)
      await append({ table: batch.table.name, rows: batch.length, bytes: encoder.encode(batch) })
    },
    append,
    fileOf(table: string) {
      const { path, statements } = gathered.of(table)
      return statements === undefined ? { path, size: 0 } : undefined
    },
    async commit() {
      const { before, after } = writeScript(context, options)
      script = await createFile(join(folder, fileName))
      await script.write(Buffer.from(before))
      for (const { path, file, form, rows } of gathered.all()) {
        await file.close()
        if (rows > 0) {
          await script.write(Buffer.from(form.begin))
          const content = createReadStream(path, { highWaterMark: chunkBytes, signal })
          for await (const chunk of content) await script.write(chunk as Buffer)
          await script.write(Buffer.from(form.end))
        }
        await file.remove()
      }
      await script.write(Buffer.from(after))
      await script.close()
      const count = gathered.all().reduce((sum, { rows }) => sum + rows, 0)
      return [{ path: fileName, rows: count }] satisfies Artifact[]
    },
    async abort() {
      await Promise.all([gathered.remove(), script?.remove()])
    },
  }
}

async function openTable(table: Table, folder: string, options: SqlInsertsOptions): Promise<TableRows> {
  const path = join(folder, `${table.name}.rows`)
  const form = statementForm(table, options)
  const file = await createFile(path)
  return {
    path,
    file,
    remove: file.remove,
    encoder: createSqlEncoder(table, options),
    form,
    statements: options.copy ? undefined : new Statements(form),
    rows: 0,
  }
}
