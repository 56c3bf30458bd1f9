import type { RowCounts } from '@hc/core'
import type { ParquetOptions } from './options.ts'

/** Bytes of a row by compression: averages over 20,000 patients, rounded up for the longer lists of large runs. */
const rowBytes: Readonly<Record<ParquetOptions['compression'], Readonly<Record<string, number>>>> = {
  zstd: { patients: 50, visits: 18.5, billing: 14.5 },
  snappy: { patients: 75, visits: 22.5, billing: 15 },
  none: { patients: 114, visits: 31.5, billing: 15 },
}
/** For a table that was not measured. */
const otherRowBytes = 60

/** About how many bytes the files of a run will take. */
export function estimateBytes(rows: RowCounts, { compression }: ParquetOptions): number {
  let bytes = 0
  for (const [table, count] of Object.entries(rows)) bytes += count * (rowBytes[compression][table] ?? otherRowBytes)
  return Math.ceil(bytes)
}
