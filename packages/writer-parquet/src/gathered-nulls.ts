import type { ColumnDefinition } from '@hc/core'

/** Which rows of a row group are null. */
export class GatheredNulls {
  readonly #table: string
  readonly #definition: ColumnDefinition
  #flags = new Uint8Array(0)
  #any = false

  constructor(table: string, definition: ColumnDefinition) {
    this.#table = table
    this.#definition = definition
  }

  /** Marks row `row` as null. Throws when the model knows no nulls in this column: the file's schema says so too. */
  mark(row: number): void {
    if (!this.#definition.nullable) {
      throw new RangeError(`${this.#table}.${this.#definition.name} holds a null, and is declared never to`)
    }
    if (row >= this.#flags.length) {
      const grown = new Uint8Array(Math.max(row + 1, this.#flags.length * 2, 1024))
      grown.set(this.#flags)
      this.#flags = grown
    }
    this.#flags[row] = 1
    this.#any = true
  }

  /** Marks those rows that a batch says are null; row `from` of the batch becomes row `at`. */
  take(nulls: Uint8Array | undefined, from: number, to: number, at: number): void {
    if (nulls === undefined) return
    for (let row = from; row < to; row++) if (nulls[row] === 1) this.mark(at + row - from)
  }

  /** One flag per row, or undefined when none is null. */
  flags(rows: number): Uint8Array | undefined {
    if (!this.#any) return undefined
    if (this.#flags.length >= rows) return this.#flags.subarray(0, rows)
    const flags = new Uint8Array(rows)
    flags.set(this.#flags)
    return flags
  }

  /** Forgets all rows. */
  clear(): void {
    if (this.#any) this.#flags.fill(0)
    this.#any = false
  }
}
