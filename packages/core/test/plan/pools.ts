import { builtInZipPool, type ZipPool } from '../../src/geo/zip-pool.ts'

/** The rows of the built-in pool at some indexes, as a user's file would give them, in the order of the indexes. */
export function poolOf(indexes: readonly number[]): ZipPool {
  const pool = builtInZipPool()
  return {
    source: 'file',
    version: 'f'.repeat(64),
    size: indexes.length,
    zipcodes: indexes.map((i) => pool.zipcodes[i]!),
    cities: indexes.map((i) => pool.cities[i]!),
    states: indexes.map((i) => pool.states[i]!),
    latitudes: Float64Array.from(indexes, (i) => pool.latitudes[i]!),
    longitudes: Float64Array.from(indexes, (i) => pool.longitudes[i]!),
    weights: Float64Array.from(indexes, (i) => pool.weights[i]!),
  }
}

/** The index of a ZIP code in the built-in pool. */
export function poolIndex(zipcode: string): number {
  return builtInZipPool().zipcodes.indexOf(zipcode)
}
