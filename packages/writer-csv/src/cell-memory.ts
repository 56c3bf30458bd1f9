import { isLittleEndian } from '@hc/core'
import { PlainCellMemory } from './plain-cell-memory.ts'
import { WasmCellMemory } from './wasm-cell-memory.ts'

/**
 * Copies cells one behind the other, row by row. Their addresses lie in the same memory, as 32-bit words: those of the
 * first column from the byte `at` on, those of each other one `span` bytes further. There is at least one.
 */
export interface CellCopying {
  /** Bytes of all cells that are addressed. */
  measure(at: number, span: number, columns: number, rows: number): number
  /** Copies all cells that are addressed to the byte `to`, and perhaps `bytesBeyond` more than their bytes. */
  copy(at: number, span: number, columns: number, rows: number, to: number): void
}

/** Makes the cells of one column, whose numbers are whole, from the byte `cell` on, writes their addresses, and gives the end of the last cell. */
export interface CellMaking {
  /**
   * Makes none, but writes the addresses of cells that are known, out of a table from `first` on; 0 where it has none.
   * Values have `width` bytes. Gives the number of rows whose values have no cell, or `outside`.
   */
  lookUp(
    values: number,
    width: number,
    nulls: number,
    rows: number,
    first: number,
    size: number,
    table: number,
    nullAddress: number,
    addresses: number,
  ): number
  /** Of whole numbers, 32-bit words or doubles; or of as many cents. `nulls` is 0, or where each row has 1 for a null. */
  numbers(
    values: number,
    areDoubles: boolean,
    nulls: number,
    rows: number,
    areCents: boolean,
    nullAddress: number,
    addresses: number,
    cell: number,
    follow: number,
    followLength: number,
  ): number
  /** Of texts whose first words are counted from the byte `words`. */
  texts(
    starts: number,
    lengths: number,
    rows: number,
    words: number,
    delimiter: number,
    nullAddress: number,
    addresses: number,
    cell: number,
    follow: number,
    followLength: number,
  ): number
}

/** Memory that cells are in. */
export interface CellMemory extends CellCopying {
  /** Makes cells out of what lies in the same memory, if it can. */
  readonly making?: CellMaking
  /** Replaced when it grows. */
  readonly buffer: ArrayBuffer
  /** Makes it larger by at least so many bytes, and keeps what is in it. */
  grow(bytes: number): void
}

/** Says that a value lies outside of the table it was looked up in. */
export const outside = -1

/** Bytes at the beginning that hold no cell: the tables of wasm/cells.wat. */
export const bytesBefore = 256

/** Bytes after the last cell that are read and written: cells are copied sixteen bytes at a time. */
export const bytesBeyond = 16

/**
 * Opens a memory for cells. WebAssembly makes and copies them several times as fast as JavaScript, but asks for
 * gigabytes of address space, which a limit on it denies.
 */
export function openCellMemory(open: () => CellMemory = () => new WasmCellMemory()): CellMemory {
  if (!isLittleEndian) return new PlainCellMemory()
  try {
    return open()
  } catch {
    return new PlainCellMemory()
  }
}
