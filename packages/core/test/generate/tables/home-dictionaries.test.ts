import { expect, it } from 'vitest'
import { collectHomeDictionaries } from '../../../src/generate/tables/home-dictionaries.ts'
import { stateByCode } from '../../../src/geo/states.ts'
import { planDataset } from '../../../src/plan/plan.ts'

const { places } = planDataset({ seed: 'demo', today: '2026-01-01', zipTarget: 200 }).draws.world
const homes = collectHomeDictionaries(places)

it('each state has a hundred fictional numbers per area code, and none of another state', () => {
  places.stateCodes.forEach((code, state) => {
    const numbers = homes.phones.slice(homes.firstPhoneOf[state]!, homes.firstPhoneOf[state + 1]!)
    const { areaCodes } = stateByCode(code)!
    expect(numbers).toHaveLength(100 * areaCodes.length)
    expect(numbers.filter((number) => !/^\(\d{3}\) 555-01\d\d$/.test(number))).toEqual([])
    expect([...new Set(numbers.map((number) => number.slice(1, 4)))]).toEqual(areaCodes)
  })
})

it('each place points at its own city, and a city stands once', () => {
  expect(new Set(homes.cities).size).toBe(homes.cities.length)
  expect(Array.from(homes.cityOf, (city) => homes.cities[city])).toEqual(places.cities)
})
