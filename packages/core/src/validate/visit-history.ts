import { unlimited } from './care-terms.ts'
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
    const { care, window } = this.#terms
    const { int, length } = frame
    const treatments = care.treatments.size
    const medications = care.medications.size
    let group = Number.NaN
    let previous = -1
    let delivery = -1
    let deliveries = 0
    let conditions = 0
    for (let row = 0; row < length; row++) {
      const condition = int.condition[row]!
      const treatment = int.treatment[row]!
      const medication = int.medication[row]!
      const isKnown = condition >= 0
      const place = isKnown && treatment >= 0 ? condition * treatments + treatment : -1
      const treatmentPlace = place < 0 ? -1 : care.treatmentOf[place]!
      const isDelivery = place < 0 ? 0 : care.isDelivery[place]!
      int.treatmentPlace[row] = treatmentPlace
      int.drugPlace[row] = isKnown && medication >= 0 ? care.drugOf[condition * medications + medication]! : -1
      int.isDelivery[row] = isDelivery
      int.previous[row] = int.before[row] = int.opening[row] = int.deliveryBefore[row] = -1
      int.role[row] = role.unknown
      int.isNewCondition[row] = int.visitsInYear[row] = int.treatmentUses[row] = 0
      if (int.relation[row] !== relation.ofPatient) continue
      if (int.group[row] !== group) {
        group = int.group[row]!
        this.#stamp++
        previous = delivery = -1
        deliveries = conditions = 0
      }
      int.previous[row] = previous
      previous = row
      int.conditions[row] = conditions
      if (!isKnown) continue

      const before = this.#last(this.#lastOfCondition, condition, row)
      int.before[row] = before
      if (before < 0) {
        int.isNewCondition[row] = 1
        int.conditions[row] = ++conditions
      }
      const isFollowUp = before >= 0 && isDelivery === 0 && int.followUp[before] === this.#flagYes
      int.role[row] = isFollowUp ? role.followUp : role.first
      int.opening[row] = isFollowUp ? int.opening[before]! : row
      if (care.maxPerYear[condition] !== unlimited) {
        const year = Math.floor(window.dateNumber(int.admission[row]!) / 10000)
        int.visitsInYear[row] = this.#count(this.#visitsInYear, condition, year)
      }
      if (isDelivery === 1) {
        int.deliveryBefore[row] = delivery
        int.deliveries[row] = ++deliveries
        delivery = row
      }
      const isLimited = treatmentPlace >= 0 && care.treatmentMaxPerPatient[treatmentPlace] !== unlimited
      if (isLimited) int.treatmentUses[row] = this.#count(this.#treatmentUses, treatmentPlace, 0)
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
