/** The shared memory of a ledger, to be sent to other threads. */
export interface LedgerMemory {
  /** How many ranges there are. */
  readonly ranges: number
  readonly counters: SharedArrayBuffer
  readonly ends: SharedArrayBuffer
}

/** Places in the counters. */
const [taken, turn, settled, stopped] = [0, 1, 2, 3] as const
const counterCount = 4
const maxInt32 = 2147483647

/**
 * Deals out the numbers of ranges to threads, in order, and gives the bytes of each range their places in the files, in
 * the same order. It lives in memory that all threads share, so that nobody waits for the main thread to answer.
 */
export class RangeLedger {
  readonly memory: LedgerMemory
  readonly #counters: Int32Array
  /** Where the next bytes of each file go. */
  readonly #ends: Float64Array

  constructor(memory: LedgerMemory) {
    this.memory = memory
    this.#counters = new Int32Array(memory.counters)
    this.#ends = new Float64Array(memory.ends)
  }

  /** Opens a ledger over files, given the bytes that each has already. */
  static open(ranges: number, sizes: readonly number[]): RangeLedger {
    const ends = new SharedArrayBuffer(sizes.length * Float64Array.BYTES_PER_ELEMENT)
    new Float64Array(ends).set(sizes)
    return new RangeLedger({ ranges, counters: new SharedArrayBuffer(counterCount * 4), ends })
  }

  /**
   * Takes the next range; waits while it is `ahead` or more ranges beyond those settled. −1 when there is none left,
   * or the work is stopped.
   */
  take(ahead: number): number {
    for (;;) {
      const done = Atomics.load(this.#counters, settled)
      const next = Atomics.load(this.#counters, taken)
      if (next >= this.memory.ranges || this.isStopped) return -1
      if (next >= done + ahead) Atomics.wait(this.#counters, settled, done)
      else if (Atomics.compareExchange(this.#counters, taken, next, next + 1) === next) return next
    }
  }

  /**
   * Waits until all earlier ranges have their places, and gives those of this one: the position of its bytes in each
   * file, in the order of `lengths`. Undefined once the work is stopped, or when the wait takes too long.
   */
  place(range: number, lengths: readonly number[], patienceMs = Number.POSITIVE_INFINITY): number[] | undefined {
    for (;;) {
      const now = Atomics.load(this.#counters, turn)
      if (this.isStopped) return undefined
      if (now === range) break
      if (Atomics.wait(this.#counters, turn, now, patienceMs) === 'timed-out') return undefined
    }
    const positions = lengths.map((length, file) => {
      const position = this.#ends[file]!
      this.#ends[file] = position + length
      return position
    })
    Atomics.store(this.#counters, turn, range + 1)
    Atomics.notify(this.#counters, turn)
    return positions
  }

  /** Says that a range has been dealt with to its end, and all before it. */
  settle(range: number): void {
    if (this.isStopped) return
    Atomics.store(this.#counters, settled, range + 1)
    Atomics.notify(this.#counters, settled)
  }

  /** Ends the work: whoever waits is woken, and nobody gets another range. */
  stop(): void {
    Atomics.store(this.#counters, stopped, 1)
    // A value that no one waits at, so that a thread on its way to wait does not.
    for (const counter of [turn, settled]) {
      Atomics.store(this.#counters, counter, maxInt32)
      Atomics.notify(this.#counters, counter)
    }
  }

  get isStopped(): boolean {
    return Atomics.load(this.#counters, stopped) === 1
  }
}
