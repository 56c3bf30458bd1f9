import { PatientMaker } from '../../generate/generate.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Validator } from '../../validate/validate.ts'
import type { OutputLanes } from './output-lanes.ts'
import { BatchPacker, type PackedBatch } from './pack-batch.ts'
import { RangeLedger } from './range-ledger.ts'
import type { TableLane } from './table-lane.ts'
import type { RangeRows, WorkOrder } from './work-order.ts'

/** Makes, judges, encodes and writes ranges of patients, one after the other, in whichever thread. */
export class RangeWork {
  readonly ledger: RangeLedger
  readonly #order: WorkOrder
  readonly #plan: Plan
  readonly #validator: Validator | undefined
  readonly #outputs: readonly OutputLanes[]
  readonly #maker: PatientMaker
  readonly #packer = new BatchPacker()
  /** The lanes that are written here, in the order of their files in the ledger. */
  readonly #written: readonly { readonly output: OutputLanes; readonly lane: TableLane }[]
  #rows = 0
  #batches: PackedBatch[] = []

  constructor(order: WorkOrder, plan: Plan, validator: Validator | undefined, outputs: readonly OutputLanes[]) {
    this.ledger = new RangeLedger(order.ledger)
    this.#order = order
    this.#plan = plan
    this.#validator = validator
    this.#outputs = outputs
    this.#maker = new PatientMaker(plan, order.batchSize)
    this.#written = outputs
      .flatMap((output) => output.lanes.map((lane) => ({ output, lane })))
      .filter(({ lane }) => lane.file !== undefined)
      .sort((a, b) => a.lane.file!.place - b.lane.file!.place)
  }

  /** Makes, judges and encodes a range that was taken from the ledger. Ends early when the work is stopped. */
  make(range: number): void {
    const { rangeSize, patients, wantsBatches } = this.#order
    const first = range * rangeSize + 1
    const last = Math.min(first + rangeSize - 1, patients)
    this.#rows = 0
    this.#batches = []
    this.#validator?.skipTo({ patientId: first, visitId: this.#plan.firstVisitId(first) })
    for (const batch of this.#maker.range(first, last)) {
      if (this.ledger.isStopped) return
      this.#validator?.watch(batch)
      for (const output of this.#outputs) output.encode(batch)
      if (wantsBatches) this.#batches.push(this.#packer.pack(batch))
      this.#rows += batch.length
    }
    for (const output of this.#outputs) output.finish()
  }

  /**
   * Writes the range that was made where files take its bytes as they are, once it is its turn, and gives the rest.
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
