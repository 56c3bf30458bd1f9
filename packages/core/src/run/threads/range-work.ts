import type { Batch } from '../../model/batch.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Validator } from '../../validate/validate.ts'
import type { OutputLanes } from './output-lanes.ts'
import { BatchPacker, type PackedBatch } from './pack-batch.ts'
import { RangeLedger } from './range-ledger.ts'
import { patientsOf } from './range-patients.ts'
import type { TableLane } from './table-lane.ts'
import type { RangeRows, WorkOrder } from './work-order.ts'

/** Judges, encodes and writes ranges of patients, one after the other, in whichever thread. */
export class RangeWork {
  readonly ledger: RangeLedger
  readonly #order: WorkOrder
  readonly #plan: Plan
  readonly #validator: Validator | undefined
  readonly #outputs: readonly OutputLanes[]
  readonly #packer = new BatchPacker()
  /** The lanes that are written here, in the order of their files in the ledger. */
  readonly #written: readonly { readonly output: OutputLanes; readonly lane: TableLane }[]
  /** The range that follows on what the validator has seen. */
  #next = 0
  #rows = 0
  #batches: PackedBatch[] = []

  constructor(order: WorkOrder, plan: Plan, validator: Validator | undefined, outputs: readonly OutputLanes[]) {
    this.ledger = new RangeLedger(order.ledger)
    this.#order = order
    this.#plan = plan
    this.#validator = validator
    this.#outputs = outputs
    this.#written = outputs
      .flatMap((output) => output.lanes.map((lane) => ({ output, lane })))
      .filter(({ lane }) => lane.file !== undefined)
      .sort((a, b) => a.lane.file!.place - b.lane.file!.place)
  }

  /** Begins a range: its batches are added, and then it is finished. */
  begin(range: number): void {
    this.#rows = 0
    this.#batches = []
    if (range !== this.#next) {
      const { first } = patientsOf(range, this.#order)
      this.#validator?.skipTo({ patientId: first, visitId: this.#plan.firstVisitId(first) })
    }
    this.#next = range + 1
  }

  /** Judges and encodes the next batch of the range. */
  add(batch: Batch): void {
    this.#validator?.watch(batch)
    for (const output of this.#outputs) output.encode(batch)
    if (this.#order.wantsBatches) this.#batches.push(this.#packer.pack(batch))
    this.#rows += batch.length
  }

  /** Ends the range, after its last batch. */
  end(): void {
    for (const output of this.#outputs) output.finish()
  }

  /**
   * Writes the range that has ended where files take its bytes as they are, once it is its turn, and gives the rest.
   * Undefined when the work was stopped meanwhile, or when its turn does not come in time.
   */
  finish(range: number, patienceMs?: number): RangeRows | undefined {
    const lengths = this.#written.map(({ lane }) => lane.length)
    const positions = this.ledger.place(range, lengths, patienceMs)
    if (positions === undefined) return undefined
    for (const [index, { output, lane }] of this.#written.entries()) output.write(lane, positions[index]!)
    const pieces = this.#outputs.flatMap(({ lanes }) => lanes.map((lane) => lane.take()))
    return { range, rows: this.#rows, pieces, batches: this.#batches }
  }

  /** Closes the files that were opened. */
  close(): void {
    for (const output of this.#outputs) output.close()
  }
}
