import { greatCircleKm } from '../geo/distance.ts'
import type { ZipPool } from '../geo/zip-pool.ts'
import { createAliasTable } from '../stream/alias-table.ts'
import { exponential } from '../stream/exponential.ts'
import { type ChosenPlaces, collectPlaces, groupByState, homePopulation, spreadByWeight } from './chosen-places.ts'
import type { Locality } from './locality.ts'

/**
 * The homes of the patients of one hospital: the nearest ZIP codes of its state, each e times less likely for every
 * decay's length of distance, and all ZIP codes of other states, by population. The hospital's own ZIP is among them.
 */
export function placesAround(
  pool: ZipPool,
  locality: Locality,
  stateWeights: Readonly<Record<string, number>> = {},
): ChosenPlaces {
  const { localShare, neighborShare, neighbors, farther, state } = locality
  const zipsOf = groupByState(pool)
  const near = nearestZips(pool, locality, zipsOf.get(state)!)
  const outside = [
    { codes: neighbors, share: (1 - localShare) * neighborShare },
    { codes: farther, share: (1 - localShare) * (1 - neighborShare) },
  ].filter(({ share }) => share > 0)
  const elsewhere = outside.flatMap(({ codes }) => codes.flatMap((code) => zipsOf.get(code)!))
  const places = collectPlaces(pool, [...near.map(({ index }) => index), ...elsewhere])

  const homes = new Float64Array(places.zipcodes.length)
  const placeOf = new Map(places.zipcodes.map((zipcode, place) => [zipcode, place]))
  const nearness = near.map(({ km }) => exponential(-km / locality.localDecayKm))
  const total = nearness.reduce((sum, weight) => sum + weight, 0)
  near.forEach(({ index }, rank) => {
    homes[placeOf.get(pool.zipcodes[index]!)!] = (localShare * nearness[rank]!) / total
  })
  for (const { codes, share } of outside) {
    const populations = codes.map((code) => homePopulation(code, stateWeights))
    const population = populations.reduce((sum, each) => sum + each, 0)
    codes.forEach((code, c) => {
      const zips = places.byState[places.stateCodes.indexOf(code)]!
      spreadByWeight(homes, (share * populations[c]!) / population, zips, places.weights)
    })
  }
  return { ...places, homes: createAliasTable(homes) }
}

/** The nearest ZIP codes to the hospital among those of its state, its own first. */
function nearestZips(pool: ZipPool, { hospital, localTopN }: Locality, zips: readonly number[]) {
  const { latitudes, longitudes } = pool
  const [latitude, longitude] = [latitudes[hospital]!, longitudes[hospital]!]
  return (
    zips
      .map((index) => ({ index, km: greatCircleKm(latitude, longitude, latitudes[index]!, longitudes[index]!) }))
      // Several ZIP codes may stand at one point; the hospital's own comes first among them.
      .sort((x, y) => x.km - y.km || Number(y.index === hospital) - Number(x.index === hospital) || x.index - y.index)
      .slice(0, localTopN)
  )
}
