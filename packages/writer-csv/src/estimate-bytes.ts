import type { RowCounts } from '@hc/core'
import type { CsvOptions } from './options.ts'

/** Average bytes of a line with default options, measured on 20,000 patients. */
const lineBytes: Readonly<Record<string, number>> = { patients: 190, visits: 196, billing: 98 }
/** For a table that was not measured. */
const otherLineBytes = 150
/** Share of its size that gzip at level 6 leaves, measured on the same files. */
const gzipShare = 0.3

/** About how many bytes the files of a run will take. */
export function estimateBytes(rows: RowCounts, options: CsvOptions): number {
  let bytes = 0
  for (const [table, count] of Object.entries(rows)) bytes += count * (lineBytes[table] ?? otherLineBytes)
  return Math.ceil(options.gzip ? bytes * gzipShare : bytes)
}
