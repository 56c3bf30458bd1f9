import type { Batch } from '../model/batch.ts'
import { valueAt } from '../sink/rows.ts'
import type { Cell } from './summary.ts'

/** Gives the key columns of a row of a batch, and the columns named, as `rows` would. */
export function cellsOf(batch: Batch, row: number, columns: readonly string[]): Record<string, Cell> {
  const cells: Record<string, Cell> = {}
  batch.table.columns.forEach(({ name, type, primaryKey, references }, index) => {
    const column = batch.columns[index]
    if (column === undefined || !(primaryKey || references !== undefined || columns.includes(name))) return
    const value = valueAt(column, type, row) ?? null
    // What JSON cannot carry would otherwise turn into a null, which is another fault.
    cells[name] = typeof value === 'number' && !Number.isFinite(value) ? String(value) : value
  })
  return cells
}
