import type { CellArena } from './cell-arena.ts'

/**
 * Copies the cells of the first so many addresses one behind the other, into the room behind the arena's cells. The
 * bytes are good until a cell is added.
 */
export function copyCells(arena: CellArena, addresses: Uint32Array, count: number): Uint8Array {
  if (count === 0) return new Uint8Array(0)
  const size = count * 4
  const at = arena.reserveBehind(size)
  const end = at + size
  arena.words.set(addresses.subarray(0, count), at >> 2)
  const length = arena.memory.measure(at, end)
  arena.reserveBehind(size + length)
  arena.memory.copy(at, end, end)
  return arena.bytes.subarray(end, end + length)
}
