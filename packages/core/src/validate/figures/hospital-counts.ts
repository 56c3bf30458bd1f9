import type { CodeBook } from '../code-book.ts'
import type { Figure } from './figure.ts'

/** Two counts per hospital, as plain data; hospitals by name. */
export type HospitalCountsState = readonly (readonly [hospital: string, some: number, all: number])[]

/** Counts, per hospital, how many of its rows are of some kind. */
export class HospitalCounts {
  readonly #hospitals: CodeBook
  #some = new Float64Array(0)
  #all = new Float64Array(0)
  /** Hospitals up to the last that was counted. */
  #length = 0

  constructor(hospitals: CodeBook) {
    this.#hospitals = hospitals
  }

  /** Counts rows of a hospital, `some` of them of the kind. */
  add(hospital: number, some: number, all = 1): void {
    if (hospital >= this.#length) this.#grow(hospital + 1)
    this.#some[hospital] = this.#some[hospital]! + some
    this.#all[hospital] = this.#all[hospital]! + all
  }

  state(): HospitalCountsState {
    const all = Array.from(this.#all.subarray(0, this.#length))
    return all.map((rows, hospital) => [this.#hospitals.texts[hospital]!, this.#some[hospital]!, rows])
  }

  merge(state: HospitalCountsState): void {
    for (const [name, some, all] of state) this.add(this.#hospitals.codeOf(name), some, all)
  }

  /**
   * How far apart hospitals are: the share at the hospital nine tenths up the order less that at the one a tenth up,
   * of the hospitals with at least `minRows` rows.
   */
  spread(name: string, description: string, minRows: number, minHospitals: number): Figure {
    const some = this.#some
    const all = this.#all
    // Compared by cross-multiplying, and told apart by name, so that neither rounding nor order of arrival shows.
    const order = Array.from({ length: this.#length }, (_, hospital) => hospital)
      .filter((hospital) => all[hospital]! >= minRows)
      .sort(
        (a, b) =>
          some[a]! * all[b]! - some[b]! * all[a]! || (this.#hospitals.texts[a]! < this.#hospitals.texts[b]! ? -1 : 1),
      )
    const low = order[Math.floor((order.length - 1) / 10)]
    const high = order[order.length - 1 - Math.floor((order.length - 1) / 10)]
    const figure = { name, description, minRows: minHospitals, rows: order.length }
    if (low === undefined || high === undefined) return { ...figure, numerator: 0, denominator: 0 }
    return {
      ...figure,
      numerator: some[high]! * all[low]! - some[low]! * all[high]!,
      denominator: all[high]! * all[low]!,
    }
  }

  #grow(length: number): void {
    this.#length = length
    if (length <= this.#all.length) return
    const [some, all] = [this.#some, this.#all]
    this.#some = new Float64Array(length * 2)
    this.#all = new Float64Array(length * 2)
    this.#some.set(some)
    this.#all.set(all)
  }
}
