import type { RowCounts } from '@hc/core'
import type { SqlInsertsOptions } from './options.ts'

/** Bytes of a row as a value of INSERT: averages over 20,000 patients, rounded up for the longer ids of large runs. */
const rowBytes: Readonly<Record<string, number>> = { patients: 215, visits: 240, billing: 115 }
/** For a table that was not measured. */
const otherRowBytes = 200
/** Share of it that a row takes as a line of COPY, measured on the same data. */
const copyShare = 0.86

/**
 * About how many bytes a run needs. The rows of a table are gathered in a file of their own, and then added to the script one
 * table after the other, so for a while the largest of them is there twice.
 */
export function estimateBytes(rows: RowCounts, options: SqlInsertsOptions): number {
  const tables = Object.entries(rows).map(([table, count]) => count * (rowBytes[table] ?? otherRowBytes))
  const total = tables.reduce((sum, bytes) => sum + bytes, 0)
  const needed = total + Math.max(0, ...tables)
  return Math.ceil(options.copy ? needed * copyShare : needed)
}
