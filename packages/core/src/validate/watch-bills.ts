import type { Batch } from '../model/batch.ts'
import { BillFrame, billRelation } from './bill-frame.ts'
import type { Findings } from './findings.ts'
import type { IdSequence } from './id-sequence.ts'
import { BillJoin } from './join-bills.ts'
import { billed, type PendingVisits } from './pending-visits.ts'
import type { RangeMemory } from './range-memory.ts'
import { MISSING } from './reading.ts'
import type { RowJudge } from './row-judge.ts'
import type { RuleSheet } from './rule-sheet.ts'
import { followUpNotDearerRule } from './rules/bill-rules.ts'
import { lateVisitRules } from './rules/visit-places.ts'
import type { Example } from './summary.ts'
import type { Terms } from './terms.ts'

/** A bill whose visit had not gone by. */
interface LaterBill {
  readonly visitId: number
  readonly isOwnId: boolean
  readonly example: Example
}

/** The rules on a bill's keys that stand on its having a visit, in their order. */
const keyRules = ['billing-id-follows-visits', 'one-bill-per-visit', 'bills-in-visit-order'] as const

/** Watches the batches of `billing`. */
export class BillWatch {
  readonly #findings: Findings
  readonly #sheet: RuleSheet
  readonly #visitIds: IdSequence
  readonly #visits: PendingVisits
  readonly #frame: BillFrame
  readonly #join: BillJoin
  readonly #judge: RowJudge<BillFrame>
  readonly #lastJudge: RowJudge<BillFrame>
  readonly #chargeFaults: number
  readonly #noVisitBit: number
  readonly #malformedBit: number
  readonly #unbilledFaults: number
  readonly #later: LaterBill[] = []

  constructor(
    terms: Terms,
    findings: Findings,
    parts: { visitIds: IdSequence; visits: PendingVisits; memory: RangeMemory },
  ) {
    const { sheet } = findings
    this.#findings = findings
    this.#sheet = sheet
    this.#visitIds = parts.visitIds
    this.#visits = parts.visits
    this.#frame = new BillFrame(terms, parts.visits, parts.visitIds.expected - 1, parts.memory.bills)
    this.#join = new BillJoin(parts.visits, parts.visitIds.expected)
    this.#judge = findings.judges.bills
    this.#lastJudge = findings.judges.chargedBills
    this.#chargeFaults = sheet.masks(followUpNotDearerRule.name).billing
    this.#noVisitBit = sheet.bit('bill-has-visit')
    this.#malformedBit = sheet.bit('bill-well-formed')
    this.#unbilledFaults = sheet.masks(lateVisitRules.visitHasBill.name).visits
  }

  watch(batch: Batch): void {
    const frame = this.#frame
    frame.load(batch)
    this.#join.join(frame, this.#visitIds.end)
    const { relation, faults } = frame.int
    for (let row = 0; row < frame.length; row++) {
      if (relation[row] === billRelation.later) faults[row] = this.#noVisitBit
    }
    this.#judge.judge(frame, 0, frame.length)
    this.#noteLater(frame)
    this.#noteCharges(frame)
    this.#lastJudge.judge(frame, 0, frame.length)
    this.#findings.billFigures.watch(frame)
    this.#closeVisits(this.#join.visitsPassed)
  }

  /** Settles what waits for bills that will not come. */
  finish(): void {
    this.#closeVisits(this.#visits.length)
    for (const bill of this.#later) this.#settleLater(bill)
  }

  /** Keeps the charges that can be believed, for the bills of follow-ups. */
  #noteCharges({ int, wide, length }: BillFrame): void {
    const { chargeCents } = this.#visits.wide
    for (let row = 0; row < length; row++) {
      const visit = int.visit[row]!
      if (visit < 0) continue
      chargeCents[visit] = (int.faults[row]! & this.#chargeFaults) === 0 ? wide.charge[row]! : MISSING
    }
  }

  #closeVisits(end: number): void {
    const tally = this.#sheet.tally(lateVisitRules.visitHasBill.name)
    const { int, wide } = this.#visits
    for (let place = 0; place < end; place++) {
      if ((int.faults[place]! & this.#unbilledFaults) !== 0 || int.billed[place] === billed.maybe) {
        tally.notJudged++
        continue
      }
      tally.judged++
      if (int.billed[place] === billed.yes) continue
      const example = this.#visits.example(place)
      tally.addBroken(wide.rowNumber[place]!, () => example)
    }
    this.#visits.drop(end)
  }

  #noteLater(frame: BillFrame): void {
    const { relation, faults } = frame.int
    const { visitId, billingId } = frame.wide
    for (let row = 0; row < frame.length; row++) {
      if (relation[row] !== billRelation.later || (faults[row]! & this.#malformedBit) !== 0) continue
      const isOwnId = visitId[row] === billingId[row]
      this.#later.push({ visitId: visitId[row]!, isOwnId, example: frame.example(row, []) })
    }
  }

  /** A bill of a visit that came after it, or never. */
  #settleLater({ visitId, isOwnId, example }: LaterBill): void {
    const hasVisit = this.#sheet.tally('bill-has-visit')
    hasVisit.judged++
    if (visitId >= this.#visitIds.end) {
      hasVisit.addBroken(example.row, () => example)
      return
    }
    const broken = isOwnId ? 'bills-in-visit-order' : 'billing-id-follows-visits'
    for (const name of keyRules.slice(0, keyRules.indexOf(broken) + 1)) {
      const tally = this.#sheet.tally(name)
      tally.judged++
      tally.notJudged--
    }
    this.#sheet.tally(broken).addBroken(example.row, () => example)
  }
}
