import { dataVersion, type SinkContext } from '@hc/core'
import { type XlsxOptions, xlsxOptions } from './options.ts'
import type { PlannedSheet } from './plan-sheets.ts'
import { fileWord, plainOptions, repeatLine, separateWords } from './repeat-line.ts'

/** A table and the sheets that hold its rows. */
export interface SheetsOfTable {
  readonly table: string
  readonly rows: number
  readonly sheets: readonly PlannedSheet[]
}

/** One line of the summary: cells from left to right, and whether they head what follows. */
export interface SummaryLine {
  readonly cells: readonly (string | number)[]
  readonly heading?: boolean
}

/** What the summary sheet says, line by line. Holds nothing that differs between two equal runs. */
export function summaryLines(context: SinkContext<XlsxOptions>, tables: readonly SheetsOfTable[]): SummaryLine[] {
  const { seed, today, datasetOptions = {}, options } = context
  const { seed: _seed, today: _today, ...further } = datasetOptions
  return [
    line('Synthetic US hospital data'),
    line('The people in it are invented: nobody in this data exists. Dedicated to the public domain (CC0 1.0).'),
    line(),
    heading('What decides the data', 'Value'),
    line('seed', seed),
    line('today', today),
    ...plainOptions(further).map(([path, value]) => line(wordsOf(path), shown(value))),
    line('data version', dataVersion),
    line(),
    heading('Table', 'Sheet', 'Rows'),
    ...tables.flatMap(({ table, sheets }) => sheets.map(({ name, rows }) => line(table, name, rows))),
    ...tables
      .filter(({ sheets }) => sheets.length > 1)
      .map(({ table, rows, sheets }) =>
        line(`${table} has ${rows} rows and continues over ${sheets.length} sheets, each with the same header.`),
      ),
    line(),
    ...repetition({ ...datasetOptions, seed, today, ...appearance(options) }),
  ]
}

/** How to make the same data again. */
function repetition(options: Readonly<Record<string, unknown>>): SummaryLine[] {
  const command = repeatLine(options)
  const needsFiles = command.split(' ').includes(fileWord)
  return [
    heading('To make the same data again'),
    line(command),
    ...(needsFiles ? [line(`${fileWord} is the file whose SHA-256 is given above.`)] : []),
  ]
}

/** The option of this sink that `hc generate` has a flag for, where it is not the default. */
function appearance({ dateFormat }: XlsxOptions): { dateFormat?: string } {
  return dateFormat === xlsxOptions.parse({}).dateFormat ? {} : { dateFormat }
}

function shown(value: string | number | boolean): string | number {
  return typeof value === 'boolean' ? String(value) : value
}

function line(...cells: (string | number)[]): SummaryLine {
  return { cells }
}

function heading(...cells: string[]): SummaryLine {
  return { cells, heading: true }
}

/** An option as people write it: `singleHospital.state` is "single hospital, state". */
function wordsOf(path: string): string {
  return separateWords(path.replaceAll('.', ', '), ' ')
}
