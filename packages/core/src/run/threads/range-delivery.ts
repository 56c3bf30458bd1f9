import type { DriveSettings } from '../drive.ts'
import { refuseAbort, writeBatch } from '../feed.ts'
import type { OpenOutput } from '../open-output.ts'
import { inPhase, sinkFailure } from '../sink-failure.ts'
import type { Source } from '../source.ts'
import { BatchUnpacker, SharedDictionaries } from './pack-batch.ts'
import type { RangeLedger } from './range-ledger.ts'
import type { EncodedOutput, MadeReport, RangeRows, Report } from './work-order.ts'

/** Brings ranges, which come in any order, to the sinks in theirs, and what was found in them to the validator. */
export class RangeDelivery {
  readonly #open: readonly OpenOutput[]
  readonly #takesBatches: readonly OpenOutput[]
  readonly #settings: DriveSettings
  readonly #ledger: RangeLedger
  readonly #unpackers: readonly BatchUnpacker[]
  readonly #waiting = new Map<number, { readonly rows: RangeRows; readonly worker: number }>()
  #next = 0
  #rows = 0

  constructor(
    { tables }: Source,
    parts: {
      readonly open: readonly OpenOutput[]
      readonly encoded: readonly EncodedOutput[]
      readonly ledger: RangeLedger
      readonly workers: number
    },
    settings: DriveSettings,
  ) {
    const { open, encoded, ledger, workers } = parts
    const dictionaries = new SharedDictionaries()
    this.#open = open
    this.#takesBatches = open.filter((_, index) => !encoded.some(({ output }) => output === index))
    this.#settings = settings
    this.#ledger = ledger
    this.#unpackers = Array.from({ length: workers }, () => new BatchUnpacker(tables, dictionaries))
  }

  /** Whether every range has been delivered. */
  get isComplete(): boolean {
    return this.#next === this.#ledger.memory.ranges
  }

  /** Takes note of what a thread reports; throws what a thread has failed with. */
  receive({ report, worker }: { readonly report: Exclude<Report, MadeReport>; readonly worker: number }): void {
    const { validator } = this.#settings
    if (report.kind === 'failed') {
      throw report.output === undefined ? report.error : this.failure(report.output, report.error, report.reason)
    }
    if (report.kind === 'done') {
      const { state } = report
      if (state !== undefined) validator?.merge({ state: () => state })
    } else {
      validator?.addKeys(report.keys)
      this.arrive(report, worker)
    }
  }

  /** Takes note of a range that a worker has worked off. */
  arrive(rows: RangeRows, worker: number): void {
    this.#waiting.set(rows.range, { rows, worker })
  }

  /** Delivers the ranges whose turn it is. */
  async deliver(): Promise<void> {
    for (let due = this.#waiting.get(this.#next); due !== undefined; due = this.#waiting.get(this.#next)) {
      this.#waiting.delete(this.#next)
      await this.#bring(due.rows, due.worker)
      this.#rows += due.rows.rows
      this.#settings.onProgress?.({ rows: this.#rows })
      refuseAbort(this.#settings.signal)
      this.#ledger.settle(this.#next++)
    }
  }

  /** What an output's encoder or file threw, as the failure of its sink. */
  failure(output: number, error: unknown, reason?: string): Error {
    return sinkFailure('write', this.#open[output]!.output, error, reason)
  }

  async #bring({ pieces, batches }: RangeRows, worker: number): Promise<void> {
    for (const { output: index, table, parts, bytes } of pieces) {
      const { output, run } = this.#open[index]!
      let at = 0
      for (const { rows, length, note } of parts) {
        const own = bytes === undefined ? {} : { bytes: bytes.subarray(at, at + length) }
        at += length
        const encoded = { table, rows, length, ...(note === undefined ? {} : { note }), ...own }
        await inPhase('write', output, () => run.append!(encoded))
      }
    }
    for (const packed of batches) {
      await writeBatch(this.#unpackers[worker]!.unpack(packed), this.#takesBatches)
    }
  }
}
