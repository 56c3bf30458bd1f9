import type { Batch } from '../../model/batch.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Sink } from '../../sink/sink.ts'
import { type Cut, prepareCut } from '../cut.ts'
import { OutputError } from './output-error.ts'
import { TableLane } from './table-lane.ts'
import type { EncodedOutput } from './work-order.ts'

/** One output in the thread that encodes its rows: a lane for each of its tables. What a lane throws is told apart by output. */
export class OutputLanes {
  readonly lanes: readonly TableLane[]
  readonly #output: number
  readonly #cut: Cut

  private constructor(output: number, cut: Cut, lanes: readonly TableLane[]) {
    this.#output = output
    this.#cut = cut
    this.lanes = lanes
  }

  /** Makes the encoders of an output. */
  static async open(sink: Sink, each: EncodedOutput, plan: Plan): Promise<OutputLanes> {
    const { output, options, isGrouped, selection, files } = each
    const cut = prepareCut(selection ?? {}, { tables: plan.tables, rows: plan.rows, seed: plan.options.seed })
    try {
      const lanes: TableLane[] = []
      for (const table of cut.tables) {
        const encoder = isGrouped
          ? await sink.grouping!.createEncoder(table, options)
          : sink.encoding!.createEncoder(table, options)
        lanes.push(new TableLane(output, table.name, encoder, files[table.name]))
      }
      return new OutputLanes(output, cut, lanes)
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

  /** Encodes what is left of a range. */
  finish(): void {
    this.#named(() => {
      for (const lane of this.lanes) lane.finish()
    })
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
