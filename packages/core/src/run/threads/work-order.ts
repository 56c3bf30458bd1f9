import type { DatasetOptions } from '../../plan/dataset-options.ts'
import type { UniqueKeysState } from '../../validate/keys/unique-keys.ts'
import type { ValidatorState } from '../../validate/validator-state.ts'
import type { Selection } from '../selection.ts'
import type { PackedBatch } from './pack-batch.ts'
import type { LedgerMemory } from './range-ledger.ts'

/** A sink whose bytes the threads make. */
export interface EncodedOutput {
  /** Place among the outputs of the run. */
  readonly output: number
  /** URL of the module that the sink is the default export of. */
  readonly module: string
  readonly options: unknown
  /** Whether its rows are gathered into groups. */
  readonly isGrouped: boolean
  /** What of the dataset it gets; absent: all. */
  readonly selection?: Selection
  /** Files that the threads write themselves, by table: path, and place in the ledger. */
  readonly files: Readonly<Record<string, { readonly path: string; readonly place: number }>>
}

/** All that a thread must know; plain data. */
export interface WorkOrder {
  /** What the plan is made from, here as there. */
  readonly options: DatasetOptions
  readonly patients: number
  /** Patients per range; the last has what is left. */
  readonly rangeSize: number
  readonly batchSize: number
  /** Ranges that may be under way at a time. */
  readonly ahead: number
  readonly ledger: LedgerMemory
  readonly encoded: readonly EncodedOutput[]
  /** Whether some sink wants the batches themselves. */
  readonly wantsBatches: boolean
  readonly validates: boolean
  /** Memory of the `ParcelReturns` of the thread that makes rows for the main one; absent for all others. */
  readonly returns?: SharedArrayBuffer
}

/** What a thread is told to do. */
export type ThreadTask =
  /** To plan what an order will be about. */
  | { readonly kind: 'plan'; readonly options: DatasetOptions }
  /** To work an order off, and end. */
  | { readonly kind: 'work'; readonly order: WorkOrder }

/** The encoded rows of one table in one range; without bytes where the thread has written them. */
export interface SentPiece {
  readonly output: number
  readonly table: string
  /** The parts that the bytes consist of, in their order. */
  readonly parts: readonly { readonly rows: number; readonly length: number; readonly note?: unknown }[]
  readonly bytes?: Uint8Array
}

/** The rows of a range that has been worked off. */
export interface RangeRows {
  readonly range: number
  readonly rows: number
  readonly pieces: readonly SentPiece[]
  readonly batches: readonly PackedBatch[]
}

/** The same as a thread reports it, with the fingerprints of its rows. */
export interface RangeReport extends RangeRows {
  readonly kind: 'range'
  readonly keys: readonly UniqueKeysState[]
}

/** What a thread made for the main one. */
export type MadeReport =
  /** The next batch of a range, in memory that is to be given back. */
  | { readonly kind: 'batch'; readonly range: number; readonly batch: PackedBatch }
  /** The range has no more batches. */
  | { readonly kind: 'range end'; readonly range: number }

/** What a thread tells the runner. */
export type Report =
  | RangeReport
  | MadeReport
  /** There are no more ranges. */
  | { readonly kind: 'done'; readonly state: ValidatorState | undefined }
  /** Something threw; where a sink's encoder or file did, `output` says whose. */
  | { readonly kind: 'failed'; readonly reason: string; readonly error: unknown; readonly output?: number }
