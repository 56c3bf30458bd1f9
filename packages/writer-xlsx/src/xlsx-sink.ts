import { join } from 'node:path'
import type { Batch, Sink, SinkContext, SinkRun, Table } from '@hc/core'
import { openTargets } from '@hc/core/run'
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
  remove(): Promise<void>
}

// Tables alternate and a zip file takes one entry at a time, so rows wait on disk until all of them are known.
async function openRun(context: SinkContext<XlsxOptions>): Promise<SinkRun> {
  checkSheetNames(context.tables, context.options)
  let workbook: WorkbookFile | undefined
  const inProgress = await openTargets(context.tables, async (table): Promise<TableInProgress> => {
    const staged = await stageRows(join(context.folder, `${table.name}.rows`))
    return { table, staged, widths: new ColumnWidths(table), rows: 0, remove: staged.remove }
  })
  return {
    async write(batch: Batch) {
      const target = inProgress.of(batch.table.name)
      const columns = stageColumns(batch, target.table)
      target.widths.watch(columns)
      await target.staged.append({ length: batch.length, columns })
      target.rows += batch.length
    },
    async commit() {
      workbook = await createWorkbookFile(join(context.folder, workbookPath), context.today)
      await writeWorkbook(workbook, inProgress.all(), context)
      return [{ path: workbookPath }]
    },
    async abort() {
      await workbook?.remove()
      await inProgress.remove()
    },
  }
}
