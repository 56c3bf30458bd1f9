import { PatientMaker } from '../../generate/generate.ts'
import { type Plan, planDataset } from '../../plan/plan.ts'
import { type Validator, validate } from '../../validate/validate.ts'
import { ioReason } from '../io-error.ts'
import { OutputError, OutputLanes } from './output-lanes.ts'
import { BatchPacker, buffersOf, type PackedBatch } from './pack-batch.ts'
import { RangeLedger } from './range-ledger.ts'
import type { RangeReport, Report, WorkOrder } from './work-order.ts'

/** Sends a report to the runner; the buffers listed change hands. */
export type Send = (report: Report, buffers: readonly ArrayBuffer[]) => void

/** Works off an order: makes, judges, encodes and writes range after range until none is left, and reports each. */
export async function workRanges(order: WorkOrder, send: Send): Promise<void> {
  const outputs: OutputLanes[] = []
  try {
    const plan = planDataset(order.options)
    for (const each of order.encoded) outputs.push(await OutputLanes.open(each, plan))
    const validator = order.validates ? validate(plan.contract) : undefined
    work(order, plan, validator, outputs, send)
    send({ kind: 'done', state: validator?.state() }, [])
  } catch (error) {
    if (error instanceof OutputError) {
      send({ kind: 'failed', reason: error.message, error: error.cause, output: error.output }, [])
    } else send({ kind: 'failed', reason: ioReason(error), error }, [])
  } finally {
    for (const output of outputs) output.close()
  }
}

function work(
  order: WorkOrder,
  plan: Plan,
  validator: Validator | undefined,
  outputs: readonly OutputLanes[],
  send: Send,
): void {
  const ledger = new RangeLedger(order.ledger)
  const maker = new PatientMaker(plan, order.batchSize)
  const packer = new BatchPacker()
  for (let range = ledger.take(order.ahead); range >= 0; range = ledger.take(order.ahead)) {
    const first = range * order.rangeSize + 1
    const last = Math.min(first + order.rangeSize - 1, order.patients)
    const batches: PackedBatch[] = []
    let rows = 0
    validator?.skipTo({ patientId: first, visitId: plan.firstVisitId(first) })
    for (const batch of maker.range(first, last)) {
      if (ledger.isStopped) return
      validator?.watch(batch)
      for (const output of outputs) output.encode(batch)
      if (order.wantsBatches) batches.push(packer.pack(batch))
      rows += batch.length
    }
    if (!writeInPlace(ledger, range, outputs)) return
    const keys = validator?.takeKeys() ?? []
    const pieces = outputs.flatMap(({ lanes }) => lanes.map((lane) => lane.take()))
    const report: RangeReport = { kind: 'range', range, rows, keys, pieces, batches }
    send(report, buffersIn(report))
  }
}

/** Writes what the files take as it is; false when the work was stopped meanwhile. */
function writeInPlace(ledger: RangeLedger, range: number, outputs: readonly OutputLanes[]): boolean {
  const writes = outputs
    .flatMap((output) =>
      output.lanes.flatMap((lane) => (lane.file === undefined ? [] : { output, lane, ...lane.file })),
    )
    .sort((a, b) => a.place - b.place)
  const lengths = writes.map(({ lane }) => lane.length)
  const positions = ledger.place(range, lengths)
  if (positions === undefined) return false
  for (const [index, { output, lane }] of writes.entries()) output.write(lane, positions[index]!)
  return true
}

function buffersIn({ keys, pieces, batches }: RangeReport): ArrayBuffer[] {
  const arrays = [
    ...keys.flatMap(({ runs }) => runs.flatMap(({ high, low, row }) => [high, low, row])),
    ...pieces.flatMap(({ bytes }) => bytes ?? []),
  ]
  return [...arrays.map(({ buffer }) => buffer as ArrayBuffer), ...batches.flatMap(buffersOf)]
}
