import { RowList } from './row-list.ts'

/**
 * Named columns of equal length that grow together: 32-bit ones, and wide ones for ids and cents; and named lists of
 * some of their rows.
 */
export class ColumnStore<Int extends string, Wide extends string, List extends string = never> {
  readonly int: Record<Int, Int32Array>
  readonly wide: Record<Wide, Float64Array>
  readonly lists: Record<List, RowList>
  #capacity = 0

  constructor(ints: readonly Int[], wides: readonly Wide[], lists: readonly List[] = []) {
    this.int = Object.fromEntries(ints.map((name) => [name, new Int32Array(0)])) as Record<Int, Int32Array>
    this.wide = Object.fromEntries(wides.map((name) => [name, new Float64Array(0)])) as Record<Wide, Float64Array>
    this.lists = Object.fromEntries(lists.map((name) => [name, new RowList()])) as Record<List, RowList>
  }

  /** Empties the lists and makes room in them for a number of rows. */
  clearLists(rows: number): void {
    for (const name in this.lists) this.lists[name].clear(rows)
  }

  /** Makes room for a number of rows; what is there stays. */
  reserve(rows: number): void {
    if (rows <= this.#capacity) return
    const capacity = Math.max(rows, this.#capacity * 2, 64)
    for (const name in this.int) this.int[name] = grown(this.int[name], new Int32Array(capacity))
    for (const name in this.wide) this.wide[name] = grown(this.wide[name], new Float64Array(capacity))
    this.#capacity = capacity
  }

  /** Moves rows from one place to another. */
  move(from: number, to: number, rows: number): void {
    if (from === to || rows === 0) return
    for (const name in this.int) this.int[name].copyWithin(to, from, from + rows)
    for (const name in this.wide) this.wide[name].copyWithin(to, from, from + rows)
  }
}

function grown<A extends Int32Array | Float64Array>(from: A, to: A): A {
  to.set(from)
  return to
}
