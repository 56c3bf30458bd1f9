import type { CellArena } from './cell-arena.ts'

/**
 * Copies cells one behind the other, row by row, into the room behind the arena's cells. Their addresses are in the
 * arena, as `CellCopying` describes. The bytes are good until a cell is added.
 */
export function copyCells(arena: CellArena, at: number, span: number, columns: number, rows: number): Uint8Array {
  const { memory } = arena
  const length = memory.measure(at, span, columns, rows)
  const to = arena.reserveBehind(length)
  memory.copy(at, span, columns, rows, to)
  return arena.bytes.subarray(to, to + length)
}
