import type { Row } from '../../sink/rows.ts'
import type { Rule } from '../rule.ts'
import { RuleTally } from '../rule-tally.ts'
import type { RuleSummary } from '../summary.ts'
import { EqualKeyFinder, type EqualKeys } from './equal-keys.ts'
import { KeyList, wordsPerKey } from './key-list.ts'
import { KeyParts } from './key-parts.ts'
import type { Spill } from './spill.ts'

/** Two rows of `patients` whose values have the same fingerprint; whether the values are equal remains to be seen. */
export interface Suspect {
  /** Name of the rule. */
  readonly rule: string
  /** Numbers of the rows in their table, from 1, the lower first. */
  readonly rows: readonly [number, number]
}

/** The fingerprints of one rule, as plain data. */
export interface UniqueKeysState {
  /** Each in the form of a `KeyList`. */
  readonly lists: readonly Uint32Array[]
  readonly notJudged: number
}

/** Most suspects that are looked into; more are counted as not judged. */
const maxSuspects = 10_000
/** Largest group of equal fingerprints of which every pair is a suspect; in larger ones the first with each other. */
const maxWholeGroup = 8
/** Keys that are gathered before they are divided into parts. */
const mostFresh = 8192

/** Judges whether the values of a column, or of some columns together, are unique. */
export class UniqueKeys {
  readonly rule: Rule
  readonly #columns: readonly string[]
  /** The latest keys, as they came. */
  readonly #fresh = new KeyList()
  readonly #parts: KeyParts
  #keys = 0
  #notJudged = 0
  #suspects: Suspect[] | undefined
  /** Rows of suspects that were not looked into. */
  #beyond = 0
  readonly #verdicts = new Map<string, boolean>()
  readonly #broken = new Set<number>()
  readonly #examples: RuleTally

  /** `columns` hold the values; keys beyond `keysInMemory` go to the spill, where there is one. */
  constructor(rule: Rule, columns: readonly string[], spill: Spill | undefined, keysInMemory: number) {
    this.rule = rule
    this.#columns = columns
    this.#parts = new KeyParts(rule.name, spill, keysInMemory)
    this.#examples = new RuleTally(rule)
  }

  /** Memory that the fingerprints take now. */
  get bytes(): number {
    return this.#fresh.bytes + this.#parts.bytes
  }

  /** Adds the fingerprint of a row. */
  add(high: number, low: number, row: number): void {
    if (this.#fresh.length === mostFresh) this.#divide()
    this.#fresh.add(high, low, row)
    this.#keys++
    this.#suspects = undefined
  }

  /** Counts rows that broke a rule which this one stands on. */
  leaveOut(rows: number): void {
    this.#notJudged += rows
  }

  /** Pairs of rows with equal fingerprints. */
  suspects(): readonly Suspect[] {
    this.#suspects ??= this.#find()
    return this.#suspects
  }

  /** Decides on a suspect by the values of its two rows. */
  confirm(suspect: Suspect, first: Row, second: Row): void {
    const key = suspect.rows.join()
    if (this.#verdicts.has(key)) return
    const isEqual = this.#columns.every((column) => first[column] === second[column])
    this.#verdicts.set(key, isEqual)
    const [sameAs, row] = suspect.rows
    if (!isEqual || this.#broken.has(row)) return
    this.#broken.add(row)
    this.#examples.addBroken(row, () => ({
      table: this.rule.table,
      row,
      values: {
        patient_id: second.patient_id ?? null,
        ...Object.fromEntries(this.#columns.map((column) => [column, second[column] ?? null])),
        same_as_row: sameAs,
      },
    }))
  }

  /** Whether every suspect has been decided on. */
  get isSettled(): boolean {
    return this.#beyond === 0 && this.suspects().every(({ rows }) => this.#verdicts.has(rows.join()))
  }

  summary(): RuleSummary {
    const open = new Set<number>()
    for (const { rows } of this.suspects()) {
      if (!this.#verdicts.has(rows.join()) && !this.#broken.has(rows[1])) open.add(rows[1])
    }
    const undecided = open.size + this.#beyond
    return {
      ...this.#examples.summary(),
      judged: this.#keys - undecided,
      notJudged: this.#notJudged + undecided,
    }
  }

  /** The fingerprints; those that were set aside are read back. */
  state(): UniqueKeysState {
    const lists = Array.from(this.#parts.read(), (part) => part.slice())
    if (this.#fresh.length > 0) lists.push(this.#fresh.view().slice())
    return { lists, notJudged: this.#notJudged }
  }

  /** Gives the fingerprints so far and forgets them. */
  take(): UniqueKeysState {
    const state = this.state()
    this.#fresh.clear()
    this.#parts.clear()
    this.#keys = 0
    this.#notJudged = 0
    this.#suspects = undefined
    return state
  }

  /** Adds the fingerprints of other rows. */
  merge({ lists, notJudged }: UniqueKeysState): void {
    this.leaveOut(notJudged)
    for (const list of lists) {
      this.#parts.add(list)
      this.#keys += list.length / wordsPerKey
    }
    this.#suspects = undefined
  }

  #divide(): void {
    this.#parts.add(this.#fresh.view())
    this.#fresh.clear()
  }

  #find(): Suspect[] {
    this.#divide()
    const finder = new EqualKeyFinder()
    const groups: EqualKeys[] = []
    for (const part of this.#parts.read()) groups.push(...finder.find(part))
    // In the order of fingerprints, so that which groups are looked into does not hang on how the rows came.
    groups.sort((a, b) => a.high - b.high || a.low - b.low)
    const suspects: Suspect[] = []
    this.#beyond = 0
    for (const { rows } of groups) this.#pair(rows, suspects)
    return suspects.sort((a, b) => a.rows[1] - b.rows[1] || a.rows[0] - b.rows[0])
  }

  #pair(group: number[], suspects: Suspect[]): void {
    const rows = group.sort((a, b) => a - b)
    if (suspects.length + rows.length > maxSuspects) {
      this.#beyond += rows.length - 1
      return
    }
    for (let later = 1; later < rows.length; later++) {
      const earlier = rows.length > maxWholeGroup ? 1 : later
      for (let first = 0; first < earlier; first++) {
        suspects.push({ rule: this.rule.name, rows: [rows[first]!, rows[later]!] })
      }
    }
  }
}
