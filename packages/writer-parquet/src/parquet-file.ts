import type { Batch, Table } from '@hc/core'
import type { OutputFile } from '@hc/core/run'
import type { Codec } from './codec.ts'
import { type EncodedRowGroup, encodeRowGroup } from './encode.ts'
import { encodeFooter, magic, type PlacedRowGroup } from './footer.ts'
import { RowGroup } from './row-group.ts'

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
  readonly #group: RowGroup
  readonly #placed: PlacedRowGroup[] = []
  #end = 0

  constructor(table: Table, file: OutputFile, settings: FileSettings) {
    this.#table = table
    this.#file = file
    this.#settings = settings
    this.#group = new RowGroup(table)
  }

  /** Takes a batch, and writes each row group that becomes full. */
  async write(batch: Batch): Promise<void> {
    for (let from = 0; from < batch.length; ) {
      const to = Math.min(batch.length, from + this.#settings.rowGroupRows - this.#group.rows)
      this.#group.take(batch, from, to)
      if (this.#group.rows === this.#settings.rowGroupRows) await this.#flush()
      from = to
    }
    this.rows += batch.length
  }

  /** Writes what is left, and the footer. */
  async close(): Promise<void> {
    if (this.#group.rows > 0) await this.#flush()
    if (this.#end === 0) await this.#append(magic)
    const { codec, createdBy, metadata } = this.#settings
    const described = { 'hc.table': this.#table.name, 'hc.description': this.#table.description, ...metadata }
    const table = this.#table
    await this.#append(
      encodeFooter({ table, rowGroups: this.#placed, codec: codec.id, createdBy, metadata: described }),
    )
    await this.#file.close()
  }

  /** Gives the file up and removes it. Safe to call twice. */
  remove(): Promise<void> {
    return this.#file.remove()
  }

  async #flush(): Promise<void> {
    const encoded = encodeRowGroup(this.#table, this.#group.columns(), this.#group.rows, this.#settings.codec)
    this.#group.clear()
    if (this.#end === 0) await this.#append(magic)
    this.#placed.push(this.#placeAt(this.#end, encoded))
    await this.#append(encoded.bytes)
  }

  #placeAt(at: number, { rows, chunks, bytes }: EncodedRowGroup): PlacedRowGroup {
    return { rows, chunks, at, bytes: bytes.length }
  }

  async #append(bytes: Uint8Array): Promise<void> {
    await this.#file.write(bytes)
    this.#end += bytes.length
  }
}
