/** The CSV sink of hc. */
export { csvSink, csvSink as default } from './csv-sink.ts'
export { type CsvEncoder, createCsvEncoder } from './encode.ts'
export { type CsvOptions, csvOptions } from './options.ts'
