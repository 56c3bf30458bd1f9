import type { CellCopying, CellMaking, CellMemory } from './cell-memory.ts'
import { cellsBinary } from './cells-binary.ts'
import { type Memory, type Module, webAssembly } from './web-assembly.ts'

const bytesPerPage = 1 << 16
/** Enough for most batches: growing makes every typed array of the thread slower. Pages that nobody writes take no room. */
const firstPages = 64

let compiled: Module | undefined

/** Cells in WebAssembly's memory, where sixteen bytes at any place are handled by one instruction. */
export class WasmCellMemory implements CellMemory {
  readonly making: CellMaking
  readonly #memory: Memory
  readonly #copying: CellCopying

  constructor() {
    compiled ??= new webAssembly.Module(Buffer.from(cellsBinary, 'base64'))
    this.#memory = new webAssembly.Memory({ initial: firstPages })
    const { exports } = new webAssembly.Instance(compiled, { cells: { memory: this.#memory } })
    this.making = exports as CellMaking
    this.#copying = exports as CellCopying
  }

  get buffer(): ArrayBuffer {
    return this.#memory.buffer
  }

  grow(bytes: number): void {
    this.#memory.grow(Math.ceil(bytes / bytesPerPage))
  }

  measure(at: number, span: number, columns: number, rows: number): number {
    return this.#copying.measure(at, span, columns, rows)
  }

  copy(at: number, span: number, columns: number, rows: number, to: number): void {
    this.#copying.copy(at, span, columns, rows, to)
  }
}
