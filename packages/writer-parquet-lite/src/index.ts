/** The Parquet sink of hc on parquetjs-lite. */
export { type ParquetLiteOptions, parquetLiteOptions } from './options.ts'
export { parquetLiteSink, parquetLiteSink as default } from './parquet-lite-sink.ts'
