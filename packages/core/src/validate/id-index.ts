/** How far from where an id should be it is looked for: more rows than go missing in one place. */
const reach = 1024

/** Finds the place of an id among rows that wait for their children. Ids mostly count up, and are asked for in order. */
export class IdIndex {
  #shift = Number.NaN

  /**
   * The place of an id from `from` to before `length`; -1 when there is none. A row that has the id and is due comes
   * first, then the first that has it, then the first of which it was due.
   */
  find(id: number, ids: Float64Array, expectedIds: Float64Array, from: number, length: number): number {
    if (from >= length) return -1
    if (Number.isNaN(this.#shift)) this.#shift = from - expectedIds[from]!
    const guess = id + this.#shift
    if (guess >= from && guess < length && ids[guess] === id && expectedIds[guess] === id) return guess
    let having = -1
    let due = -1
    const last = Math.min(length - 1, guess + reach)
    for (let place = Math.max(from, guess - reach); place <= last; place++) {
      const isDue = expectedIds[place] === id
      if (ids[place] === id) {
        if (isDue) {
          this.#shift = place - id
          return place
        }
        if (having < 0) having = place
      } else if (isDue && due < 0) due = place
    }
    return having < 0 ? due : having
  }

  /** Follows when the first rows are dropped. */
  drop(rows: number): void {
    this.#shift -= rows
  }
}
