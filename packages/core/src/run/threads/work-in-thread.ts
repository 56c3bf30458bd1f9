import { PatientMaker } from '../../generate/generate.ts'
import { type Plan, planDataset } from '../../plan/plan.ts'
import { ioReason } from '../io-error.ts'
import { HandOver } from './hand-over.ts'
import { OutputError } from './output-error.ts'
import { RangeLedger } from './range-ledger.ts'
import { patientsOf } from './range-patients.ts'
import type { WholeRanges } from './whole-ranges.ts'
import type { Report, WorkOrder } from './work-order.ts'

/**
 * Sends a report to the runner, which gets a copy. No buffer changes hands: once one has, V8 looks at every array access of
 * the thread whether its buffer is still there, and making a range takes a sixth more time.
 */
export type Send = (report: Report) => void

/**
 * Works off an order with all that it takes: makes the plan again, if it was not made ahead, and takes range after range. The rows of a range go to
 * the main thread if the order says so and that one keeps up; else they are judged, encoded and written here.
 */
export async function workInThread(order: WorkOrder, send: Send, planOf = planDataset): Promise<void> {
  const ledger = new RangeLedger(order.ledger)
  let whole: WholeRanges | undefined
  try {
    const plan = planOf(order.options)
    const maker = new PatientMaker(plan, order.batchSize)
    const handOver =
      order.returns === undefined ? undefined : new HandOver({ ...order, returns: order.returns }, ledger, send)
    const next = () => (handOver === undefined ? ledger.take(order.ahead) : handOver.takeRange(order.ahead))
    for (let range = next(); range >= 0; range = next()) {
      const { first, last } = patientsOf(range, order)
      const batches = maker.range(first, last)
      if (handOver?.isWanted) handOver.sendRange(range, batches)
      else {
        whole ??= await openWholeRanges(order, plan)
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

/** Loads what a thread that only makes rows can do without. */
async function openWholeRanges(order: WorkOrder, plan: Plan): Promise<WholeRanges> {
  const { WholeRanges } = await import('./whole-ranges.ts')
  return WholeRanges.open(order, plan)
}
