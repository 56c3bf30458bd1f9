import { doctorName, doctorNameCount } from '../odds/names/doctor-names.ts'
import type { Odds } from '../odds/odds.ts'
import { createAliasTable, drawFrom } from '../stream/alias-table.ts'
import { drawClippedNormal } from '../stream/normal.ts'
import { Permutation } from '../stream/permutation.ts'
import { purpose } from '../stream/purpose.ts'
import type { Root } from '../stream/root.ts'
import { Stream } from '../stream/stream.ts'
import type { Hospital } from './hospitals.ts'

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

/** The doctors of a run, and who works where. */
export interface Staff {
  readonly doctors: readonly Doctor[]
  /** Indexes of the doctors of each hospital. */
  readonly doctorsOf: readonly Int32Array[]
}

/**
 * Makes the doctors of a run: each hospital hires 6 to 40 by its size, some of whom also work elsewhere in the state,
 * where there is still room below 40.
 */
export function hireDoctors(root: Root, hospitals: readonly Hospital[], odds: Odds): Staff {
  const names = new Permutation(root, purpose.doctorNames, doctorNameCount)
  const affiliations = createAliasTable(odds.hospital.affiliations)
  const stream = new Stream()
  const ofState = new Map<number, number[]>()
  hospitals.forEach(({ state }, h) => {
    const list = ofState.get(state)
    if (list === undefined) ofState.set(state, [h])
    else list.push(h)
  })
  const doctors: Doctor[] = []
  const doctorsOf = hospitals.map((): number[] => [])
  const { min, max } = odds.hospital.doctors
  const hired = hospitals.map(({ sizeRank }) => Math.round(min + (max - min) * sizeRank))
  /** Guests that each hospital can still take. */
  const room = hired.map((count) => max - count)
  hospitals.forEach((hospital, home) => {
    for (let i = 0; i < hired[home]!; i++) {
      stream.turnTo(root, purpose.doctor, doctors.length)
      const works = [home]
      const wanted = drawFrom(affiliations, stream)
      // Most work at one hospital only, and need no list of the others.
      const open = wanted === 0 ? [] : ofState.get(hospital.state)!.filter((h) => h !== home && room[h]! > 0)
      while (works.length <= wanted && open.length > 0) {
        const [other] = open.splice(stream.below(open.length), 1)
        works.push(other!)
        room[other!] = room[other!]! - 1
      }
      const { doctorSameDay } = odds.stay
      const { doctorMedication } = odds.care
      for (const h of works) doctorsOf[h]!.push(doctors.length)
      doctors.push({
        name: doctorName(names.at(doctors.length)),
        hospitals: works,
        sameDayBias: drawClippedNormal(stream, 0, doctorSameDay.deviation, -doctorSameDay.limit, doctorSameDay.limit),
        medicationBias: drawClippedNormal(
          stream,
          0,
          doctorMedication.deviation,
          -doctorMedication.limit,
          doctorMedication.limit,
        ),
      })
    }
  })
  return { doctors, doctorsOf: doctorsOf.map((list) => Int32Array.from(list)) }
}
