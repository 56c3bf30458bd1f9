import { setImmediate } from 'node:timers/promises'
import type { DriveSettings } from '../drive.ts'
import { feed, refuseAbort } from '../feed.ts'
import type { OpenOutput } from '../open-output.ts'
import type { Recipe, Source } from '../source.ts'
import { type Crew, startCrew } from './crew.ts'
import { encodedOutputs } from './encoded-outputs.ts'
import { OutputError } from './output-error.ts'
import { OutputLanes } from './output-lanes.ts'
import { BatchUnpacker, SharedDictionaries } from './pack-batch.ts'
import { ParcelReturns } from './parcel-returns.ts'
import { RangeDelivery } from './range-delivery.ts'
import { RangeLedger } from './range-ledger.ts'
import { RangeWork } from './range-work.ts'
import { startThreads } from './threads.ts'
import type { MadeReport, WorkOrder } from './work-order.ts'
import { leastRangeSize } from './worthwhile-threads.ts'

/** Ranges that may be under way for each worker, so that one slow range does not hold up the others. */
const aheadPerWorker = 3
/** How long this thread waits for its turn to write before it looks whether something has happened. */
const patienceMs = 20

/**
 * Has threads make the rows of a recipe, a range of patients each, and brings the ranges to the sinks in order: bytes to
 * those that can be encoded anywhere, batches to the others. One thread makes rows for this one, which judges and
 * encodes them; the others work their ranges off themselves.
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
  if (workers < 2) {
    settings.threads?.stop()
    return feed(source, open, settings)
  }
  const ledger = RangeLedger.open(ranges, sizes)
  const returns = new ParcelReturns()
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
  const [maker, ...others] = (settings.threads ?? startThreads(workers - 1)).take(workers - 1)
  const crew = startCrew(
    [{ thread: maker!, order: { ...order, returns: returns.memory } }, ...others.map((thread) => ({ thread, order }))],
    settings.signal,
  )
  const delivery = new RangeDelivery(source, { open, encoded, ledger, workers }, settings)
  let work: RangeWork | undefined
  try {
    const outputs: OutputLanes[] = []
    for (const each of encoded) outputs.push(await OutputLanes.open(open[each.output]!.output.sink, each, plan))
    work = new RangeWork(order, plan, settings.validator, outputs)
    const unpacker = new BatchUnpacker(source.tables, new SharedDictionaries())
    await workOffRanges(crew, { work, unpacker, returns }, delivery)
  } catch (error) {
    refuseAbort(settings.signal)
    throw error instanceof OutputError ? delivery.failure(error.output, error.cause) : error
  } finally {
    ledger.stop()
    returns.stop()
    await crew.ended()
    work?.close()
  }
}

/** What the rows of another thread become here. */
interface Workplace {
  readonly work: RangeWork
  readonly unpacker: BatchUnpacker
  readonly returns: ParcelReturns
}

/** Works off the ranges that are made for this thread while others are worked off elsewhere, until all are delivered. */
async function workOffRanges(
  crew: Crew,
  { work, unpacker, returns }: Workplace,
  delivery: RangeDelivery,
): Promise<void> {
  const made: MadeReport[] = []
  let isBegun = false
  // Judging and encoding are synchronous, so reports, signals and timers get their turn here.
  const receive = async () => {
    await setImmediate()
    for (let sent = crew.take(); sent !== undefined; sent = crew.take()) {
      const { report } = sent
      if (report.kind === 'batch' || report.kind === 'range end') made.push(report)
      else delivery.receive({ ...sent, report })
    }
  }
  while (!delivery.isComplete || crew.atWork > 0) {
    const next = made.shift()
    if (next === undefined) await crew.wait()
    else if (next.kind === 'batch') {
      if (!isBegun) work.begin(next.range)
      isBegun = true
      work.add(unpacker.unpack(next.batch))
      returns.giveBack()
    } else {
      isBegun = false
      work.end()
      let rows = work.finish(next.range, patienceMs)
      // The thread whose turn it is may have broken down, which only shows when events get their turn.
      for (; rows === undefined; rows = work.finish(next.range, patienceMs)) await receive()
      delivery.arrive(rows, 0)
    }
    await receive()
    await delivery.deliver()
  }
}
