/** The JSON Lines sink of hc. */
export { createJsonlEncoder } from './encode.ts'
export { jsonlSink, jsonlSink as default } from './jsonl-sink.ts'
export { type JsonlOptions, jsonlOptions } from './options.ts'
