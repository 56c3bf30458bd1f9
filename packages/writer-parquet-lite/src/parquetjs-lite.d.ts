/** Those parts of parquetjs-lite that this package uses; it comes without types. */
declare module 'parquetjs-lite' {
  /** A column as a schema is made of. */
  export interface ColumnOptions {
    readonly type: string
    readonly optional: boolean
    readonly compression: string
  }

  /** A column as the writer sees it. */
  export interface Field {
    /** False: no smallest and largest value. Looked at whenever a page or a row group is encoded. */
    statistics?: boolean
  }

  export interface ParquetSchema {
    readonly fields: Readonly<Record<string, Field>>
  }

  /** The values of a column in a page, as the library's own shredder lays them out. */
  export interface ShreddedColumn {
    /** Per row: 1 for a value, 0 for a null; in a column without nulls, 0 throughout. */
    dlevels: number[]
    /** For repeated fields alone. */
    rlevels: number[]
    /** The values that are not null. */
    values: unknown[]
    distinct_values: Set<unknown>
    /** Rows. */
    count: number
  }

  /** An encoded page. */
  export type Page = unknown

  /** The rows of a page on their way into pages of columns, or, once they are there, those of a row group. */
  export interface RowBuffer {
    rowCount: number
    pageRowCount: number
    columnData: Record<string, ShreddedColumn>
    pages: Record<string, Page[]>
  }

  /** What a ParquetWriter writes to. */
  export interface Envelope {
    readonly useDataPageV2: boolean
    writeHeader(): unknown
    writeRowGroup(rows: RowBuffer): unknown
    writeIndex(): unknown
    writeFooter(metadata: Readonly<Record<string, string>>): unknown
    close(): unknown
  }

  export interface ParquetWriter {
    rowBuffer: RowBuffer
    close(): Promise<void>
  }

  interface EnvelopeOptions {
    readonly useDataPageV2: boolean
    readonly pageIndex: boolean
  }

  // CommonJS whose exports Node cannot tell by name.
  const library: {
    readonly ParquetSchema: new (columns: Readonly<Record<string, ColumnOptions>>) => ParquetSchema
    readonly ParquetEnvelopeWriter: new (
      schema: ParquetSchema,
      write: (bytes: Uint8Array) => void,
      close: () => void,
      offset: number,
      options: EnvelopeOptions,
    ) => Envelope
    readonly ParquetWriter: new (schema: ParquetSchema, envelope: Envelope, options: object) => ParquetWriter
  }
  export default library
}
