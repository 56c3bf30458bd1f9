import { type EventEmitter, once } from 'node:events'
import { open, rm } from 'node:fs/promises'
import excel, { type Worksheet } from 'exceljs'
import { fixZipDates } from './fix-zip-dates.ts'

/** A workbook on its way into a file, one sheet after another. */
export interface WorkbookFile {
  /** Begins a sheet, with a header that stays in view or without; the sheet before it must have been ended. */
  addSheet(name: string, header: boolean): Worksheet
  /** Settles when what was written to the sheet is on its way to the disk: exceljs itself never waits. */
  drain(sheet: Worksheet): Promise<void>
  /** Ends the file and gives its entries a fixed date. */
  finish(): Promise<void>
  /** Gives the file up and removes it, in whatever state it is. Safe to call twice. */
  remove(): Promise<void>
}

/** What exceljs does not tell of a sheet: the streams that its XML goes to, of a release before `writableNeedDrain`. */
interface StreamedSheet {
  readonly stream: { readonly pipes: readonly (EventEmitter & { readonly _writableState: { needDrain: boolean } })[] }
}

/** Creates a workbook in a file that must not exist yet. `day` is said to be its day of creation. */
export async function createWorkbookFile(path: string, day: string): Promise<WorkbookFile> {
  const file = (await open(path, 'wx')).createWriteStream()
  const closed = new Promise<void>((resolve) => file.once('close', () => resolve()))
  const failed = new Promise<never>((_, reject) => file.once('error', reject))
  failed.catch(() => {})
  const created = new Date(`${day}T00:00:00Z`)
  const properties = { creator: 'hc', lastModifiedBy: 'hc', created, modified: created }
  const workbook = new excel.stream.xlsx.WorkbookWriter({
    stream: file,
    useStyles: true,
    zip: { zlib: { level: 6 } },
    ...properties,
  })
  return {
    addSheet: (name, header) => workbook.addWorksheet(name, header ? { views: [{ state: 'frozen', ySplit: 1 }] } : {}),
    async drain(sheet) {
      for (const pipe of (sheet as unknown as StreamedSheet).stream.pipes) {
        if (pipe._writableState.needDrain) await Promise.race([once(pipe, 'drain'), failed])
      }
    },
    async finish() {
      await Promise.race([workbook.commit(), failed])
      await closed
      await fixZipDates(path)
    },
    async remove() {
      file.destroy()
      await closed
      await rm(path, { force: true })
    },
  }
}
