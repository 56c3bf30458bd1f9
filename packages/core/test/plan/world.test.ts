import { describe, expect, it } from 'vitest'
import { classicCatalogue } from '../../src/catalogue/classic.ts'
import { stateByCode, states } from '../../src/geo/states.ts'
import { builtInZipPool } from '../../src/geo/zip-pool.ts'
import { classicOdds } from '../../src/odds/classic.ts'
import { choosePlaces } from '../../src/plan/chosen-places.ts'
import { makeWorld } from '../../src/plan/world.ts'
import { drawFrom } from '../../src/stream/alias-table.ts'
import { createRoot } from '../../src/stream/root.ts'
import { Stream } from '../../src/stream/stream.ts'
import { chiSquareExcessOf } from '../stream/goodness-of-fit.ts'
import { poolIndex, poolOf } from './pools.ts'

const root = createRoot('demo')
const pool = builtInZipPool()
const world = makeWorld(root, pool, {}, classicCatalogue, classicOdds)
const { places, hospitals, staff, catchment, payers } = world

describe('chosen places', () => {
  it('are 2,000 ZIPs by default, each once, in order, from all states', () => {
    expect(places.zipcodes).toHaveLength(2000)
    expect(new Set(places.zipcodes).size).toBe(2000)
    expect(places.zipcodes.toSorted()).toEqual(places.zipcodes)
    expect(places.stateCodes).toEqual(states.map(({ code }) => code))
  })

  it('are rows of the pool', () => {
    const indexOf = new Map(pool.zipcodes.map((zip, i) => [zip, i]))
    places.zipcodes.forEach((zip, place) => {
      const index = indexOf.get(zip)!
      expect(places.cities[place]).toBe(pool.cities[index])
      expect(places.stateCodes[places.stateOf[place]!]).toBe(pool.states[index])
      expect(places.weights[place]).toBe(pool.weights[index])
    })
  })

  it('are shared by population, at least one a state', () => {
    const population = states.reduce((sum, state) => sum + state.population, 0)
    places.byState.forEach((zips, s) => {
      // One seat each comes first, and the other 1,949 go by population, to the nearest one.
      const share = 1 + (stateByCode(places.stateCodes[s]!)!.population / population) * 1949
      expect(Math.abs(zips.length - share), places.stateCodes[s]).toBeLessThan(1)
    })
  })

  it('follow from seed, pool and target', () => {
    expect(choosePlaces(root, pool, 2000)).toEqual(places)
    expect(choosePlaces(createRoot('other'), pool, 2000).zipcodes).not.toEqual(places.zipcodes)
  })

  it('do not depend on the order of the pool', () => {
    const indexes = Array.from({ length: 3000 }, (_, i) => i * 13)
    const forwards = choosePlaces(root, poolOf(indexes), 400)
    const backwards = choosePlaces(root, poolOf(indexes.toReversed()), 400)
    expect(backwards).toEqual(forwards)
  })

  it('are the whole pool where the target says so', () => {
    const indexes = Array.from({ length: 300 }, (_, i) => i * 131)
    const whole = choosePlaces(root, poolOf(indexes), undefined)
    expect(whole.zipcodes).toEqual(indexes.map((i) => pool.zipcodes[i]!))
  })

  it('lie in the most populous states where the target is smaller than the number of states', () => {
    const few = choosePlaces(root, pool, 10)
    expect(few.zipcodes).toHaveLength(10)
    expect(few.stateCodes).toEqual(expect.arrayContaining(['CA', 'FL', 'NY', 'TX']))
    expect(few.byState.every((zips) => zips.length > 0)).toBe(true)
  })

  it('may be one', () => {
    const one = choosePlaces(root, poolOf([poolIndex('99501')]), undefined)
    expect(one.zipcodes).toEqual(['99501'])
    expect(one.stateCodes).toEqual(['AK'])
  })

  it('are likelier for larger towns', () => {
    const mean = (weights: Float64Array) => weights.reduce((sum, weight) => sum + weight, 0) / weights.length
    expect(mean(places.weights)).toBeGreaterThan(2 * mean(pool.weights))
  })

  it('give homes to states by population', () => {
    const stream = new Stream().turnTo(root, 99, 1)
    const counts = new Int32Array(places.stateCodes.length)
    for (let i = 0; i < 100_000; i++) {
      const state = places.stateOf[drawFrom(places.homes, stream)]!
      counts[state] = counts[state]! + 1
    }
    const populations = places.stateCodes.map((code) => stateByCode(code)!.population)
    expect(chiSquareExcessOf(counts, populations)).toBeLessThan(4)
  })
})

describe('hospitals', () => {
  it('are about a tenth of the ZIPs of each state, at least one', () => {
    places.byState.forEach((zips, state) => {
      const count = hospitals.filter((hospital) => hospital.state === state).length
      expect(count).toBe(Math.max(1, Math.round(zips.length / 10)))
    })
  })

  it('have each a name and a ZIP of their own, in their state', () => {
    expect(new Set(hospitals.map(({ name }) => name)).size).toBe(hospitals.length)
    expect(new Set(hospitals.map(({ place }) => place)).size).toBe(hospitals.length)
    expect(hospitals.filter(({ place, state }) => places.stateOf[place] !== state)).toEqual([])
  })

  it('differ in size, charges, late payment and same-day bias, within bounds', () => {
    const { min, max } = classicOdds.hospital.chargeMultiplier
    const { limit } = classicOdds.stay.hospitalSameDay
    for (const hospital of hospitals) {
      expect(hospital.chargeMultiplier).toBeGreaterThanOrEqual(min)
      expect(hospital.chargeMultiplier).toBeLessThan(max)
      expect(Math.abs(hospital.sameDayBias)).toBeLessThanOrEqual(limit)
      expect(hospital.lateMultiplier).toBeGreaterThan(0)
    }
    for (const trait of ['size', 'chargeMultiplier', 'lateMultiplier', 'sameDayBias'] as const) {
      expect(new Set(hospitals.map((hospital) => hospital[trait])).size).toBeGreaterThan(hospitals.length * 0.9)
    }
  })

  it('draw patients of their own state only, the nearest most', () => {
    places.zipcodes.forEach((_, place) => {
      const near = catchment.near(place)
      const own = Array.from(near.hospitals).every((h) => hospitals[h]!.state === places.stateOf[place])
      expect(own && near.hospitals.length > 0 && near.cumulative.at(-1) === 1).toBe(true)
    })
    places.stateCodes.forEach((_, state) => {
      expect(Array.from(catchment.within(state).hospitals).every((h) => hospitals[h]!.state === state)).toBe(true)
    })
  })

  it('have names enough for the whole pool', () => {
    const full = makeWorld(root, pool, { zipTarget: pool.size }, classicCatalogue, classicOdds)
    expect(full.hospitals.length).toBeGreaterThan(4000)
    expect(new Set(full.hospitals.map(({ name }) => name)).size).toBe(full.hospitals.length)
    expect(new Set(full.staff.doctors.map(({ name }) => name)).size).toBe(full.staff.doctors.length)
  })
})

describe('doctors', () => {
  it('are 6 to 40 a hospital, guests included, more in larger ones', () => {
    const counts = staff.doctorsOf.map((list) => list.length)
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(6)
    expect(Math.max(...counts)).toBeLessThanOrEqual(40)
    const mean = (list: number[]) => list.reduce((sum, n) => sum + n, 0) / list.length
    const bySize = [...hospitals.keys()].sort((x, y) => hospitals[x]!.size - hospitals[y]!.size)
    const third = Math.floor(bySize.length / 3)
    const [small, large] = [bySize.slice(0, third), bySize.slice(-third)].map((hs) => mean(hs.map((h) => counts[h]!)))
    expect(large!).toBeGreaterThan(1.4 * small!)
  })

  it('work at one to three different hospitals of one state', () => {
    for (const doctor of staff.doctors) {
      const { length } = doctor.hospitals
      expect(length >= 1 && length <= 3 && new Set(doctor.hospitals).size === length).toBe(true)
      expect(new Set(doctor.hospitals.map((h) => hospitals[h]!.state)).size).toBe(1)
    }
    for (const places of [1, 2, 3])
      expect(staff.doctors.some((doctor) => doctor.hospitals.length === places)).toBe(true)
  })

  it('stand on the lists of the hospitals they work at, and on no other', () => {
    const pairs = staff.doctorsOf.flatMap((list, h) => Array.from(list, (d) => `${d} ${h}`))
    const expected = staff.doctors.flatMap((doctor, d) => doctor.hospitals.map((h) => `${d} ${h}`))
    expect(pairs.toSorted()).toEqual(expected.toSorted())
  })

  it('have names of their own, without titles', () => {
    expect(new Set(staff.doctors.map(({ name }) => name)).size).toBe(staff.doctors.length)
    expect(staff.doctors.filter(({ name }) => /\b(Dr|Mr|Mrs|Ms|MD|Jr|Sr)\b/.test(name))).toEqual([])
  })
})

describe('payers', () => {
  it('are sold only where they sell', () => {
    places.stateCodes.forEach((code, state) => {
      const stream = new Stream().turnTo(root, 98, state)
      for (let i = 0; i < 400; i++) {
        const payer = classicCatalogue.payers[payers.commercial[drawFrom(payers.byState[state]!, stream)]!]!
        expect(payer.kind).toBe('commercial')
        expect(payer.states === undefined || payer.states.includes(code), `${payer.name} in ${code}`).toBe(true)
      }
    })
  })

  it('have each a profile of their own', () => {
    expect(new Set(payers.coverageShift).size).toBeGreaterThan(payers.names.length * 0.8)
    expect(new Set(payers.riskMultiplier).size).toBeGreaterThan(payers.names.length * 0.8)
    expect(payers.names[payers.medicare]).toBe('Medicare')
    expect(payers.names[payers.medicaid]).toBe('Medicaid')
  })

  it('begin their policy numbers with three letters', () => {
    expect(payers.prefixes.filter((prefix) => !/^[A-Z]{3}$/.test(prefix))).toEqual([])
  })
})
