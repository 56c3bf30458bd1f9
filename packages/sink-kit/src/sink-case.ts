import type { ColumnDefinition, Row, Sink, SinkSupports, Table } from '@hc/core'
import type { Trial } from './trial.ts'

/** One claim that a sink may make in `supports`. */
export type Claim = keyof SinkSupports

/** Reads one table back out of a folder that the sink has committed: every row, as `rows` would give it. */
export type ReadTable = (folder: string, table: Table) => Promise<readonly Row[]>

/** What a format makes of a value that it cannot hold as it is; gives every other value back unchanged. */
export type Mapping = (value: Row[string], column: ColumnDefinition) => Row[string]

/** What the kit needs of a sink's author. */
export interface KitSettings {
  readonly sink: Sink
  /** Someone else's reader, where there is one: a sink and its own reader may share a mistake. */
  readonly read: ReadTable
  /**
   * Where plain Node finds the sink as the default export of a module that is built, if it has to be. Without it the
   * cases that need a process of their own are skipped.
   */
  readonly module?: URL
  /** Options to run every case with, before the sink's schema has parsed them. Plain JSON. Default: none. */
  readonly options?: Readonly<Record<string, unknown>>
  /** Declares what the format cannot hold. Default: it holds everything. */
  readonly mapping?: Mapping
  /** Seed of the random rows. Default 1. */
  readonly seed?: number
}

/** One thing that every sink must do, or every sink that claims it. */
export interface SinkCase {
  /** Stable, as `chapter/name`. */
  readonly id: string
  /** The id, what must hold, and, for a case that is skipped, why. */
  readonly title: string
  /** What goes wrong for users where it does not hold. */
  readonly why: string
  /** The claim that opens the case; absent for what every sink must do. */
  readonly claim?: Claim
  /** Whether the case cannot be run: its claim is not made, the sink has no part that it is for, or it needs a
   * `module`. */
  readonly skip: boolean
  /** Milliseconds after which a test runner may give the case up. */
  readonly timeout: number
  /** Runs the case in a temporary folder. Rejects when it does not hold, and when it is to be skipped. */
  run(): Promise<void>
}

/** A case as a chapter declares it. */
export interface CaseDefinition {
  readonly id: string
  readonly sentence: string
  readonly why: string
  readonly claim?: Claim
  /** A part of the contract that a sink may leave out; the case is for those that have it. */
  readonly offered?: keyof Sink
  /** The case runs the sink in a process of its own. */
  readonly ownProcess?: boolean
  /** The case rests on what Windows does not have. */
  readonly posixOnly?: boolean
  readonly timeout?: number
  check(trial: Trial): Promise<void>
}
