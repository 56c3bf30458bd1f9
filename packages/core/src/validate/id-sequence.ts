/**
 * Follows ids that should count up by one. A wrong id is noticed once: the next may go on from the number that was due
 * (one id was wrong) or from the one that came (rows are missing, or came twice). None is due a second time.
 */
export class IdSequence {
  /** The id that is due. */
  expected: number
  #other = Number.NaN
  #highest: number

  constructor(first: number) {
    this.expected = first
    this.#highest = first - 1
  }

  /** An id above all that have come in order. */
  get end(): number {
    return this.#other > this.expected ? this.#other : this.expected
  }

  /** Takes the next id and says whether it was due. */
  take(id: number): boolean {
    if ((id === this.expected || id === this.#other) && id > this.#highest) {
      this.expected = id + 1
      this.#other = Number.NaN
      this.#highest = id
      return true
    }
    this.#other = id + 1
    this.expected++
    return false
  }
}
