import { type BillFrame, billRelation } from './bill-frame.ts'
import { billed, type PendingVisits } from './pending-visits.ts'
import { NONE } from './reading.ts'

/** A visit is taken for unbilled once a bill has gone by of a visit that many numbers later. */
const patience = 4096

/** Finds the visit of each bill, as bills come in the order of visits. */
export class BillJoin {
  readonly #visits: PendingVisits
  readonly #firstVisitId: number
  #lastVisitId = Number.NEGATIVE_INFINITY

  constructor(visits: PendingVisits, firstVisitId: number) {
    this.#visits = visits
    this.#firstVisitId = firstVisitId
  }

  /** Joins the rows of a frame. `endOfVisits` is an id above those of all visits so far. */
  join(frame: BillFrame, endOfVisits: number): void {
    const { int, wide } = frame
    const { int: visits, wide: keys } = this.#visits
    const { settled, paid, uninsured, followUps } = frame.lists
    for (let row = 0; row < frame.length; row++) {
      const id = wide.visitId[row]!
      let found = this.#relationOf(id, wide.billingId[row]!, endOfVisits)
      const visit = found === billRelation.ofVisit ? this.#visits.find(id) : -1
      if (found === billRelation.ofVisit) {
        if (visit < 0) found = billRelation.none
        else if (visits.billed[visit] === billed.yes) found = billRelation.second
        else if (id < this.#lastVisitId) found = billRelation.outOfOrder
        else {
          this.#lastVisitId = id
          if (keys.patientId[visit] !== wide.patientId[row]) found = billRelation.otherPatient
        }
      }
      int.relation[row] = found
      int.visit[row] = visit
      if (found !== billRelation.later) settled.add(row)
      if (int.paidDay[row]! > NONE) paid.add(row)
      if (visit >= 0) {
        visits.billed[visit] = billed.yes
        const faults = visits.faults[visit]!
        const patientFaults = visits.patientFaults[visit]!
        int.visitFaults[row] = faults
        int.patientFaults[row] = patientFaults
        int.discharge[row] = visits.discharge[visit]!
        int.payer[row] = visits.payer[visit]!
        if (visits.payer[visit] === NONE) uninsured.add(row)
        if (visits.opening[visit] !== 0) followUps.add(row)
        if ((faults | patientFaults) !== 0) frame.isTainted = true
        continue
      }
      frame.isTainted = true
      int.visitFaults[row] = int.patientFaults[row] = 0
      int.discharge[row] = int.payer[row] = NONE
      this.#excuse(id)
      this.#excuse(wide.billingId[row]!)
    }
  }

  /** How many of the first pending visits have waited for their bills long enough. */
  get visitsPassed(): number {
    const { wide, length } = this.#visits
    let passed = 0
    while (passed < length && wide.expectedId[passed]! < this.#lastVisitId - patience) passed++
    return passed
  }

  #relationOf(id: number, billingId: number, endOfVisits: number): number {
    if (id < this.#firstVisitId) return billRelation.none
    if (id >= endOfVisits) return billRelation.later
    if (id !== billingId) return billRelation.otherId
    return id < this.#lastVisitId - patience ? billRelation.outOfOrder : billRelation.ofVisit
  }

  #excuse(id: number): void {
    const isAwaited = id >= this.#firstVisitId && !(id < this.#lastVisitId - patience)
    const visit = isAwaited ? this.#visits.find(id) : -1
    const { int } = this.#visits
    if (visit >= 0 && int.billed[visit] === billed.no) int.billed[visit] = billed.maybe
  }
}
