/**
 * An array that is used again for every column. Row groups are encoded without a pause in between, and a column is in its
 * pages before the next one begins, so one array for each use is enough, and nothing is left to collect.
 */
export class ReusedNumbers<T extends Int32Array | Float64Array = Int32Array> {
  readonly #make: (length: number) => T
  #array: T

  constructor(make: (length: number) => T) {
    this.#make = make
    this.#array = make(0)
  }

  /** The first `length` numbers of the array, with whatever they hold; valid until the next call. */
  take(length: number): T {
    if (length > this.#array.length) this.#array = this.#make(length + (length >> 2))
    return this.#array.subarray(0, length) as T
  }
}

/** A reused array of 32-bit numbers. */
export const reusedInts = () => new ReusedNumbers((length) => new Int32Array(length))
