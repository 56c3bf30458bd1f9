import { statfs } from 'node:fs/promises'
import { HcError } from '../error.ts'
import type { ColumnType, Table } from '../model/table.ts'
import type { RowCounts } from '../sink/sink.ts'
import type { Target } from './target.ts'

/** Bytes that a cell takes in a CSV file with its separator, on the generous side of what was measured. */
const cellBytes: Readonly<Record<ColumnType, number>> = { int32: 6, int64: 10, text: 14, date: 11, money: 10 }

/** Estimates the bytes of a run as CSV: for the sinks that do not estimate their own. */
export function estimateCsvBytes(tables: readonly Table[], rows: RowCounts): number {
  let bytes = 0
  for (const table of tables) {
    for (const column of table.columns) bytes += (rows[table.name] ?? 0) * cellBytes[column.type]
  }
  return bytes
}

/** Bytes that a user may still write on the disk of a folder; undefined where the system does not say. */
export async function freeBytes(folder: string): Promise<number | undefined> {
  const { blocks, bavail, bsize } = await statfs(folder)
  return blocks === 0 ? undefined : bavail * bsize
}

/** Refuses with HC_NO_SPACE a run that the disk of its target cannot hold. */
export function checkSpace(target: Target, needed: number, free: number | undefined): void {
  if (free === undefined || needed <= free) return
  throw new HcError(
    'HC_NO_SPACE',
    `the run needs about ${inGigabytes(needed)} but the disk of ${target.shown} has ${inGigabytes(free)} free; ask for fewer patients or another folder`,
  )
}

function inGigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(1)} GB`
}
