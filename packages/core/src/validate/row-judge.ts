import { type RowList, rowsUpTo } from './row-list.ts'
import type { RowRule, TableName } from './rule.ts'
import type { FaultMasks, RuleSheet } from './rule-sheet.ts'
import type { RuleTally } from './rule-tally.ts'
import type { Example } from './summary.ts'
import type { Terms } from './terms.ts'
import { Verdict } from './verdict.ts'

/** Rows of one table, read for the rules. */
export interface Frame {
  readonly table: TableName
  readonly terms: Terms
  /** Whether a row, or a parent of one, has a fault that other rules care about. */
  isTainted: boolean
  /** Faults of each row by table: its own, and those of its parents. */
  faultsOf(table: TableName): Int32Array | undefined
  /** Where rows can look back: the same number for the rows of one patient. */
  readonly groups?: Int32Array
  /** Not 0 for a row of which it is unclear whose it is; `groups` then puts it with the patient before. */
  readonly strays?: Int32Array
  /** Rows that several rules concern. */
  readonly lists: Readonly<Record<string, RowList>>
  rowNumber(row: number): number
  example(row: number, columns: readonly string[]): Example
}

/** Judges the rows of a frame by rules, in their order, leaving out rows that a rule could not stand on. */
export class RowJudge<F extends Frame> {
  readonly #rules: readonly { rule: RowRule<F>; tally: RuleTally; bit: number; masks: FaultMasks }[]
  readonly #verdict = new Verdict()
  #skip = new Uint8Array(0)
  #unskipped = new Int32Array(0)

  constructor(rules: readonly RowRule<F>[], sheet: RuleSheet) {
    this.#rules = rules.map((rule) => {
      const bit = sheet.bit(rule.name)
      const masks = sheet.masks(rule.name)
      const looksAtItself = rule.standsOnEarlier?.includes(rule.name) === true
      const earlier = looksAtItself ? masks.earlier | bit : masks.earlier
      return { rule, tally: sheet.tally(rule.name), bit, masks: { ...masks, earlier } }
    })
  }

  /** Judges rows from `from` to before `to`. */
  judge(frame: F, from: number, to: number): void {
    if (from >= to) return
    this.#reserve(to)
    const verdict = this.#verdict
    for (const { rule, tally, bit, masks } of this.#rules) {
      const skipped = frame.isTainted ? this.#mark(frame, masks, from, to) : 0
      this.#begin(rule.concerns === undefined ? undefined : frame.lists[rule.concerns as string], from, to, skipped)
      rule.judge(frame, verdict)
      tally.judged += verdict.to - verdict.from - verdict.unable
      tally.notJudged += skipped + verdict.unable
      if (verdict.brokenRows.length === 0) continue
      const faults = frame.faultsOf(frame.table)!
      for (const row of verdict.brokenRows) {
        faults[row] = faults[row]! | bit
        tally.addBroken(frame.rowNumber(row), () => frame.example(row, rule.shows))
      }
      if (bit !== 0) frame.isTainted = true
    }
  }

  /** Marks with 1 the rows, from `from` to before `to`, that faults put in doubt; undefined when no row is tainted. */
  doubtful(frame: F, masks: FaultMasks, from: number, to: number): Uint8Array | undefined {
    if (!frame.isTainted) return undefined
    this.#reserve(to)
    this.#mark(frame, masks, from, to)
    return this.#skip
  }

  /** Marks the rows that a rule is not to judge, and counts them. */
  #mark(frame: F, masks: FaultMasks, from: number, to: number): number {
    const skip = this.#skip
    skip.fill(0, 0, to)
    for (const table of ['patients', 'visits', 'billing'] as const) {
      const faults = frame.faultsOf(table)
      const mask = masks[table]
      if (faults === undefined || mask === 0) continue
      for (let row = from; row < to; row++) if ((faults[row]! & mask) !== 0) skip[row] = 1
    }
    if (masks.earlier !== 0 && frame.groups !== undefined) this.#markLater(frame, frame.groups, masks.earlier, to)
    let marked = 0
    for (let row = from; row < to; row++) marked += skip[row]!
    return marked
  }

  #markLater(frame: F, groups: Int32Array, mask: number, to: number): void {
    const faults = frame.faultsOf(frame.table)!
    let earlier = 0
    let straying = 0
    for (let row = 0; row < to; row++) {
      // A stray row right before a patient's first visit may be that patient's, so its faults carry over.
      if (row > 0 && groups[row] !== groups[row - 1]) earlier = straying
      if (earlier !== 0) this.#skip[row] = 1
      const own = faults[row]! & mask
      earlier |= own
      straying = frame.strays?.[row] === 0 ? 0 : straying | own
    }
  }

  /** Begins a verdict on the rows of a list from `from` to before `to`, or on all of these, without those marked. */
  #begin(list: RowList | undefined, from: number, to: number, skipped: number): void {
    const rows = list?.rows ?? rowsUpTo(to)
    const first = list?.placeOf(from) ?? from
    const end = list?.placeOf(to) ?? to
    if (skipped === 0) {
      this.#verdict.begin(rows, first, end)
      return
    }
    if (end - first > this.#unskipped.length) this.#unskipped = new Int32Array((end - first) * 2)
    const unskipped = this.#unskipped
    let left = 0
    for (let i = first; i < end; i++) if (this.#skip[rows[i]!] === 0) unskipped[left++] = rows[i]!
    this.#verdict.begin(unskipped, 0, left)
  }

  #reserve(rows: number): void {
    if (rows <= this.#skip.length) return
    this.#skip = new Uint8Array(rows * 2)
  }
}
