import type { CareCodes } from './care-codes.ts'
import { Cube } from './cube.ts'
import type { Stay } from './stay.ts'
import { oldestAge, type StayGroup } from './stay-counts.ts'

const days = 30

/** A part of a whole, both counted. */
export interface Fraction {
  readonly part: number
  readonly whole: number
}

/**
 * Counts returns within 30 days: the patient's next first visit of an episode, of whatever condition, deliveries
 * excepted, is admitted at most 30 days after the discharge of a first visit. Discharges of the last 30 days before
 * "today" are left out, since their returns may be still to come.
 */
export class ReturnCounts {
  readonly #codes: CareCodes
  readonly #lastDay: number
  readonly #cube
  /** First visits of the patient at hand whose next first visit is not known yet. */
  readonly #open: Stay[] = []

  constructor(codes: CareCodes, todayDay: number) {
    this.#codes = codes
    this.#lastDay = todayDay - days
    this.#cube = new Cube({ condition: codes.conditions.size, cesarean: 2, age: oldestAge + 1, returned: 2 })
  }

  /** Takes a patient's first visits of episodes in order of admission. */
  add(stay: Stay): void {
    if (!stay.isDelivery) this.#settle(stay.admissionDay)
    if (stay.dischargeDay <= this.#lastDay) this.#open.push(stay)
  }

  /** Closes a patient: nothing more will come. */
  closePatient(): void {
    this.#settle(Number.POSITIVE_INFINITY)
  }

  /** Discharges of a group of stays, and how many of them were followed by a return. */
  returns({ condition, cesarean, from = 0, below = Number.POSITIVE_INFINITY }: StayGroup = {}): Fraction {
    const where = {
      ...(condition === undefined ? {} : { condition: this.#codes.placesOf(condition) }),
      ...(cesarean === undefined ? {} : { cesarean: cesarean ? 1 : 0 }),
      age: (age: number) => age >= from && age < below,
    }
    const [stayedAway = 0, returned = 0] = this.#cube.along('returned', where)
    return { part: returned, whole: stayedAway + returned }
  }

  #settle(nextAdmissionDay: number): void {
    for (const { condition, isCesarean, age, dischargeDay } of this.#open) {
      this.#cube.add([condition, isCesarean ? 1 : 0, age, nextAdmissionDay - dischargeDay <= days ? 1 : 0])
    }
    this.#open.length = 0
  }
}
