import type { BatchArray, CopyArray } from './pack-batch.ts'
import type { ParcelReturns } from './parcel-returns.ts'

/** Arrays begin at whole 64-bit words. */
const alignment = 8
const leastSlotBytes = 1 << 16

/**
 * The memory of the batches that a thread makes for another one: some slots, filled in turn and used again once they
 * have come back, so that a run needs no more memory the longer it takes.
 */
export class ParcelSlots {
  readonly #count: number
  readonly #returns: ParcelReturns
  readonly #slots: SharedArrayBuffer[]
  #sent = 0
  #end = 0

  /** Takes how many batches may be under way. */
  constructor(count: number, returns: ParcelReturns) {
    this.#count = count
    this.#returns = returns
    this.#slots = Array.from({ length: count }, () => new SharedArrayBuffer(0))
  }

  /** Whether the next parcel has a slot that is free. */
  get hasRoom(): boolean {
    return this.#sent - this.#returns.count < this.#count
  }

  /** Waits until `hasRoom`, or the work is stopped. */
  waitForRoom(): void {
    const { count } = this.#returns
    if (this.#sent - count >= this.#count) this.#returns.waitBeyond(count)
  }

  /** Begins the next parcel, which needs `hasRoom`. */
  begin(): void {
    this.#sent++
    this.#end = 0
  }

  /** Copies the beginning of an array into the parcel that was begun. */
  readonly copy: CopyArray = <Values extends BatchArray>(values: Values, length: number): Values => {
    const bytes = length * values.BYTES_PER_ELEMENT
    const at = this.#reserve(bytes)
    const slot = this.#slots[this.#sent % this.#count]!
    const copied = new (values.constructor as new (memory: SharedArrayBuffer, at: number, length: number) => Values)(
      slot,
      at,
      length,
    )
    copied.set(values.length === length ? values : (values.subarray(0, length) as Values))
    return copied
  }

  /** Makes room in the slot, in memory that replaces it where it is full: what is there stays with its arrays. */
  #reserve(bytes: number): number {
    const place = this.#sent % this.#count
    const size = this.#slots[place]!.byteLength
    if (this.#end + bytes > size) {
      this.#slots[place] = new SharedArrayBuffer(Math.max(leastSlotBytes, size * 2, bytes))
      this.#end = 0
    }
    const at = this.#end
    this.#end = Math.ceil((at + bytes) / alignment) * alignment
    return at
  }
}
