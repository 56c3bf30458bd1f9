import type { DictColumn, IntColumn } from '@hc/core'
import type { CellArena } from './cell-arena.ts'

/** Where the values of a column were placed in an arena, as bytes. */
export interface PlacedValues {
  readonly values: number
  /** Bytes of a value. */
  readonly width: number
  /** Where each row has 1 for a null; 0 when there are none. */
  readonly nulls: number
}

/** Copies the numbers of a column behind the arena's cells and so many bytes of room, until the next cell. */
export function placeValues(
  arena: CellArena,
  column: DictColumn | IntColumn,
  rows: number,
  room: number,
): PlacedValues {
  const numbers = column.kind === 'dict' ? column.codes : column.values
  const { nulls } = column
  const width = numbers.BYTES_PER_ELEMENT
  const size = rows * width
  const values = arena.reserveBehind(room + size + rows) + room
  arena.bytes.set(new Uint8Array(numbers.buffer, numbers.byteOffset, size), values)
  if (nulls === undefined) return { values, width, nulls: 0 }
  arena.bytes.set(nulls.subarray(0, rows), values + size)
  return { values, width, nulls: values + size }
}
