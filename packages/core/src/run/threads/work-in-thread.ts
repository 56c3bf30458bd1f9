import { planDataset } from '../../plan/plan.ts'
import type { Sink } from '../../sink/sink.ts'
import { validate } from '../../validate/validate.ts'
import { ioReason } from '../io-error.ts'
import { OutputError, OutputLanes } from './output-lanes.ts'
import { buffersOf } from './pack-batch.ts'
import { RangeLedger } from './range-ledger.ts'
import { RangeWork } from './range-work.ts'
import type { EncodedOutput, RangeReport, Report, WorkOrder } from './work-order.ts'

/** Sends a report to the runner; the buffers listed change hands. */
export type Send = (report: Report, buffers: readonly ArrayBuffer[]) => void

/** Works off an order with all that it takes: makes the plan again, takes range after range, and reports each. */
export async function workInThread(order: WorkOrder, send: Send): Promise<void> {
  let work: RangeWork | undefined
  try {
    const plan = planDataset(order.options)
    const outputs: OutputLanes[] = []
    for (const each of order.encoded) outputs.push(await OutputLanes.open(await importSink(each), each, plan))
    const validator = order.validates ? validate(plan.contract) : undefined
    work = new RangeWork(order, plan, validator, outputs)
    for (let range = work.ledger.take(order.ahead); range >= 0; range = work.ledger.take(order.ahead)) {
      work.make(range)
      const rows = work.finish(range)
      if (rows === undefined) break
      const report: RangeReport = { kind: 'range', ...rows, keys: validator?.takeKeys() ?? [] }
      send(report, buffersIn(report))
    }
    send({ kind: 'done', state: validator?.state() }, [])
  } catch (error) {
    // Others may be waiting for this thread's range to get its place.
    new RangeLedger(order.ledger).stop()
    if (error instanceof OutputError) {
      send({ kind: 'failed', reason: error.message, error: error.cause, output: error.output }, [])
    } else send({ kind: 'failed', reason: ioReason(error), error }, [])
  } finally {
    work?.close()
  }
}

async function importSink({ module, output }: EncodedOutput): Promise<Sink> {
  try {
    return ((await import(module)) as { default: Sink }).default
  } catch (error) {
    throw new OutputError(output, error)
  }
}

function buffersIn({ keys, pieces, batches }: RangeReport): ArrayBuffer[] {
  const arrays = [...keys.flatMap(({ lists }) => lists), ...pieces.flatMap(({ bytes }) => bytes ?? [])]
  return [...arrays.map(({ buffer }) => buffer as ArrayBuffer), ...batches.flatMap(buffersOf)]
}
