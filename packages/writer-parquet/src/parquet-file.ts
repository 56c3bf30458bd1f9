import type { Batch, EncodedRows, Table } from '@hc/core'
import type { OutputFile } from '@hc/core/run'
import type { Codec } from './codec.ts'
import type { ColumnChunk } from './encode.ts'
import { encodeFooter, magic, type PlacedRowGroup } from './footer.ts'
import { RowGroups } from './row-groups.ts'

/** What the files of a run share. */
export interface FileSettings {
  readonly codec: Codec
  readonly rowGroupRows: number
  readonly createdBy: string
  /** Key-value metadata of every file. */
  readonly metadata: Readonly<Record<string, string>>
}

/** One table on its way into its file: row groups one behind the other, then the footer that tells where they lie. */
export class ParquetFile {
  rows = 0
  readonly #table: Table
  readonly #file: OutputFile
  readonly #settings: FileSettings
  readonly #groups: RowGroups
  /** Rows after which a row group ends, full or not. */
  readonly #spanRows: number
  readonly #placed: PlacedRowGroup[] = []
  #end = 0

  private constructor(table: Table, file: OutputFile, settings: FileSettings, spanRows: number) {
    this.#table = table
    this.#file = file
    this.#settings = settings
    this.#spanRows = spanRows
    this.#groups = new RowGroups(table, settings.codec, settings.rowGroupRows)
  }

  /** Begins a file. */
  static async begin(
    table: Table,
    file: OutputFile,
    settings: FileSettings,
    spanRows = Number.POSITIVE_INFINITY,
  ): Promise<ParquetFile> {
    const begun = new ParquetFile(table, file, settings, spanRows)
    try {
      await begun.#write(magic)
    } catch (error) {
      await file.remove()
      throw error
    }
    return begun
  }

  /** Name of the table. */
  get table(): string {
    return this.#table.name
  }

  /** Bytes of the file so far. */
  get size(): number {
    return this.#end
  }

  /** Takes a batch, and writes each row group that becomes full. */
  async write(batch: Batch): Promise<void> {
    for (let from = 0; from < batch.length; ) {
      const left = this.#spanRows - (this.rows % this.#spanRows)
      const to = Math.min(batch.length, from + left)
      for (const { rows, bytes, note } of this.#groups.takeRows(batch, from, to)) await this.#place(rows, note, bytes)
      this.rows += to - from
      if (to - from === left) await this.#finishGroup()
      from = to
    }
  }

  /** Takes a row group that was encoded elsewhere; without bytes where they are in the file already. */
  async append({ rows, note, bytes, length = 0 }: EncodedRows): Promise<void> {
    this.rows += rows
    await this.#place(rows, note as readonly ColumnChunk[], bytes, length)
  }

  /** Writes what is left, and the footer. */
  async close(): Promise<void> {
    await this.#finishGroup()
    const { codec, createdBy, metadata } = this.#settings
    const described = { 'hc.table': this.#table.name, 'hc.description': this.#table.description, ...metadata }
    const table = this.#table
    await this.#write(encodeFooter({ table, rowGroups: this.#placed, codec: codec.id, createdBy, metadata: described }))
    await this.#file.close()
  }

  /** Gives the file up and removes it. Safe to call twice. */
  remove(): Promise<void> {
    return this.#file.remove()
  }

  async #finishGroup(): Promise<void> {
    for (const { rows, bytes, note } of this.#groups.finish()) await this.#place(rows, note, bytes)
  }

  async #place(
    rows: number,
    chunks: readonly ColumnChunk[],
    bytes: Uint8Array | undefined,
    length = bytes?.length ?? 0,
  ): Promise<void> {
    this.#placed.push({ rows, chunks, at: this.#end, bytes: length })
    if (bytes === undefined) this.#end += length
    else await this.#write(bytes)
  }

  async #write(bytes: Uint8Array): Promise<void> {
    await this.#file.write(bytes)
    this.#end += bytes.length
  }
}
