import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { createGunzip } from 'node:zlib'
import { type Batch, type Column, type ColumnDefinition, parseDay, refusal, type Table } from '@hc/core'
import { type CsvError, parse } from 'csv-parse'

/** How the files of a dataset are written. */
export interface CsvForm {
  readonly delimiter: string
  /** Whether a file begins with the names of its columns; else they are in the table's order. */
  readonly header: boolean
  readonly nullText: string
}

/** Reads the rows of one table out of a CSV file, plain or gzipped, as batches. */
export class TableReader {
  readonly #table: Table
  readonly #file: string
  readonly #form: CsvForm
  readonly #rows: AsyncIterator<string[]>
  /** Place of each column of the table in a row of the file. */
  readonly #places = new Map<string, number>()
  #next: string[] | undefined
  #last: string[] | undefined

  constructor(table: Table, file: string, form: CsvForm) {
    this.#table = table
    this.#file = file
    this.#form = form
    this.#rows = readCsv(file, form.delimiter)
  }

  /** Finds the columns. Throws HC_OPTIONS_INVALID when one is missing. */
  async checkHeader(): Promise<void> {
    const { columns, name } = this.#table
    await this.#advance()
    const names = this.#form.header ? (this.#next ?? []) : columns.map((column) => column.name)
    for (const column of columns) {
      const place = names.indexOf(column.name)
      if (place < 0) {
        const file = basename(this.#file)
        throw refusal(`${file} has no column ${column.name}; a dataset has all columns of ${name}, see hc schema`)
      }
      this.#places.set(column.name, place)
    }
    if (this.#form.header) await this.#advance()
  }

  /** Reads rows while they are wanted, given their cells by column and how many have been read. */
  async read(isWanted: (cell: (column: string) => string, read: number) => boolean): Promise<Batch> {
    const rows: string[][] = []
    const cell = (column: string) => this.#cell(this.#next!, column)
    while (this.#next !== undefined && isWanted(cell, rows.length)) {
      rows.push(this.#next)
      await this.#advance()
    }
    this.#last = rows.at(-1) ?? this.#last
    const columns = this.#table.columns.map((column) => this.#column(column, rows))
    return { table: this.#table, length: rows.length, columns }
  }

  /** A cell of the last row that was read; undefined before the first. */
  lastOf(column: string): string | undefined {
    return this.#last === undefined ? undefined : this.#cell(this.#last, column)
  }

  async #advance(): Promise<void> {
    try {
      const { done, value } = await this.#rows.next()
      this.#next = done === true ? undefined : value
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      const isCsv = (error as CsvError | undefined)?.code?.startsWith('CSV_') === true
      const fault = isCsv ? 'is not well-formed CSV' : 'could not be read'
      throw refusal(`${basename(this.#file)} ${fault}: ${reason}`, error)
    }
  }

  #cell(row: readonly string[], column: string): string {
    return row[this.#places.get(column)!] ?? ''
  }

  #column({ name, type, nullable }: ColumnDefinition, rows: readonly string[][]): Column {
    const place = this.#places.get(name)!
    const isNull = (cell: string | undefined) => nullable && cell === this.#form.nullText
    if (type === 'text') return { kind: 'text', values: rows.map((row) => (isNull(row[place]) ? null : row[place]!)) }
    return {
      kind: 'int',
      values: Float64Array.from(rows, (row) => readers[type](row[place]!)),
      nulls: Uint8Array.from(rows, (row) => (isNull(row[place]) ? 1 : 0)),
    }
  }
}

/** How a cell is read; what is none of its type becomes NaN, which no reader of batches takes for a value. */
const readers = {
  int32: readWhole,
  int64: readWhole,
  date: (text: string) => parseDay(text.replaceAll('/', '-')) ?? Number.NaN,
  // The nearest whole cent, since 0.29 × 100 is not 29.
  money: (text: string) => (/^-?\d+(\.\d+)?$/.test(text) ? Math.round(Number(text) * 100) : Number.NaN),
}

function readWhole(text: string): number {
  return /^-?\d+$/.test(text) ? Number(text) : Number.NaN
}

function readCsv(file: string, delimiter: string): AsyncIterator<string[]> {
  const parser = parse({ delimiter, bom: true })
  const source = createReadStream(file)
  const fail = (error: Error) => parser.destroy(error)
  source.on('error', fail)
  if (file.endsWith('.gz')) source.pipe(createGunzip().on('error', fail)).pipe(parser)
  else source.pipe(parser)
  return parser[Symbol.asyncIterator]() as AsyncIterator<string[]>
}
