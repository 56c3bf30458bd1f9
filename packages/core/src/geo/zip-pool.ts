import {
  cityIndexes,
  cityWords,
  latitudes,
  longitudes,
  stateCodeWords,
  stateIndexes,
  unknownZipWeight as unknownWeight,
  weights,
  zipCount,
  zipcodes,
  zipDataVersion,
} from './data/zips.ts'
import { decodeIntegers } from './decode-integers.ts'

/** ZIP codes that patients and hospitals may be placed at, as parallel columns sorted by ZIP. */
export interface ZipPool {
  readonly source: 'built-in' | 'file'
  /** Data version of the built-in pool, or the SHA-256 of a user's file. */
  readonly version: string
  readonly size: number
  readonly zipcodes: readonly string[]
  readonly cities: readonly string[]
  /** Two-letter code per ZIP. */
  readonly states: readonly string[]
  /** Degrees north; NaN where unknown. */
  readonly latitudes: Float64Array
  /** Degrees east, negative in the United States; NaN where unknown. */
  readonly longitudes: Float64Array
  /** Residents, as far as known; above 0. They compare ZIPs of one state. */
  readonly weights: Float64Array
  /** Row of the user's file that each ZIP came from, the header being row 1; absent in the built-in pool. */
  readonly rowNumbers?: Int32Array
}

/** Version of the built-in pool; it changes when, and only when, one of its ZIPs does. */
export const zipPoolVersion: string = zipDataVersion

/** Weight of a ZIP whose population is unknown: residents, assumed. */
export const unknownZipWeight: number = unknownWeight

let decoded: ZipPool | undefined

/** The built-in pool: ZIPs of the 50 states and DC. Decoded at the first call; later calls return the same pool. */
export function builtInZipPool(): ZipPool {
  decoded ??= decodeZipPool()
  return decoded
}

/** Decodes the built-in pool anew; those of its columns that few need, when they are first asked for. */
export function decodeZipPool(): ZipPool {
  const words = cityWords.split(/[|\n]/)
  const numbers = decodeIntegers(zipcodes, zipCount, { delta: true })
  const city = decodeIntegers(cityIndexes, zipCount)
  const north = decodeIntegers(latitudes, zipCount, { delta: true })
  const east = decodeIntegers(longitudes, zipCount, { delta: true })
  const texts = lazily(() => zipcodeTexts(numbers))
  const cities = lazily(() => pick(words, city))
  const latitude = lazily(() => degrees(north))
  const longitude = lazily(() => degrees(east))
  const pool: ZipPool = {
    source: 'built-in',
    version: zipPoolVersion,
    size: zipCount,
    get zipcodes() {
      return texts()
    },
    get cities() {
      return cities()
    },
    get latitudes() {
      return latitude()
    },
    get longitudes() {
      return longitude()
    },
    states: pick(stateCodeWords.split('|'), decodeIntegers(stateIndexes, zipCount, { delta: true })),
    weights: new Float64Array(decodeIntegers(weights, zipCount)),
  }
  factsOf.set(pool, {
    numbers,
    cityOf: (index) => words[city[index]!]!,
    latitudeOf: (index) => north[index]! / 1e4,
    longitudeOf: (index) => east[index]! / 1e4,
  })
  return pool
}

/** Facts of single ZIP codes of a pool, by index. */
export interface ZipFacts {
  /** The ZIP codes as numbers. */
  readonly numbers: Int32Array
  cityOf(index: number): string
  latitudeOf(index: number): number
  longitudeOf(index: number): number
}

const factsOf = new WeakMap<ZipPool, ZipFacts>()

/** Gives the facts of single ZIP codes without decoding whole columns of the built-in pool. */
export function zipFacts(pool: ZipPool): ZipFacts {
  return (
    factsOf.get(pool) ?? {
      numbers: Int32Array.from(pool.zipcodes, Number),
      cityOf: (index) => pool.cities[index]!,
      latitudeOf: (index) => pool.latitudes[index]!,
      longitudeOf: (index) => pool.longitudes[index]!,
    }
  )
}

function lazily<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

/** The text of a ZIP code: five digits. */
export function zipText(number: number): string {
  const text = String(number)
  return text.length === 5 ? text : text.padStart(5, '0')
}

// Loops, not Array.from with a function: decoding took nearly twice as long with it.

function zipcodeTexts(numbers: Int32Array): string[] {
  const texts = new Array<string>(numbers.length)
  for (let i = 0; i < numbers.length; i++) texts[i] = zipText(numbers[i]!)
  return texts
}

function pick(words: readonly string[], indexes: Int32Array): string[] {
  const picked = new Array<string>(indexes.length)
  for (let i = 0; i < indexes.length; i++) picked[i] = words[indexes[i]!]!
  return picked
}

function degrees(tenThousandths: Int32Array): Float64Array {
  const values = new Float64Array(tenThousandths.length)
  for (let i = 0; i < values.length; i++) values[i] = tenThousandths[i]! / 1e4
  return values
}
