import { isLittleEndian } from './byte-order.ts'
import { PlainCellMemory } from './plain-cell-memory.ts'
import { WasmCellMemory } from './wasm-cell-memory.ts'

/**
 * Copies cells one behind the other. Their addresses lie in the same memory, as 32-bit words, from the byte `at` to the
 * byte `end`; there is at least one.
 */
export interface CellCopying {
  /** Bytes of all cells that are addressed. */
  measure(at: number, end: number): number
  /** Copies all cells that are addressed to the byte `to`, and perhaps `bytesBeyond` more than their bytes. */
  copy(at: number, end: number, to: number): void
}

/** Memory that cells are in. */
export interface CellMemory extends CellCopying {
  /** Replaced when it grows. */
  readonly buffer: ArrayBuffer
  /** Makes it larger by at least so many bytes, and keeps what is in it. */
  grow(bytes: number): void
}

/** Bytes after the last cell that are read and written: cells are copied sixteen bytes at a time. */
export const bytesBeyond = 16

/**
 * Opens a memory for cells. WebAssembly copies them five times as fast as JavaScript, but asks for gigabytes of address
 * space, which a limit on it denies.
 */
export function openCellMemory(open: () => CellMemory = () => new WasmCellMemory()): CellMemory {
  if (!isLittleEndian) return new PlainCellMemory()
  try {
    return open()
  } catch {
    return new PlainCellMemory()
  }
}
