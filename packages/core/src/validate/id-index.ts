/** How far from where an id should be it is looked for: more rows than go missing in one place. */
const reach = 1024

/** Finds the place of an id among rows that wait for their children. Ids mostly count up, and are asked for in order. */
export class IdIndex {
  #shift = Number.NaN

  /** The place of an id, be it the row's own or the one that was due there; -1 when it is not among `length` rows. */
  find(id: number, ids: Float64Array, expectedIds: Float64Array, length: number): number {
    if (length === 0) return -1
    if (Number.isNaN(this.#shift)) this.#shift = -expectedIds[0]!
    const guess = id + this.#shift
    if (guess >= 0 && guess < length && (ids[guess] === id || expectedIds[guess] === id)) return guess
    const last = Math.min(length - 1, guess + reach)
    for (let place = Math.max(0, guess - reach); place <= last; place++) {
      if (ids[place] !== id && expectedIds[place] !== id) continue
      this.#shift = place - id
      return place
    }
    return -1
  }

  /** Follows when the first rows are dropped. */
  drop(rows: number): void {
    this.#shift -= rows
  }
}
