import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { type Artifact, type Batch, HcError, type Sink, type SinkContext, type SinkRun } from '@hc/core'
import { createFile, type OutputFile } from '@hc/core/run'
import { createSqlEncoder, type SqlEncoder } from './encode.ts'
import { estimateBytes } from './estimate-bytes.ts'
import { type SqlInsertsOptions, sqlInsertsOptions } from './options.ts'
import { writeScript } from './script.ts'

/** Writes all tables as one SQL file, `hc.sql`, parents before children. */
export const sqlInsertsSink: Sink<SqlInsertsOptions> = {
  name: 'sql-inserts',
  supports: { deterministic: true, anyBatchSize: true, streaming: true, atomic: true },
  options: sqlInsertsOptions,
  estimateBytes,
  open: openRun,
}

const fileName = 'hc.sql'
/** Bytes that are copied at a time. */
const chunkBytes = 1 << 20

/** The rows of one table on their way into the file: the first table's directly, those of others wait beside it. */
interface TableRows {
  readonly encoder: SqlEncoder
  readonly file: OutputFile
  readonly path: string
}

// Batches of tables alternate, and where one ends must not show in the file: so the rows of each table are gathered.
async function openRun(context: SinkContext<SqlInsertsOptions>): Promise<SinkRun> {
  const { folder, tables, options, signal } = context
  const { before, after } = writeScript(context, options)
  const files: OutputFile[] = []
  const gathered = new Map<string, TableRows>()
  let rows = 0

  async function create(path: string): Promise<OutputFile> {
    const file = await createFile(path)
    files.push(file)
    return file
  }

  const abort = async () => {
    await Promise.all(files.map((file) => file.remove()))
  }

  async function openScript(): Promise<OutputFile> {
    const script = await create(join(folder, fileName))
    await script.write(Buffer.from(before))
    for (const table of tables) {
      const path = join(folder, `${table.name}.rows`)
      const file = gathered.size === 0 ? script : await create(path)
      gathered.set(table.name, { encoder: createSqlEncoder(table, options), file, path })
    }
    return script
  }

  // Nobody else can remove the files: without a run there is no abort to call.
  const script = await openScript().catch(async (error: unknown) => {
    await abort()
    throw error
  })

  return {
    async write(batch: Batch) {
      const target = gathered.get(batch.table.name)
      if (target === undefined) throw unknownTable(batch.table.name, [...gathered.keys()])
      await target.file.write(target.encoder.encode(batch))
      rows += batch.length
    },
    async commit() {
      for (const { encoder, file, path } of gathered.values()) {
        await file.write(encoder.end())
        if (file === script) continue
        await file.close()
        const content = createReadStream(path, { highWaterMark: chunkBytes, signal })
        for await (const chunk of content) await script.write(chunk as Buffer)
        await file.remove()
      }
      await script.write(Buffer.from(after))
      await script.close()
      return [{ path: fileName, rows }] satisfies Artifact[]
    },
    abort,
  }
}

function unknownTable(name: string, known: readonly string[]): HcError {
  const message = `table ${name} was not announced when the run began, only ${known.join(', ')}; open the sink with it too`
  return new HcError('HC_SINK_FAILED', message, { phase: 'write' })
}
