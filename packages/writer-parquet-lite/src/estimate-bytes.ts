import type { RowCounts } from '@hc/core'
import type { ParquetLiteOptions } from './options.ts'

/** Bytes of a row by compression: averages over 20,000 patients, rounded up for the longer lists of large runs. */
const rowBytes: Readonly<Record<ParquetLiteOptions['compression'], Readonly<Record<string, number>>>> = {
  snappy: { patients: 106, visits: 64, billing: 37.5 },
  gzip: { patients: 63, visits: 32.5, billing: 22.5 },
  none: { patients: 210, visits: 222, billing: 77 },
}
/** For a table that was not measured. */
const otherRowBytes = 150

/** About how many bytes the files of a run will take. */
export function estimateBytes(rows: RowCounts, { compression }: ParquetLiteOptions): number {
  let bytes = 0
  for (const [table, count] of Object.entries(rows)) bytes += count * (rowBytes[compression][table] ?? otherRowBytes)
  return Math.ceil(bytes)
}
