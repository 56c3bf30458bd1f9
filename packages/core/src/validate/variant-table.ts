/** Counts rows by a group and two further values, and keeps the first row of each; few combinations per group. */
export class VariantTable {
  readonly group: number[] = []
  readonly first: number[] = []
  readonly second: number[] = []
  readonly rows: number[] = []
  /** Number of the first row of each combination. */
  readonly firstRow: number[] = []
  readonly #next: number[] = []
  readonly #head: number[] = []

  get size(): number {
    return this.group.length
  }

  /** Counts rows, the first of which has a number. */
  add(group: number, first: number, second: number, firstRow: number, rows = 1): void {
    let variant = this.#head[group] ?? -1
    while (variant >= 0 && (this.first[variant] !== first || this.second[variant] !== second)) {
      variant = this.#next[variant]!
    }
    if (variant < 0) {
      variant = this.group.length
      this.group.push(group)
      this.first.push(first)
      this.second.push(second)
      this.rows.push(0)
      this.firstRow.push(firstRow)
      while (this.#head.length <= group) this.#head.push(-1)
      this.#next.push(this.#head[group]!)
      this.#head[group] = variant
    }
    this.rows[variant] = this.rows[variant]! + rows
    if (firstRow < this.firstRow[variant]!) this.firstRow[variant] = firstRow
  }

  /** All combinations, those of most rows first; among equals the one seen first. */
  byRows(): number[] {
    return this.group
      .map((_, variant) => variant)
      .sort((a, b) => this.rows[b]! - this.rows[a]! || this.firstRow[a]! - this.firstRow[b]!)
  }
}
