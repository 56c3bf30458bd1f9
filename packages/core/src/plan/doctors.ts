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

/** Makes the doctors of a run: 6 to 40 a hospital by its size, some of whom also work elsewhere in the state. */
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
  hospitals.forEach((hospital, home) => {
    const { min, max } = odds.hospital.doctors
    const count = Math.round(min + (max - min) * hospital.sizeRank)
    for (let i = 0; i < count; i++) {
      stream.turnTo(root, purpose.doctor, doctors.length)
      const works = [home]
      const colleagues = ofState.get(hospital.state)!
      const wanted = Math.min(1 + drawFrom(affiliations, stream), colleagues.length)
      while (works.length < wanted) {
        const other = colleagues[stream.below(colleagues.length)]!
        if (!works.includes(other)) works.push(other)
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
