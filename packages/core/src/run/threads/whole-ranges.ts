import type { Batch } from '../../model/batch.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Sink } from '../../sink/sink.ts'
import { type Validator, validate } from '../../validate/validate.ts'
import { OutputError } from './output-error.ts'
import { OutputLanes } from './output-lanes.ts'
import { RangeWork } from './range-work.ts'
import type { EncodedOutput, RangeReport, WorkOrder } from './work-order.ts'

/** Judges, encodes and writes ranges to the end. */
export class WholeRanges {
  readonly validator: Validator | undefined
  readonly #work: RangeWork

  private constructor(work: RangeWork, validator: Validator | undefined) {
    this.validator = validator
    this.#work = work
  }

  /** Makes the encoders of all outputs, and a validator. */
  static async open(order: WorkOrder, plan: Plan): Promise<WholeRanges> {
    const outputs: OutputLanes[] = []
    for (const each of order.encoded) outputs.push(await OutputLanes.open(await importSink(each), each, plan))
    const validator = order.validates ? validate(plan.contract) : undefined
    return new WholeRanges(new RangeWork(order, plan, validator, outputs), validator)
  }

  /** Works a range off, and says what the runner has to know; undefined once the work is stopped. */
  workOff(range: number, batches: Iterable<Batch>): RangeReport | undefined {
    const work = this.#work
    work.begin(range)
    for (const batch of batches) {
      if (work.ledger.isStopped) return undefined
      work.add(batch)
    }
    work.end()
    const rows = work.finish(range)
    return rows === undefined ? undefined : { kind: 'range', ...rows, keys: this.validator?.takeKeys() ?? [] }
  }

  close(): void {
    this.#work.close()
  }
}

async function importSink({ module, output }: EncodedOutput): Promise<Sink> {
  try {
    return ((await import(module)) as { default: Sink }).default
  } catch (error) {
    throw new OutputError(output, error)
  }
}
