import type { RowCounts } from '@hc/core'

/**
 * Blocks of patients in a span. A row group ends with its span, in all tables alike, so that threads can make spans
 * apart from each other: as many blocks as the table with most rows can hold in one row group, and at least one.
 */
export function blocksPerSpan(blockRows: RowCounts, rowGroupRows: number): number {
  const most = Math.max(1, ...Object.values(blockRows))
  return Math.max(1, Math.floor(rowGroupRows / most))
}

/** Rows of a table in a span; undefined for a table whose rows do not come in blocks. */
export function rowsPerSpan(table: string, blockRows: RowCounts | undefined, rowGroupRows: number): number | undefined {
  const rows = blockRows?.[table]
  return blockRows === undefined || rows === undefined ? undefined : rows * blocksPerSpan(blockRows, rowGroupRows)
}
