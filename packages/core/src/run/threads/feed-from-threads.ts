import { setImmediate } from 'node:timers/promises'
import type { DriveSettings } from '../drive.ts'
import { refuseAbort } from '../feed.ts'
import type { OpenOutput } from '../open-output.ts'
import type { Recipe, Source } from '../source.ts'
import { type Crew, startCrew } from './crew.ts'
import { encodedOutputs } from './encoded-outputs.ts'
import { OutputError, OutputLanes } from './output-lanes.ts'
import { RangeDelivery } from './range-delivery.ts'
import { RangeLedger } from './range-ledger.ts'
import { RangeWork } from './range-work.ts'
import { startThreads } from './threads.ts'
import type { WorkOrder } from './work-order.ts'
import { leastRangeSize } from './worthwhile-threads.ts'

/** Ranges that may be under way for each worker, so that one slow range does not hold up the others. */
const aheadPerWorker = 3
/** How long this thread waits for its turn to write before it looks whether something has happened. */
const patienceMs = 20

/**
 * Has threads make, judge and encode the rows of a recipe, a range of patients each, this one among them, and brings
 * the ranges to the sinks in order: bytes to those that can be encoded anywhere, batches to the others.
 */
export async function feedFromThreads(
  { plan, batchSize }: Recipe,
  source: Source,
  open: readonly OpenOutput[],
  settings: DriveSettings,
): Promise<void> {
  refuseAbort(settings.signal)
  const { patients } = plan.options
  const { encoded, sizes, groupSize } = encodedOutputs(open)
  const rangeSize = Math.min(patients, groupSize ?? Math.max(batchSize, leastRangeSize))
  const ranges = Math.ceil(patients / rangeSize)
  const workers = Math.min(settings.workers ?? 1, ranges)
  const ledger = RangeLedger.open(ranges, sizes)
  const order: WorkOrder = {
    options: plan.given,
    patients,
    rangeSize,
    batchSize: Math.min(batchSize, rangeSize),
    ahead: workers * aheadPerWorker,
    ledger: ledger.memory,
    encoded,
    wantsBatches: encoded.length < open.length,
    validates: settings.validator !== undefined,
  }
  const threads = (settings.threads ?? startThreads(workers - 1)).take(workers - 1)
  const crew = startCrew(order, threads, settings.signal)
  const delivery = new RangeDelivery(source, { open, encoded, ledger, workers }, settings)
  let work: RangeWork | undefined
  try {
    const outputs: OutputLanes[] = []
    for (const each of encoded) outputs.push(await OutputLanes.open(open[each.output]!.output.sink, each, plan))
    work = new RangeWork(order, plan, settings.validator, outputs)
    await shareRanges(crew, work, order.ahead, delivery)
  } catch (error) {
    refuseAbort(settings.signal)
    throw error instanceof OutputError ? delivery.failure(error.output, error.cause) : error
  } finally {
    ledger.stop()
    await crew.ended()
    work?.close()
  }
}

/** Works off ranges here while others are worked off elsewhere, until all are delivered. */
async function shareRanges(crew: Crew, work: RangeWork, ahead: number, delivery: RangeDelivery): Promise<void> {
  while (!delivery.isComplete || crew.atWork > 0) {
    const range = work.ledger.takeAtOnce(ahead)
    if (range !== undefined && range >= 0) {
      work.make(range)
      let rows = work.finish(range, patienceMs)
      // The thread whose turn it is may have broken down, which only shows when events get their turn.
      for (; rows === undefined; rows = work.finish(range, patienceMs)) await receiveReports(crew, delivery)
      delivery.arrive(rows, 0)
    } else await crew.wait()
    await receiveReports(crew, delivery)
    await delivery.deliver()
  }
}

/** Lets reports, signals and timers get their turn, since making rows is synchronous, and takes what has come. */
async function receiveReports(crew: Crew, delivery: RangeDelivery): Promise<void> {
  await setImmediate()
  for (let sent = crew.take(); sent !== undefined; sent = crew.take()) delivery.receive(sent)
}
