/** The Parquet sink of hc. */
export { type Codec, loadCodec } from './codec.ts'
export { type ColumnChunk, type EncodedRowGroup, encodeRowGroup } from './encode.ts'
export { type ParquetOptions, parquetOptions } from './options.ts'
export { parquetSink, parquetSink as default } from './parquet-sink.ts'
export { RowGroup, type RowGroupColumn } from './row-group.ts'
