/** The SQL sink of hc. */
export { createSqlEncoder } from './encode.ts'
export { type DialectName, type SqlInsertsOptions, sqlInsertsOptions } from './options.ts'
export { sqlInsertsSink, sqlInsertsSink as default } from './sql-inserts-sink.ts'
