import type { StateStaff } from '../../plan/doctors.ts'
import type { HospitalChoice } from '../../plan/hospitals.ts'
import { startsOf } from '../../plan/starts-of.ts'
import type { World } from '../../plan/world.ts'

/** Hospitals and doctors as columns. Draws jump from one to another, and columns stay in the processor's cache. */
export interface HospitalTables {
  readonly state: Uint8Array
  /** Index into the chosen places. */
  readonly place: Uint32Array
  readonly sameDayBias: Float64Array
  readonly chargeMultiplier: Float64Array
  readonly lateMultiplier: Float64Array
  readonly floors: Uint8Array
  /** Indexes of the doctors of all hospitals, one hospital after the other. */
  readonly doctors: Uint32Array
  /** Where those of each hospital begin, and at the end the count of all. */
  readonly firstDoctor: Uint32Array
  /** Added to the same-day rate, by doctor. */
  readonly doctorSameDayBias: Float64Array
  /** Added to the share of visits with a drug, by doctor. */
  readonly medicationBias: Float64Array
  readonly nearHome: HospitalChoices
  readonly inState: HospitalChoices
}

/** Lists of hospitals to choose from, one list after the other. */
export interface HospitalChoices {
  readonly hospitals: Uint32Array
  /** Running sums of the chances of a list, the last one 1. */
  readonly cumulative: Float64Array
  /** Where each list begins. */
  readonly first: Uint32Array
  /** 1 for lists that have been worked out; the others must be filled before they are drawn from. */
  readonly isFilled: Uint8Array
  fill(list: number): void
}

const smallestFloors = 2
const floorsBetween = 7

/** Lays out the hospitals of a world; with a state, the doctors of that state alone. */
export function compileHospitals({ places, hospitals, staff, catchment }: World, state?: number): HospitalTables {
  const { doctors, doctorsOf } = state === undefined ? staff : staff.inState(state)
  const lists = Array.from(doctorsOf, (list) => list ?? nobody)
  return {
    state: Uint8Array.from(hospitals, ({ state }) => state),
    place: Uint32Array.from(hospitals, ({ place }) => place),
    sameDayBias: Float64Array.from(hospitals, ({ sameDayBias }) => sameDayBias),
    chargeMultiplier: Float64Array.from(hospitals, ({ chargeMultiplier }) => chargeMultiplier),
    lateMultiplier: Float64Array.from(hospitals, ({ lateMultiplier }) => lateMultiplier),
    floors: Uint8Array.from(hospitals, ({ sizeRank }) => smallestFloors + Math.round(floorsBetween * sizeRank)),
    doctors: joined(lists),
    firstDoctor: startsOf(lists.map(({ length }) => length)),
    doctorSameDayBias: biases(doctors, 'sameDayBias'),
    medicationBias: biases(doctors, 'medicationBias'),
    nearHome: choices(
      places.zipcodes.map((_, place) => catchment.nearCount(place)),
      catchment.near,
    ),
    inState: choices(
      places.stateCodes.map((_, state) => catchment.within(state).hospitals.length),
      catchment.within,
    ),
  }
}

const nobody = new Int32Array(0)

function biases(doctors: StateStaff['doctors'], bias: 'sameDayBias' | 'medicationBias'): Float64Array {
  const values = new Float64Array(doctors.length)
  for (let d = 0; d < doctors.length; d++) values[d] = doctors[d]?.[bias] ?? 0
  return values
}

/** Lays out lists, of which each is worked out when it is first drawn from. */
function choices(lengths: readonly number[], listOf: (list: number) => HospitalChoice): HospitalChoices {
  const first = startsOf(lengths)
  const total = first[lengths.length]!
  const [hospitals, cumulative] = [new Uint32Array(total), new Float64Array(total)]
  const isFilled = new Uint8Array(lengths.length)
  const fill = (list: number) => {
    const choice = listOf(list)
    hospitals.set(choice.hospitals, first[list])
    cumulative.set(choice.cumulative, first[list])
    isFilled[list] = 1
  }
  return { hospitals, cumulative, first, isFilled, fill }
}

function joined(lists: readonly Int32Array[]): Uint32Array {
  const all = new Uint32Array(lists.reduce((sum, list) => sum + list.length, 0))
  let at = 0
  for (const list of lists) {
    all.set(list, at)
    at += list.length
  }
  return all
}
