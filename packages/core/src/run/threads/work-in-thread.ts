import { PatientMaker } from '../../generate/generate.ts'
import type { Batch } from '../../model/batch.ts'
import { type Plan, planDataset } from '../../plan/plan.ts'
import type { Sink } from '../../sink/sink.ts'
import { type Validator, validate } from '../../validate/validate.ts'
import { ioReason } from '../io-error.ts'
import { HandOver } from './hand-over.ts'
import { OutputError, OutputLanes } from './output-lanes.ts'
import { RangeLedger } from './range-ledger.ts'
import { patientsOf, RangeWork } from './range-work.ts'
import type { EncodedOutput, RangeReport, Report, WorkOrder } from './work-order.ts'

/**
 * Sends a report to the runner, which gets a copy. No buffer changes hands: once one has, V8 looks at every array access of
 * the thread whether its buffer is still there, and making a range takes a sixth more time.
 */
export type Send = (report: Report) => void

/**
 * Works off an order with all that it takes: makes the plan again and takes range after range. The rows of a range go to
 * the main thread if the order says so and that one keeps up; else they are judged, encoded and written here.
 */
export async function workInThread(order: WorkOrder, send: Send): Promise<void> {
  const ledger = new RangeLedger(order.ledger)
  let whole: WholeRanges | undefined
  try {
    const plan = planDataset(order.options)
    const maker = new PatientMaker(plan, order.batchSize)
    const handOver = order.returns === undefined ? undefined : new HandOver(order.returns, ledger, send)
    const next = () => (handOver === undefined ? ledger.take(order.ahead) : handOver.takeRange(order.ahead))
    for (let range = next(); range >= 0; range = next()) {
      const { first, last } = patientsOf(range, order)
      const batches = maker.range(first, last)
      if (handOver?.isWanted) handOver.sendRange(range, batches)
      else {
        whole ??= await WholeRanges.open(order, plan)
        const report = whole.workOff(range, batches)
        if (report === undefined) break
        send(report)
      }
    }
    send({ kind: 'done', state: whole?.validator?.state() })
  } catch (error) {
    // Others may be waiting for this thread's range to get its place.
    ledger.stop()
    if (error instanceof OutputError) {
      send({ kind: 'failed', reason: error.message, error: error.cause, output: error.output })
    } else send({ kind: 'failed', reason: ioReason(error), error })
  } finally {
    whole?.close()
  }
}

/** Judges, encodes and writes ranges to the end. */
class WholeRanges {
  readonly validator: Validator | undefined
  readonly #work: RangeWork

  private constructor(work: RangeWork, validator: Validator | undefined) {
    this.validator = validator
    this.#work = work
  }

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
