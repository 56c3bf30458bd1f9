import type { Row } from '../../sink/rows.ts'
import type { Rule } from '../rule.ts'
import { RuleTally } from '../rule-tally.ts'
import type { RuleSummary } from '../summary.ts'
import { type KeyReader, mergeReaders, readRun, readSpilled, spillRun } from './key-reader.ts'
import { type KeyColumns, KeyRun } from './key-run.ts'
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
  readonly runs: readonly KeyColumns[]
  readonly notJudged: number
}

/** Most suspects that are looked into; more are counted as not judged. */
const maxSuspects = 10_000
/** Largest group of equal fingerprints of which every pair is a suspect; in larger ones the first with each other. */
const maxWholeGroup = 8
const most = 4_294_967_295

/** Judges whether the values of a column, or of some columns together, are unique. */
export class UniqueKeys {
  readonly rule: Rule
  readonly #columns: readonly string[]
  readonly #spill: Spill | undefined
  readonly #run: KeyRun
  readonly #spilled: { offset: number; keys: number }[] = []
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
    this.#spill = spill
    this.#run = new KeyRun(spill === undefined ? most : keysInMemory)
    this.#examples = new RuleTally(rule)
  }

  /** Memory that the fingerprints take now. */
  get bytes(): number {
    return this.#run.bytes
  }

  /** Adds the fingerprint of a row. */
  add(high: number, low: number, row: number): void {
    if (this.#run.isFull) this.#setAside()
    this.#run.add(high, low, row)
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
    const { high, low, row } = this.#run.columns()
    const spilled = this.#spilled.map(({ offset, keys }) => {
      const columns = { high: new Uint32Array(keys), low: new Uint32Array(keys), row: new Uint32Array(keys) }
      const reader = readSpilled(this.#spill!, this.rule.name, offset, keys)
      for (let key = 0; reader.next(); key++) {
        columns.high[key] = reader.high
        columns.low[key] = reader.low
        columns.row[key] = reader.row
      }
      return columns
    })
    return {
      runs: [...spilled, { high: high.slice(), low: low.slice(), row: row.slice() }],
      notJudged: this.#notJudged,
    }
  }

  /** Gives the fingerprints so far and forgets them. */
  take(): UniqueKeysState {
    const state = this.state()
    this.#run.clear()
    this.#spilled.length = 0
    this.#keys = 0
    this.#notJudged = 0
    this.#suspects = undefined
    return state
  }

  /** Adds the fingerprints of other rows. */
  merge({ runs, notJudged }: UniqueKeysState): void {
    this.leaveOut(notJudged)
    for (const { high, low, row } of runs) {
      for (let key = 0; key < row.length; key++) this.add(high[key]!, low[key]!, row[key]!)
    }
  }

  #setAside(): void {
    const spill = this.#spill!
    const { name } = this.rule
    this.#spilled.push({ offset: spill.size(name), keys: this.#run.length })
    spillRun(this.#run, spill, name)
    this.#run.clear()
  }

  #find(): Suspect[] {
    const suspects: Suspect[] = []
    this.#beyond = 0
    const reader = this.#reader()
    let group: number[] = []
    let high = -1
    let low = -1
    const close = () => {
      if (group.length > 1) this.#pair(group, suspects)
      group = []
    }
    while (reader.next()) {
      if (reader.high !== high || reader.low !== low) {
        close()
        high = reader.high
        low = reader.low
      }
      group.push(reader.row)
    }
    close()
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

  #reader(): KeyReader {
    const { name } = this.rule
    const spilled = this.#spilled.map(({ offset, keys }) => readSpilled(this.#spill!, name, offset, keys))
    return mergeReaders([...spilled, readRun(this.#run)])
  }
}
