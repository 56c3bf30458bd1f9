import type { RowCounts } from '@hc/core'
import type { JsonlOptions } from './options.ts'

/** Bytes of a line with default options: averages over 20,000 patients, rounded up for the longer ids of large runs. */
const lineBytes: Readonly<Record<string, number>> = { patients: 415, visits: 505, billing: 318 }
/** For a table that was not measured. */
const otherLineBytes = 400
/** Share of its size that gzip at level 6 leaves, measured on the same files. */
const gzipShare = 0.15

/** About how many bytes the files of a run will take. */
export function estimateBytes(rows: RowCounts, options: JsonlOptions): number {
  let bytes = 0
  for (const [table, count] of Object.entries(rows)) bytes += count * (lineBytes[table] ?? otherLineBytes)
  return Math.ceil(options.gzip ? bytes * gzipShare : bytes)
}
