import { join } from 'node:path'
import { type Batch, HcError, type Sink, type SinkContext, type SinkRun, type Table } from '@hc/core'
import { ColumnWidths } from './column-widths.ts'
import { stageColumns } from './encode.ts'
import { estimateBytes } from './estimate-bytes.ts'
import { type XlsxOptions, xlsxOptions } from './options.ts'
import { checkSheetNames } from './plan-sheets.ts'
import { type StagedRows, stageRows } from './staged-rows.ts'
import { createWorkbookFile, type WorkbookFile } from './workbook-file.ts'
import { writeWorkbook } from './write-workbook.ts'

/** The file that a run writes. */
const workbookPath = 'hc.xlsx'

/** Writes all tables into one workbook, `hc.xlsx`, a sheet for each. */
export const xlsxSink: Sink<XlsxOptions> = {
  name: 'xlsx',
  supports: { deterministic: true, anyBatchSize: true, streaming: true, atomic: true },
  options: xlsxOptions,
  estimateBytes,
  open: openRun,
}

/** One table whose rows are being set aside. */
interface TableInProgress {
  readonly table: Table
  readonly staged: StagedRows
  readonly widths: ColumnWidths
  rows: number
}

// Tables alternate and a zip file takes one entry at a time, so rows wait on disk until all of them are known.
async function openRun(context: SinkContext<XlsxOptions>): Promise<SinkRun> {
  checkSheetNames(context.tables, context.options)
  const inProgress = new Map<string, TableInProgress>()
  let workbook: WorkbookFile | undefined
  const abort = async () => {
    await workbook?.remove()
    await Promise.all([...inProgress.values()].map(({ staged }) => staged.remove()))
  }
  try {
    for (const table of context.tables) {
      const staged = await stageRows(join(context.folder, `${table.name}.rows`))
      inProgress.set(table.name, { table, staged, widths: new ColumnWidths(table), rows: 0 })
    }
  } catch (error) {
    // Nobody else can: without a run there is no abort to call.
    await abort()
    throw error
  }
  return {
    async write(batch: Batch) {
      const target = inProgress.get(batch.table.name)
      if (target === undefined) throw unknownTable(batch.table.name, inProgress)
      const columns = stageColumns(batch, target.table)
      target.widths.watch(columns)
      await target.staged.append({ length: batch.length, columns })
      target.rows += batch.length
    },
    async commit() {
      workbook = await createWorkbookFile(join(context.folder, workbookPath), context.today)
      await writeWorkbook(workbook, [...inProgress.values()], context)
      return [{ path: workbookPath }]
    },
    abort,
  }
}

function unknownTable(name: string, inProgress: ReadonlyMap<string, TableInProgress>): HcError {
  const known = [...inProgress.keys()].join(', ')
  const message = `table ${name} was not announced when the run began, only ${known}; open the sink with it too`
  return new HcError('HC_SINK_FAILED', message, { phase: 'write' })
}
