import type { Batch } from '../../model/batch.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Sink } from '../../sink/sink.ts'
import { type Cut, prepareCut } from '../cut.ts'
import { ioReason } from '../io-error.ts'
import { TableLane } from './table-lane.ts'
import type { EncodedOutput } from './work-order.ts'

/** What a sink's encoder or file threw, and whose it was. */
export class OutputError extends Error {
  readonly output: number

  constructor(output: number, cause: unknown) {
    super(ioReason(cause), { cause })
    this.output = output
  }
}

/** One output in the thread that encodes its rows: a lane for each of its tables. What a lane throws is told apart by output. */
export class OutputLanes {
  readonly lanes: readonly TableLane[]
  readonly #output: number
  readonly #cut: Cut

  constructor(sink: Sink, { output, options, selection, files }: EncodedOutput, plan: Plan) {
    this.#output = output
    this.#cut = prepareCut(selection ?? {}, { tables: plan.tables, rows: plan.rows, seed: plan.options.seed })
    try {
      this.lanes = this.#cut.tables.map((table) => {
        const encoder = sink.encoding!.createEncoder(table, options)
        return new TableLane(output, table.name, encoder, files[table.name])
      })
    } catch (error) {
      throw new OutputError(output, error)
    }
  }

  /** Encodes what the output gets of a batch. */
  encode(batch: Batch): void {
    const part = this.#cut.take(batch)
    if (part === undefined) return
    this.#named(() => this.lanes.find(({ table }) => table === part.table.name)!.encode(part))
  }

  /** Writes the bytes of the range that a lane writes itself. */
  write(lane: TableLane, position: number): void {
    this.#named(() => lane.writeAt(position))
  }

  close(): void {
    for (const lane of this.lanes) lane.close()
  }

  #named(step: () => void): void {
    try {
      step()
    } catch (error) {
      throw new OutputError(this.#output, error)
    }
  }
}
