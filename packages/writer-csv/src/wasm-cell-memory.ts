import type { CellCopying, CellMemory } from './cell-memory.ts'
import { copyCellsBinary } from './copy-cells-binary.ts'
import { type Memory, type Module, webAssembly } from './web-assembly.ts'

const bytesPerPage = 1 << 16
/** Enough for most batches: growing makes every typed array of the thread slower. Pages that nobody writes take no room. */
const firstPages = 64

let compiled: Module | undefined

/** Cells in WebAssembly's memory, where sixteen bytes at any place are copied by one instruction. */
export class WasmCellMemory implements CellMemory {
  readonly #memory: Memory
  readonly #copyCells: CellCopying

  constructor() {
    compiled ??= new webAssembly.Module(Buffer.from(copyCellsBinary, 'base64'))
    this.#memory = new webAssembly.Memory({ initial: firstPages })
    const { exports } = new webAssembly.Instance(compiled, { cells: { memory: this.#memory } })
    this.#copyCells = exports as CellCopying
  }

  get buffer(): ArrayBuffer {
    return this.#memory.buffer
  }

  grow(bytes: number): void {
    this.#memory.grow(Math.ceil(bytes / bytesPerPage))
  }

  measure(at: number, end: number): number {
    return this.#copyCells.measure(at, end)
  }

  copy(at: number, end: number, to: number): void {
    this.#copyCells.copy(at, end, to)
  }
}
