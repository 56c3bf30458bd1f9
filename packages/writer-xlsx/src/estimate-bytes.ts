import type { RowCounts } from '@hc/core'

/** Bytes of a row in the workbook and, until it is written, set aside beside it: averages over 20,000 patients, rounded up. */
const rowBytes: Readonly<Record<string, number>> = { patients: 320, visits: 360, billing: 175 }
/** For a table that was not measured. */
const otherRowBytes = 400
/** What a workbook takes without rows. */
const emptyBytes = 10_000

/** About how many bytes of disk a run takes at its most: rows set aside, and the workbook. */
export function estimateBytes(rows: RowCounts): number {
  let bytes = emptyBytes
  for (const [table, count] of Object.entries(rows)) bytes += count * (rowBytes[table] ?? otherRowBytes)
  return bytes
}
