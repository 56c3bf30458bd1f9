/** The part of parquetjs-lite that reads; it comes without types. */
declare module 'parquetjs-lite' {
  export interface ParquetReader {
    readonly schema: {
      readonly fields: Readonly<Record<string, { readonly primitiveType: string; readonly originalType?: string }>>
    }
    getCursor(): { next(): Promise<Readonly<Record<string, unknown>> | null> }
    close(): Promise<void>
  }

  const library: { readonly ParquetReader: { openFile(path: string): Promise<ParquetReader> } }
  export default library
}
