import { unlimited } from './care-terms.ts'
import { NONE } from './reading.ts'
import type { Terms } from './terms.ts'
import { relation, role, type VisitFrame } from './visit-frame.ts'

/** What has been seen of the patient whose visits go by, per condition or per treatment; void unless the stamp is the patient's. */
interface Seen {
  readonly stamp: Int32Array
  readonly value: Int32Array
  readonly year: Int32Array
}

/** Looks back over each patient's visits and writes what the rules on episodes need. */
export class VisitHistory {
  readonly #terms: Terms
  readonly #flagYes: number
  readonly #lastOfCondition: Seen
  readonly #visitsInYear: Seen
  readonly #treatmentUses: Seen
  #stamp = 0

  constructor(terms: Terms) {
    const { care } = terms
    this.#terms = terms
    this.#flagYes = terms.followUpFlags.codeOf('Y')
    this.#lastOfCondition = seen(care.conditions.size)
    this.#visitsInYear = seen(care.conditions.size)
    this.#treatmentUses = seen(care.treatmentOn.length)
  }

  /** Traces all rows of a frame, those kept from before too. */
  trace(frame: VisitFrame): void {
    this.#lookUp(frame)
    this.#lookBack(frame)
  }

  /** Looks up the treatment and the drug of each visit among those of its condition. */
  #lookUp({ int, lists, length }: VisitFrame): void {
    const { care } = this.#terms
    const { condition, treatment, medication, admission, discharge, relation: relations } = int
    const { treatmentPlace, drugPlace, isDelivery } = int
    const { settled, sameDay, medicated, withKnownDrug, ofBoundTreatment, ofOneGender, childbirths } = lists
    const { treatmentOf, treatmentOn, drugOf, gender, daysBetweenDeliveries } = care
    const treatments = care.treatments.size
    const medications = care.medications.size
    for (let row = 0; row < length; row++) {
      if (relations[row] !== relation.later) settled.add(row)
      if (admission[row] === discharge[row]) sameDay.add(row)
      if (medication[row]! > NONE) medicated.add(row)
      treatmentPlace[row] = drugPlace[row] = -1
      isDelivery[row] = 0
      const code = condition[row]!
      if (code < 0) continue
      if (gender[code] !== -1) ofOneGender.add(row)
      if (daysBetweenDeliveries[code] !== 0) childbirths.add(row)
      if (treatment[row]! >= 0) {
        const place = code * treatments + treatment[row]!
        treatmentPlace[row] = treatmentOf[place]!
        isDelivery[row] = care.isDelivery[place]!
        if (treatmentOn[treatmentPlace[row]!] !== 0) ofBoundTreatment.add(row)
      }
      if (medication[row]! >= 0) {
        drugPlace[row] = drugOf[code * medications + medication[row]!]!
        if (drugPlace[row]! >= 0) withKnownDrug.add(row)
      }
    }
  }

  /** Follows each patient's visits: which opens an episode, which is the how manieth of its kind. */
  #lookBack({ int, lists, length }: VisitFrame): void {
    const { care, catalogue, window } = this.#terms
    const { everyReturnIsFollowUp } = catalogue
    const { maxPerYear, treatmentMaxPerPatient } = care
    const { relation: relations, group: groups, condition: conditions, treatmentPlace, isDelivery } = int
    const { previous: previousRow, before: beforeRow, opening, role: roles, conditions: conditionCount } = int
    let group = Number.NaN
    let previous = -1
    let delivery = -1
    let deliveries = 0
    let distinct = 0
    for (let row = 0; row < length; row++) {
      beforeRow[row] = opening[row] = -1
      roles[row] = role.unknown
      if (relations[row] !== relation.ofPatient) continue
      if (groups[row] !== group) {
        group = groups[row]!
        this.#stamp++
        previous = delivery = -1
        deliveries = distinct = 0
      } else lists.later.add(row)
      previousRow[row] = previous
      previous = row
      conditionCount[row] = distinct
      const condition = conditions[row]!
      if (condition < 0) continue

      const before = this.#last(this.#lastOfCondition, condition, row)
      beforeRow[row] = before
      if (before < 0) {
        lists.ofNewCondition.add(row)
        conditionCount[row] = ++distinct
      } else if (everyReturnIsFollowUp && isDelivery[row] === 0) lists.returns.add(row)
      if (before >= 0 && isDelivery[row] === 0 && int.followUp[before] === this.#flagYes) {
        lists.followUps.add(row)
        roles[row] = role.followUp
        opening[row] = opening[before]!
      } else {
        lists.openings.add(row)
        roles[row] = role.first
        opening[row] = row
      }
      if (maxPerYear[condition] !== unlimited) {
        lists.ofLimitedCondition.add(row)
        const year = Math.floor(window.dateNumber(int.admission[row]!) / 10000)
        int.visitsInYear[row] = this.#count(this.#visitsInYear, condition, year)
      }
      if (isDelivery[row] === 1) {
        lists.deliveries.add(row)
        if (delivery >= 0) lists.laterDeliveries.add(row)
        int.deliveryBefore[row] = delivery
        int.deliveries[row] = ++deliveries
        delivery = row
      }
      const place = treatmentPlace[row]!
      if (place >= 0 && treatmentMaxPerPatient[place] !== unlimited) {
        lists.ofLimitedTreatment.add(row)
        int.treatmentUses[row] = this.#count(this.#treatmentUses, place, 0)
      }
    }
  }

  #last({ stamp, value }: Seen, key: number, row: number): number {
    const last = stamp[key] === this.#stamp ? value[key]! : -1
    stamp[key] = this.#stamp
    value[key] = row
    return last
  }

  #count({ stamp, value, year: years }: Seen, key: number, year: number): number {
    const isSame = stamp[key] === this.#stamp && years[key] === year
    stamp[key] = this.#stamp
    years[key] = year
    value[key] = isSame ? value[key]! + 1 : 1
    return value[key]!
  }
}

function seen(size: number): Seen {
  return { stamp: new Int32Array(size), value: new Int32Array(size), year: new Int32Array(size) }
}
