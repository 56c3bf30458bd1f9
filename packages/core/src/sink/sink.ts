import type { Batch } from '../model/batch.ts'
import type { Table } from '../model/table.ts'
import type { StandardSchemaV1 } from './standard-schema.ts'

/** What callers may rely on. A claim that is absent is the weaker one: false, or no limit known. */
export interface SinkSupports {
  /** The same batches and options give the same bytes, whenever and wherever they are written. */
  readonly deterministic?: boolean
  /** The same rows give the same bytes, however they are cut into batches. */
  readonly anyBatchSize?: boolean
  /** Memory does not grow with the number of rows. */
  readonly streaming?: boolean
  /** All files appear at commit, or none does. */
  readonly atomic?: boolean
  /** The most rows that one table may have; the runner refuses more before anything is created. */
  readonly maxRows?: number
}

/** One file that a sink has written. */
export interface Artifact {
  /** Path below the sink's folder, with forward slashes. */
  readonly path: string
  /** The table whose rows the file holds; absent for a file of several tables or of none. */
  readonly table?: string
  readonly rows?: number
}

/** Turns batches of one table into the bytes of a sink's file. */
export interface TableEncoder {
  /** The bytes of a batch: they depend on its rows and on the options alone. On loan until the next call. */
  encode(batch: Batch): Uint8Array
}

/** How the bytes of a sink are made away from it, in the thread that made the batch. */
export interface SinkEncoding<Options = unknown> {
  /** URL of a built module whose default export is the sink. Threads import it. */
  readonly module: string
  /** Makes the encoder of a table, in whichever thread. The options have been parsed; they must be plain data. */
  createEncoder(table: Table, options: Options): TableEncoder
}

/** Gathers rows of one table, and encodes them a group at a time. */
export interface GroupEncoder {
  /** Takes a batch, and gives the groups that it fills, each on loan until the next is asked for. */
  take(batch: Batch): Iterable<EncodedGroup>
  /** Called after the last batch of some whole blocks: gives what is left, and begins anew. */
  finish(): Iterable<EncodedGroup>
}

/** A group of rows in bytes that do not say where in the file they lie. */
export interface EncodedGroup {
  readonly rows: number
  readonly bytes: Uint8Array
  /** What the sink has to know of the group beside its bytes: plain data. */
  readonly note: unknown
}

/**
 * How groups of rows, each longer than a batch, are made away from the sink (row groups of Parquet, say). Groups end
 * where blocks of patients do, so that threads can gather theirs apart from each other.
 */
export interface SinkGrouping<Options = unknown> {
  /** URL of a built module whose default export is the sink. Threads import it. */
  readonly module: string
  /** After how many blocks every table begins a new group, given the rows of one block. */
  blocks(blockRows: RowCounts, options: Options): number
  /** Makes the encoder of a table, in whichever thread. The options have been parsed; they must be plain data. */
  createEncoder(table: Table, options: Options): Promise<GroupEncoder>
}

/** Consecutive rows of one table that another thread has encoded. */
export interface EncodedRows {
  readonly table: string
  readonly rows: number
  /** Number of bytes. */
  readonly length?: number
  /** What the encoder of a grouping says of the rows. */
  readonly note?: unknown
  /** Absent where the thread has written them to the file that `fileOf` names. */
  readonly bytes?: Uint8Array
}

/** What a sink is given when a run begins. */
export interface SinkContext<Options = unknown> {
  readonly tables: readonly Table[]
  readonly seed: string
  /** "Today" of the data, YYYY-MM-DD. Not the clock. */
  readonly today: string
  /** The options that decide the data, after defaults, as the manifest holds them; absent where the caller does not say. */
  readonly datasetOptions?: Readonly<Record<string, unknown>>
  /**
   * Rows that each table gets from a block of patients, where every block gives as many. A sink that gathers rows ends
   * its groups with blocks. Absent where rows do not come in such blocks.
   */
  readonly blockRows?: RowCounts
  /** Absolute path of a folder that exists, is empty, and is the sink's own until commit. */
  readonly folder: string
  /** Options after the sink's schema has parsed them; `{}` where it has none. */
  readonly options: Options
  /** Fires when the run is given up or interrupted; `abort` is called after it. A long commit watches it. */
  readonly signal: AbortSignal
}

/** How many rows each table will have, by table name. */
export type RowCounts = Readonly<Record<string, number>>

/** A place batches can go. A plain value; no base class. */
export interface Sink<Options = unknown> {
  /** Lower-case letters, digits and dashes; names the sink's folder when a run has several. */
  readonly name: string
  readonly supports: SinkSupports
  /** Parses the sink's options before anything is created; wrong and unknown ones are refused. */
  readonly options?: StandardSchemaV1<unknown, Options>
  /** Present where the bytes of a file are those of its batches one behind the other, so that threads can make them. */
  readonly encoding?: SinkEncoding<Options>
  /** The same for groups of rows that are longer than a batch. A sink has one of both at most. */
  readonly grouping?: SinkGrouping<Options>
  /** About how many bytes a run will write, for the check of free space. Absent: estimated as CSV. */
  estimateBytes?(rows: RowCounts, options: Options): number
  /** Called once per run. May stage files in `context.folder`, must not write elsewhere. */
  open(context: SinkContext<Options>): Promise<SinkRun>
}

/** One run of a sink. Calls never overlap. */
export interface SinkRun {
  /**
   * Takes one batch. Batches of a table come in order, tables may alternate, a parent row comes before its children.
   * Not called again before it settles: that is the backpressure. The batch's arrays may be reused afterwards.
   */
  write(batch: Batch): Promise<void>
  /** Called in place of `write`, with the same promises, when threads encode. Every sink with an encoding or a grouping has it. */
  append?(encoded: EncodedRows): Promise<void>
  /**
   * Names the file, and its present size, that takes a table's encoded bytes just as they are. Threads then write them
   * behind what is there, and `append` only counts. Absent, or undefined: `append` is given the bytes.
   */
  fileOf?(table: string): { readonly path: string; readonly size: number } | undefined
  /** Called at most once, after the last batch. Afterwards every file is whole. */
  commit(): Promise<readonly Artifact[]>
  /** Called instead of, or after a failed, commit. Undoes what was staged. Safe to call twice. */
  abort(reason: unknown): Promise<void>
}
