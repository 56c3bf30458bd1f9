import { doctorName, doctorNameCount } from '../odds/names/doctor-names.ts'
import type { Odds } from '../odds/odds.ts'
import { type AliasTable, createAliasTable, drawFrom } from '../stream/alias-table.ts'
import { drawClippedNormal } from '../stream/normal.ts'
import { Permutation } from '../stream/permutation.ts'
import { purpose } from '../stream/purpose.ts'
import type { Root } from '../stream/root.ts'
import { Stream } from '../stream/stream.ts'
import type { Hospital } from './hospitals.ts'
import { startsOf } from './starts-of.ts'

/** A doctor of the run, with a hidden style. */
export interface Doctor {
  readonly name: string
  /** Indexes of one to three hospitals of one state, the main one first. */
  readonly hospitals: readonly number[]
  /** Added to the same-day rate. */
  readonly sameDayBias: number
  /** Added to the share of visits with a drug. */
  readonly medicationBias: number
}

/** The doctors of a run, and who works where. Each state hires when its doctors are first asked for. */
export interface Staff {
  /** How many there are. */
  readonly count: number
  /** All of them, state by state. */
  readonly doctors: readonly Doctor[]
  /** Indexes of the doctors of each hospital. */
  readonly doctorsOf: readonly Int32Array[]
  /** Those of one state, by the same indexes; the places of others may be empty. */
  inState(state: number): StateStaff
}

/** The doctors of a state, and who works where in it. */
export interface StateStaff {
  readonly doctors: readonly (Doctor | undefined)[]
  readonly doctorsOf: readonly (Int32Array | undefined)[]
}

/**
 * Makes the doctors of a run: each hospital hires 6 to 40 by its size, some of whom also work elsewhere in the state,
 * where there is still room below 40. Hospitals are given state by state.
 */
export function hireDoctors(root: Root, hospitals: readonly Hospital[], odds: Odds): Staff {
  const { min, max } = odds.hospital.doctors
  const hired = hospitals.map(({ sizeRank }) => Math.round(min + (max - min) * sizeRank))
  const first = startsOf(hired)
  const count = first[hospitals.length]!
  const inState = new Map<number, number[]>()
  hospitals.forEach(({ state }, h) => {
    const list = inState.get(state)
    if (list === undefined) inState.set(state, [h])
    else list.push(h)
  })
  const doctors = new Array<Doctor | undefined>(count).fill(undefined)
  const doctorsOf = new Array<Int32Array | undefined>(hospitals.length).fill(undefined)
  const agency = new Agency(root, odds)
  const hire = (state: number): StateStaff => {
    const list = inState.get(state)!
    if (doctorsOf[list[0]!] === undefined) agency.hire(list, { hired, first, doctors, doctorsOf })
    return { doctors, doctorsOf }
  }
  const hireAll = () => {
    for (const state of inState.keys()) hire(state)
  }
  return {
    count,
    get doctors() {
      hireAll()
      return doctors as Doctor[]
    },
    get doctorsOf() {
      hireAll()
      return doctorsOf as Int32Array[]
    },
    inState: hire,
  }
}

interface Posts {
  /** How many each hospital hires. */
  readonly hired: readonly number[]
  /** Index of the first of them. */
  readonly first: Uint32Array
  readonly doctors: (Doctor | undefined)[]
  readonly doctorsOf: (Int32Array | undefined)[]
}

/** Finds the doctors of a state's hospitals. */
class Agency {
  readonly #root: Root
  readonly #odds: Odds
  readonly #names: Permutation
  readonly #affiliations: AliasTable
  readonly #stream = new Stream()

  constructor(root: Root, odds: Odds) {
    this.#root = root
    this.#odds = odds
    this.#names = new Permutation(root, purpose.doctorNames, doctorNameCount)
    this.#affiliations = createAliasTable(odds.hospital.affiliations)
  }

  /** Hires for the hospitals of a state, given by their indexes. */
  hire(hospitals: readonly number[], { hired, first, doctors, doctorsOf }: Posts): void {
    const { max } = this.#odds.hospital.doctors
    const staffs = new Map(hospitals.map((h): [number, number[]] => [h, []]))
    /** Guests that each hospital can still take. */
    const room = new Map(hospitals.map((h) => [h, max - hired[h]!]))
    for (const home of hospitals) {
      for (let doctor = first[home]!; doctor < first[home + 1]!; doctor++) {
        this.#stream.turnTo(this.#root, purpose.doctor, doctor)
        const works = this.#affiliate(home, hospitals, room)
        for (const h of works) staffs.get(h)!.push(doctor)
        doctors[doctor] = this.#profile(doctor, works)
      }
    }
    for (const [h, staff] of staffs) doctorsOf[h] = Int32Array.from(staff)
  }

  #affiliate(home: number, hospitals: readonly number[], room: Map<number, number>): number[] {
    const works = [home]
    const wanted = drawFrom(this.#affiliations, this.#stream)
    // Most work at one hospital only, and need no list of the others.
    const open = wanted === 0 ? [] : hospitals.filter((h) => h !== home && room.get(h)! > 0)
    while (works.length <= wanted && open.length > 0) {
      const [other] = open.splice(this.#stream.below(open.length), 1)
      works.push(other!)
      room.set(other!, room.get(other!)! - 1)
    }
    return works
  }

  #profile(doctor: number, hospitals: readonly number[]): Doctor {
    const { doctorSameDay } = this.#odds.stay
    const { doctorMedication } = this.#odds.care
    return {
      name: doctorName(this.#names.at(doctor)),
      hospitals,
      sameDayBias: this.#drawBias(doctorSameDay),
      medicationBias: this.#drawBias(doctorMedication),
    }
  }

  #drawBias({ deviation, limit }: { readonly deviation: number; readonly limit: number }): number {
    return drawClippedNormal(this.#stream, 0, deviation, -limit, limit)
  }
}
