import { createReadStream } from 'node:fs'
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
  type TableEncoder,
} from '@hc/core'
import { createFile, type OutputFile } from '@hc/core/run'
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
}

// Batches of tables alternate, and where one ends must not show in the file: so the rows of each table are gathered.
async function openRun(context: SinkContext<SqlInsertsOptions>): Promise<SinkRun> {
  const { folder, tables, options, signal } = context
  const gathered = new Map<string, TableRows>()
  let script: OutputFile | undefined

  const abort = async () => {
    const files = [...gathered.values()].map(({ file }) => file)
    await Promise.all([...files, ...(script === undefined ? [] : [script])].map((file) => file.remove()))
  }

  try {
    for (const table of tables) gathered.set(table.name, await openTable(table, folder, options))
  } catch (error) {
    // Nobody else can: without a run there is no abort to call.
    await abort()
    throw error
  }

  function rowsOf(name: string): TableRows {
    const target = gathered.get(name)
    if (target !== undefined) return target
    const known = [...gathered.keys()].join(', ')
    const message = `table ${name} was not announced when the run began, only ${known}; open the sink with it too`
    throw new HcError('HC_SINK_FAILED', message, { phase: 'write' })
  }

  async function append({ table, rows, bytes }: EncodedRows): Promise<void> {
    const target = rowsOf(table)
    if (bytes !== undefined) await target.file.write(target.statements?.add(bytes, rows) ?? bytes)
    target.rows += rows
  }

  return {
    async write(batch: Batch) {
      const { encoder } = rowsOf(batch.table.name)
      await append({ table: batch.table.name, rows: batch.length, bytes: encoder.encode(batch) })
    },
    append,
    fileOf(table: string) {
      const { path, statements } = rowsOf(table)
      return statements === undefined ? { path, size: 0 } : undefined
    },
    async commit() {
      const { before, after } = writeScript(context, options)
      script = await createFile(join(folder, fileName))
      await script.write(Buffer.from(before))
      for (const { path, file, form, rows } of gathered.values()) {
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
      const count = [...gathered.values()].reduce((sum, { rows }) => sum + rows, 0)
      return [{ path: fileName, rows: count }] satisfies Artifact[]
    },
    abort,
  }
}

async function openTable(table: Table, folder: string, options: SqlInsertsOptions): Promise<TableRows> {
  const path = join(folder, `${table.name}.rows`)
  const form = statementForm(table, options)
  return {
    path,
    file: await createFile(path),
    encoder: createSqlEncoder(table, options),
    form,
    statements: options.copy ? undefined : new Statements(form),
    rows: 0,
  }
}
