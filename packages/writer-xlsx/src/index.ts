/** The XLSX sink of hc. */
export { type XlsxOptions, xlsxOptions } from './options.ts'
export { xlsxSink, xlsxSink as default } from './xlsx-sink.ts'
