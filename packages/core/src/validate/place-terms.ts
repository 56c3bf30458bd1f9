import { states } from '../geo/states.ts'
import { builtInZipPool } from '../geo/zip-pool.ts'
import type { Places } from '../plan/contract.ts'
import { CodeBook } from './code-book.ts'

/** The places of a contract as tables: a ZIP's code gives its city and its state. */
export interface PlaceTerms {
  readonly zips: CodeBook
  readonly cities: CodeBook
  readonly states: CodeBook
  readonly cityOfZip: Int32Array
  readonly stateOfZip: Int32Array
}

interface ZipColumns {
  readonly zipcodes: readonly string[]
  readonly cities: readonly string[]
  readonly states: readonly string[]
}

let builtIn: PlaceTerms | undefined

/** Prepares the places of a contract. Those of the built-in pool are prepared once. */
export function placeTerms(places: Places): PlaceTerms {
  if (places.source === 'built-in') {
    builtIn ??= tabulate(builtInZipPool())
    return builtIn
  }
  return tabulate({
    zipcodes: places.rows.map(({ zipcode }) => zipcode),
    cities: places.rows.map(({ city }) => city),
    states: places.rows.map(({ state }) => state),
  })
}

function tabulate(pool: ZipColumns): PlaceTerms {
  const terms = {
    zips: new CodeBook(pool.zipcodes),
    cities: new CodeBook(pool.cities),
    states: new CodeBook(states.map(({ code }) => code)),
    cityOfZip: new Int32Array(pool.zipcodes.length),
    stateOfZip: new Int32Array(pool.zipcodes.length),
  }
  for (let row = 0; row < pool.zipcodes.length; row++) {
    const zip = terms.zips.codeOf(pool.zipcodes[row]!)
    terms.cityOfZip[zip] = terms.cities.codeOf(pool.cities[row]!)
    terms.stateOfZip[zip] = terms.states.codeOf(pool.states[row]!)
  }
  return terms
}

const areaCodesOfState = states.map(({ areaCodes }) => new Set(areaCodes.map(Number)))

/** Whether a telephone area code belongs to the state of a code. */
export function isAreaCodeOf(areaCode: number, state: number): boolean {
  return areaCodesOfState[state]?.has(areaCode) === true
}
