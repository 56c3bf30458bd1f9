/** Counts the parcels whose memory has come back from the thread that they went to, in memory that both threads share. */
export class ParcelReturns {
  readonly memory: SharedArrayBuffer
  readonly #count: Int32Array

  constructor(memory = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)) {
    this.memory = memory
    this.#count = new Int32Array(memory)
  }

  /** How many have come back; they come back in the order in which they went. */
  get count(): number {
    return Atomics.load(this.#count, 0)
  }

  /** Gives the memory of the oldest parcel back. */
  giveBack(): void {
    Atomics.add(this.#count, 0, 1)
    Atomics.notify(this.#count, 0)
  }

  /** Waits until another has come back than the `count` of them known. */
  waitBeyond(count: number): void {
    Atomics.wait(this.#count, 0, count)
  }

  /** Wakes whoever waits, at the end of the work, as if one had come back. */
  stop(): void {
    this.giveBack()
  }
}
