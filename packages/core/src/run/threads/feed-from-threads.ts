import type { DriveSettings } from '../drive.ts'
import { refuseAbort } from '../feed.ts'
import type { OpenOutput } from '../open-output.ts'
import { inPhase, sinkFailure } from '../sink-failure.ts'
import type { Recipe, Source } from '../source.ts'
import { type Crew, startCrew } from './crew.ts'
import { encodedOutputs } from './encoded-outputs.ts'
import { BatchUnpacker, SharedDictionaries } from './pack-batch.ts'
import { RangeLedger } from './range-ledger.ts'
import type { RangeReport, Report, WorkOrder } from './work-order.ts'

/** Smallest range, in patients: below it threads would talk more than they work. */
const leastRangeSize = 500
/** Ranges that may be under way for each thread, so that one slow range does not hold up the others. */
const aheadPerThread = 3

/**
 * Has threads make, judge and encode the rows of a recipe, a range of patients each, and brings what they send to the
 * sinks in order: bytes to those that can be encoded elsewhere, batches to the others.
 */
export async function feedFromThreads(
  { options, batchSize }: Recipe,
  source: Source,
  open: readonly OpenOutput[],
  settings: DriveSettings,
): Promise<void> {
  refuseAbort(settings.signal)
  const patients = source.rows.patients!
  const rangeSize = Math.min(patients, Math.max(batchSize, leastRangeSize))
  const ranges = Math.ceil(patients / rangeSize)
  const threads = Math.min(settings.workers ?? 1, ranges)
  const { encoded, sizes } = encodedOutputs(open)
  const ledger = RangeLedger.open(ranges, sizes)
  const order: WorkOrder = {
    options,
    patients,
    rangeSize,
    batchSize,
    ahead: threads * aheadPerThread,
    ledger: ledger.memory,
    encoded,
    wantsBatches: encoded.length < open.length,
    validates: settings.validator !== undefined,
  }
  const crew = startCrew(order, threads, settings.signal)
  try {
    await settleRanges(crew, threads, ledger, new RangeDelivery(source, open, settings, threads))
  } catch (error) {
    refuseAbort(settings.signal)
    throw error
  } finally {
    ledger.stop()
    await crew.ended()
  }
}

/** Takes what the threads report until all are done, and delivers the ranges in their order. */
async function settleRanges(crew: Crew, threads: number, ledger: RangeLedger, delivery: RangeDelivery): Promise<void> {
  const waiting = new Map<number, () => Promise<void>>()
  let next = 0
  for (let atWork = threads; atWork > 0; ) {
    const { report, thread } = await crew.next()
    if (report.kind === 'failed') throw delivery.failure(report)
    if (report.kind === 'done') {
      delivery.settle(report)
      atWork--
      continue
    }
    waiting.set(report.range, () => delivery.deliver(report, thread))
    for (let deliver = waiting.get(next); deliver !== undefined; deliver = waiting.get(next)) {
      waiting.delete(next)
      await deliver()
      ledger.settle(next)
      next++
    }
  }
}

/** Brings the rows of ranges to the sinks, and what was found in them to the validator. */
class RangeDelivery {
  readonly #open: readonly OpenOutput[]
  readonly #settings: DriveSettings
  readonly #unpackers: readonly BatchUnpacker[]
  #rows = 0

  constructor({ tables }: Source, open: readonly OpenOutput[], settings: DriveSettings, threads: number) {
    const dictionaries = new SharedDictionaries()
    this.#open = open
    this.#settings = settings
    this.#unpackers = Array.from({ length: threads }, () => new BatchUnpacker(tables, dictionaries))
  }

  async deliver({ rows, keys, pieces, batches }: RangeReport, thread: number): Promise<void> {
    const { validator, onProgress, signal } = this.#settings
    validator?.addKeys(keys)
    for (const { output: index, ...piece } of pieces) {
      const { output, run } = this.#open[index]!
      await inPhase('write', output, () => run.append!(piece))
    }
    for (const packed of batches) {
      const batch = this.#unpackers[thread]!.unpack(packed)
      for (const { output, run } of this.#open) {
        if (output.sink.encoding !== undefined) continue
        const part = output.cut.take(batch)
        if (part !== undefined) await inPhase('write', output, () => run.write(part))
      }
    }
    this.#rows += rows
    onProgress?.({ rows: this.#rows })
    refuseAbort(signal)
  }

  settle({ state }: Extract<Report, { kind: 'done' }>): void {
    if (state !== undefined) this.#settings.validator?.merge({ state: () => state })
  }

  failure({ reason, error, output }: Extract<Report, { kind: 'failed' }>): unknown {
    return output === undefined ? error : sinkFailure('write', this.#open[output]!.output, error, reason)
  }
}
