import type { Batch } from '../../model/batch.ts'
import { Idleness } from './idleness.ts'
import { BatchPacker } from './pack-batch.ts'
import { ParcelReturns } from './parcel-returns.ts'
import { ParcelSlots } from './parcel-slots.ts'
import type { RangeLedger } from './range-ledger.ts'
import type { MadeReport, WorkOrder } from './work-order.ts'

/** Batches of patients that a short range has at most: the slots hold two of it. */
const shortRangeBatches = 2
/** Batches, of one table each, that may be under way. */
export const shortRangeSlots = 12
/** The same where ranges are long, since the main thread has much to do at the end of each, when it encodes groups of rows. */
export const longRangeSlots = 120

/**
 * Hands the rows that one thread makes over to the main one, which judges and encodes them. Each of the two compiles
 * half of the code then, where it would take both a second to compile all of it.
 */
export class HandOver {
  readonly #ledger: RangeLedger
  readonly #send: (report: MadeReport) => void
  readonly #slots: ParcelSlots
  readonly #packer: BatchPacker
  readonly #isLong: boolean
  readonly #idleness: Idleness

  constructor(
    { returns, rangeSize, batchSize }: Pick<WorkOrder, 'rangeSize' | 'batchSize'> & { returns: SharedArrayBuffer },
    ledger: RangeLedger,
    send: (report: MadeReport) => void,
    idleness = new Idleness(),
  ) {
    this.#isLong = rangeSize > batchSize * shortRangeBatches
    this.#idleness = idleness
    this.#ledger = ledger
    this.#send = send
    this.#slots = new ParcelSlots(this.#isLong ? longRangeSlots : shortRangeSlots, new ParcelReturns(returns))
    this.#packer = new BatchPacker(this.#slots.copy)
  }

  /**
   * Whether the main thread is to get the next range: always while it keeps up, then as often as it can take one. Long
   * ranges always, since it would run out of rows while this thread works one off.
   */
  get isWanted(): boolean {
    return this.#isLong || !this.#idleness.isIdle || this.#slots.hasRoom
  }

  /** Takes the next range from the ledger, as its `take` does. */
  takeRange(ahead: number): number {
    return this.#idleness.during(() => this.#ledger.take(ahead))
  }

  /** Sends the batches of a range, each as soon as it is made. Ends early when the work is stopped. */
  sendRange(range: number, batches: Iterable<Batch>): void {
    for (const batch of batches) {
      this.#idleness.during(() => this.#slots.waitForRoom())
      if (this.#ledger.isStopped) return
      this.#slots.begin()
      this.#send({ kind: 'batch', range, batch: this.#packer.pack(batch) })
    }
    this.#send({ kind: 'range end', range })
  }
}
