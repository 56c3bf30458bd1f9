import { greatCircleKm } from '../geo/distance.ts'
import { hospitalName, hospitalNameCount } from '../odds/names/hospital-names.ts'
import type { Odds } from '../odds/odds.ts'
import { exponential } from '../stream/exponential.ts'
import { drawClippedNormal, drawLogNormal } from '../stream/normal.ts'
import { Permutation } from '../stream/permutation.ts'
import { purpose } from '../stream/purpose.ts'
import type { Root } from '../stream/root.ts'
import { Stream } from '../stream/stream.ts'
import type { ChosenPlaces } from './chosen-places.ts'

/** One ZIP in ten of a state has a hospital. */
const zipsPerHospital = 10
/** Sizes are clipped at so many standard deviations, so that the number of doctors spans its whole range. */
const sizeClip = 2

/** A hospital of the run, with its hidden profile. */
export interface Hospital {
  readonly name: string
  /** Index into the chosen places: its ZIP code, which no other hospital has. */
  readonly place: number
  readonly state: number
  /** Relative size, about 1. */
  readonly size: number
  /** Where its size lies between the smallest and the largest, 0 to 1. */
  readonly sizeRank: number
  /** Added to the same-day rate. */
  readonly sameDayBias: number
  readonly chargeMultiplier: number
  readonly lateMultiplier: number
}

/** Makes the hospitals of a run, by state: at least one each, about a tenth of the state's chosen ZIPs. */
export function foundHospitals(root: Root, places: ChosenPlaces, odds: Odds): readonly Hospital[] {
  const names = new Permutation(root, purpose.hospitalNames, hospitalNameCount)
  const stream = new Stream()
  const hospitals: Hospital[] = []
  places.byState.forEach((zips, state) => {
    const count = Math.max(1, Math.round(zips.length / zipsPerHospital))
    for (const place of spreadOut(zips, count, root, stream)) {
      const name = hospitalName(names.at(hospitals.length))
      hospitals.push(foundHospital(root, stream, hospitals.length, { name, place, state }, places, odds))
    }
  })
  return hospitals
}

/** Makes the hospital of single-hospital mode, under its name or one drawn by the seed. */
export function foundTheHospital(
  root: Root,
  places: ChosenPlaces,
  { name, zipcode }: { readonly name: string | undefined; readonly zipcode: string },
  odds: Odds,
): Hospital {
  const place = places.zipcodes.indexOf(zipcode)
  const facts = {
    name: name ?? hospitalName(new Permutation(root, purpose.hospitalNames, hospitalNameCount).at(0)),
    place,
    state: places.stateOf[place]!,
  }
  return foundHospital(root, new Stream(), 0, facts, places, odds)
}

/** Draws the hidden profile of the hospital of an index. */
function foundHospital(
  root: Root,
  stream: Stream,
  index: number,
  facts: Pick<Hospital, 'name' | 'place' | 'state'>,
  places: ChosenPlaces,
  { hospital, stay }: Odds,
): Hospital {
  stream.turnTo(root, purpose.hospital, index)
  const z = drawClippedNormal(stream, 0, 1, -sizeClip, sizeClip)
  const { deviation, limit } = stay.hospitalSameDay
  return {
    ...facts,
    size: exponential(hospital.sizeSigma * z),
    sizeRank: (z + sizeClip) / (2 * sizeClip),
    sameDayBias: drawClippedNormal(stream, 0, deviation, -limit, limit),
    chargeMultiplier: stream.floatBetween(hospital.chargeMultiplier.min, hospital.chargeMultiplier.max),
    lateMultiplier: drawLogNormal(
      stream,
      hospital.lateMultiplierOfState[places.stateCodes[facts.state]!] ?? 1,
      hospital.lateMultiplierSigma,
    ),
  }
}

/** Picks some of a state's ZIPs, each equally likely (Fisher and Yates, stopped early), in ZIP order. */
function spreadOut(zips: Int32Array, count: number, root: Root, stream: Stream): Int32Array {
  const shuffled = Int32Array.from(zips)
  stream.turnTo(root, purpose.hospitalZips, zips[0]!)
  for (let i = 0; i < count; i++) {
    const other = i + stream.below(shuffled.length - i)
    const zip = shuffled[i]!
    shuffled[i] = shuffled[other]!
    shuffled[other] = zip
  }
  return shuffled.subarray(0, count).sort()
}

/** Hospitals to choose from, and how. */
export interface HospitalChoice {
  /** Indexes of hospitals. */
  readonly hospitals: Int32Array
  /** Running sums of the choice, the last one 1. */
  readonly cumulative: Float64Array
}

/** Which hospitals the patients of a place go to. Lists are worked out when they are asked for, and not kept. */
export interface Catchment {
  /** The nearest ones of the place's state. */
  near(place: number): HospitalChoice
  /** How many those are. */
  nearCount(place: number): number
  /** All of a state, by size. */
  within(state: number): HospitalChoice
}

/** Ranks the hospitals of a place's state by distance and weighs the nearest ones. Places without coordinates choose by size. */
export function drawCatchment(places: ChosenPlaces, hospitals: readonly Hospital[], odds: Odds): Catchment {
  const { nearness } = odds.hospital
  const isKnown = (place: number) => !Number.isNaN(places.latitudes[place])
  const states = places.stateCodes.map((_, state) => {
    const list = Int32Array.from(hospitals.keys()).filter((h) => hospitals[h]!.state === state)
    return { hospitals: list, cumulative: runningShares(Array.from(list, (h) => hospitals[h]!.size)) }
  })
  const known = states.map((state) => state.hospitals.filter((h) => isKnown(hospitals[h]!.place)))
  const chooseBySize = (place: number) => !isKnown(place) || known[places.stateOf[place]!]!.length === 0
  return {
    near(place) {
      const state = places.stateOf[place]!
      if (chooseBySize(place)) return states[state]!
      const list = nearest(places, hospitals, known[state]!, place).slice(0, nearness.length)
      const weights = Array.from(list, (h, rank) => nearness[rank]! * hospitals[h]!.size)
      return { hospitals: list, cumulative: runningShares(weights) }
    },
    nearCount(place) {
      const state = places.stateOf[place]!
      return chooseBySize(place) ? states[state]!.hospitals.length : Math.min(known[state]!.length, nearness.length)
    },
    within: (state) => states[state]!,
  }
}

/** Sends the patients of every place to one hospital, the first. */
export function oneCatchment(): Catchment {
  const only = { hospitals: Int32Array.of(0), cumulative: Float64Array.of(1) }
  return { near: () => only, nearCount: () => 1, within: () => only }
}

/** Hospitals by their distance from a place, the nearest first. */
function nearest(
  places: ChosenPlaces,
  hospitals: readonly Hospital[],
  candidates: Int32Array,
  place: number,
): Int32Array {
  const [latitude, longitude] = [places.latitudes[place]!, places.longitudes[place]!]
  const ranked = Array.from(candidates, (h) => {
    const at = hospitals[h]!.place
    return { h, km: greatCircleKm(latitude, longitude, places.latitudes[at]!, places.longitudes[at]!) }
  })
  ranked.sort((x, y) => x.km - y.km || x.h - y.h)
  return Int32Array.from(ranked, ({ h }) => h)
}

function runningShares(weights: readonly number[]): Float64Array {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  let sum = 0
  const running = Float64Array.from(weights, (weight) => {
    sum += weight
    return sum / total
  })
  running[running.length - 1] = 1
  return running
}
