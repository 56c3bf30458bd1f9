/** Fingerprints with the rows they came from, as parallel arrays. */
export interface KeyColumns {
  readonly high: Uint32Array
  readonly low: Uint32Array
  readonly row: Uint32Array
}

/** Bytes that one key takes, in memory and on disk. */
export const bytesPerKey = 12

/** Fingerprints in memory, in arrays that grow by doubling up to a limit. */
export class KeyRun {
  length = 0
  #columns: KeyColumns = keyColumns(0)
  readonly #limit: number

  constructor(limit: number) {
    this.#limit = limit
  }

  get isFull(): boolean {
    return this.length >= this.#limit
  }

  get bytes(): number {
    return this.#columns.row.length * bytesPerKey
  }

  add(high: number, low: number, row: number): void {
    if (this.length === this.#columns.row.length) this.#grow()
    const { length } = this
    this.#columns.high[length] = high
    this.#columns.low[length] = low
    this.#columns.row[length] = row
    this.length++
  }

  /** Empties the run; its memory stays for the next. */
  clear(): void {
    this.length = 0
  }

  /** The keys as they came. */
  columns(): KeyColumns {
    const { high, low, row } = this.#columns
    return { high: high.subarray(0, this.length), low: low.subarray(0, this.length), row: row.subarray(0, this.length) }
  }

  /** Places of the keys in the order of fingerprint, then of row where rows came in order. */
  sorted(): Uint32Array {
    const { high, low } = this.columns()
    let places = Uint32Array.from(high, (_, place) => place)
    // Stable passes over 16 bits each, from the lowest bits to the highest.
    for (const half of [low, high]) for (const shift of [0, 16]) places = sortedBy(places, half, shift)
    return places
  }

  #grow(): void {
    const to = keyColumns(Math.min(this.#limit, Math.max(1024, this.length * 2)))
    to.high.set(this.#columns.high)
    to.low.set(this.#columns.low)
    to.row.set(this.#columns.row)
    this.#columns = to
  }
}

function keyColumns(length: number): KeyColumns {
  return { high: new Uint32Array(length), low: new Uint32Array(length), row: new Uint32Array(length) }
}

function sortedBy(places: Uint32Array, keys: Uint32Array, shift: number): Uint32Array<ArrayBuffer> {
  const starts = new Uint32Array(65537)
  for (const place of places) {
    const digit = ((keys[place]! >>> shift) & 0xffff) + 1
    starts[digit] = starts[digit]! + 1
  }
  for (let digit = 1; digit < starts.length; digit++) starts[digit] = starts[digit]! + starts[digit - 1]!
  const sorted = new Uint32Array(places.length)
  for (const place of places) {
    const digit = (keys[place]! >>> shift) & 0xffff
    sorted[starts[digit]!] = place
    starts[digit] = starts[digit]! + 1
  }
  return sorted
}
