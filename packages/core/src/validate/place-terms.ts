import { states } from '../geo/states.ts'
import { builtInZipPool, zipFacts } from '../geo/zip-pool.ts'
import type { Places } from '../plan/contract.ts'
import { CodeBook } from './code-book.ts'
import { ZipBook } from './zip-book.ts'

/** The places of a contract as tables: a ZIP's code gives its city and its state. */
export interface PlaceTerms {
  readonly zips: CodeBook | ZipBook
  readonly cities: CodeBook
  readonly states: CodeBook
  readonly cityOfZip: Int32Array
  readonly stateOfZip: Int32Array
}

let builtIn: PlaceTerms | undefined

/** Prepares the places of a contract. Those of the built-in pool are prepared once. */
export function placeTerms(places: Places): PlaceTerms {
  if (places.source === 'built-in') {
    builtIn ??= builtInTerms()
    return builtIn
  }
  const { rows } = places
  const zips = new CodeBook(rows.map(({ zipcode }) => zipcode))
  return tabulate(
    zips,
    rows.map(({ zipcode }) => zips.codeOf(zipcode)),
    rows.map(({ city }) => city),
    rows.map(({ state }) => state),
  )
}

/** The whole columns of ZIP codes and of cities are not made for this: every thread would wait for them. */
function builtInTerms(): PlaceTerms {
  const pool = builtInZipPool()
  const { numbers, cityOf } = zipFacts(pool)
  const codes = [...numbers.keys()]
  return tabulate(new ZipBook(numbers), codes, codes.map(cityOf), pool.states)
}

/** The columns give, for one ZIP code after the other, its code, its city and its state. */
function tabulate(
  zips: PlaceTerms['zips'],
  codes: readonly number[],
  cityOf: readonly string[],
  stateOf: readonly string[],
): PlaceTerms {
  const terms = {
    zips,
    cities: new CodeBook(cityOf),
    states: new CodeBook(states.map(({ code }) => code)),
    cityOfZip: new Int32Array(zips.size),
    stateOfZip: new Int32Array(zips.size),
  }
  for (let row = 0; row < codes.length; row++) {
    const zip = codes[row]!
    terms.cityOfZip[zip] = terms.cities.codeOf(cityOf[row]!)
    terms.stateOfZip[zip] = terms.states.codeOf(stateOf[row]!)
  }
  return terms
}

/** Area codes have three digits. */
const areaCodes = 1000
const areaCodeMarks = new Uint8Array(states.length * areaCodes)
states.forEach((state, code) => {
  for (const areaCode of state.areaCodes) areaCodeMarks[code * areaCodes + Number(areaCode)] = 1
})

/** For the code of each state, 1 for the telephone area codes that belong to it. */
export const areaCodesOfStates = { marks: areaCodeMarks, perCode: areaCodes }
