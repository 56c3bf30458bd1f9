import { stateByCode } from '../../geo/states.ts'
import type { ChosenPlaces } from '../../plan/chosen-places.ts'

/** Numbers per area code that are reserved for fiction: 555-0100 to 555-0199 (NANPA; published). */
const fictionalNumbers = 100

/** The texts of homes that a run can hold, each once. */
export interface HomeDictionaries {
  readonly cities: readonly string[]
  /** Index into `cities`, per place. */
  readonly cityOf: Uint32Array
  /** Telephone numbers, state by state. */
  readonly phones: readonly string[]
  /** Index of each state's first number, and at the end the count of all. */
  readonly firstPhoneOf: Uint32Array
}

/** Collects the texts of the chosen places, in their order. */
export function collectHomeDictionaries(places: ChosenPlaces): HomeDictionaries {
  const cityIndex = new Map<string, number>()
  const cityOf = Uint32Array.from(places.cities, (city) => {
    const known = cityIndex.get(city) ?? cityIndex.size
    cityIndex.set(city, known)
    return known
  })
  const lines = Array.from({ length: fictionalNumbers }, (_, line) => String(line).padStart(2, '0'))
  const phones: string[] = []
  const firstPhoneOf = new Uint32Array(places.stateCodes.length + 1)
  places.stateCodes.forEach((code, state) => {
    for (const area of stateByCode(code)!.areaCodes) {
      const start = `(${area}) 555-01`
      for (let line = 0; line < fictionalNumbers; line++) phones.push(start + lines[line])
    }
    firstPhoneOf[state + 1] = phones.length
  })
  return { cities: [...cityIndex.keys()], cityOf, phones, firstPhoneOf }
}
