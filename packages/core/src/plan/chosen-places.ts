import { HcError } from '../error.ts'
import { stateByCode } from '../geo/states.ts'
import { type ZipPool, zipFacts, zipText } from '../geo/zip-pool.ts'
import { type AliasTable, createAliasTable } from '../stream/alias-table.ts'
import { purpose } from '../stream/purpose.ts'
import type { Root } from '../stream/root.ts'
import { apportion } from './apportion.ts'
import { drawSome } from './draw-order.ts'

const defaultZipTarget = 2000

/** The ZIP codes that patients live in, in ZIP order, and how likely each is. */
export interface ChosenPlaces {
  readonly zipcodes: readonly string[]
  readonly cities: readonly string[]
  /** Index into `stateCodes`, per ZIP. */
  readonly stateOf: Uint8Array
  /** Two-letter codes of the states that occur, in alphabetical order. */
  readonly stateCodes: readonly string[]
  /** First ZIP of each state in `byState`, and one past the last. */
  readonly byState: readonly Int32Array[]
  readonly latitudes: Float64Array
  readonly longitudes: Float64Array
  readonly weights: Float64Array
  /** Draws the ZIP of a patient: states by population, ZIPs within a state by their weight. */
  readonly homes: AliasTable
}

/**
 * Chooses the ZIP codes of a run: states share the target by population (at least one each where the target allows),
 * and within a state ZIPs are drawn by weight without replacement. Follows from root, pool and target alone.
 */
export function choosePlaces(
  root: Root,
  pool: ZipPool,
  zipTarget: number | undefined,
  stateWeights: Readonly<Record<string, number>> = {},
): ChosenPlaces {
  if (zipTarget !== undefined && zipTarget > pool.size) {
    throw new HcError(
      'HC_OPTIONS_INVALID',
      `zip target ${zipTarget} is larger than the pool of ${pool.size} ZIP codes; choose ${pool.size} or fewer`,
    )
  }
  if (pool.size === 0) throw new HcError('HC_OPTIONS_INVALID', 'the ZIP pool is empty; give it at least one ZIP code')
  const target = zipTarget ?? Math.min(defaultZipTarget, pool.size)
  const poolByState = groupByState(pool)
  const stateCodes = [...poolByState.keys()].sort()
  const populations = stateCodes.map((code) => stateByCode(code)!.population)
  const seats = apportion(
    populations,
    target,
    stateCodes.map((code) => poolByState.get(code)!.length),
  )
  const columns = { keys: zipFacts(pool).numbers, weights: pool.weights }
  const chosen = stateCodes.flatMap((code, s) => chooseByWeight(root, columns, poolByState.get(code)!, seats[s]!))
  const places = collectPlaces(pool, chosen)
  return { ...places, homes: createAliasTable(homeWeights(places, stateWeights)) }
}

/** The facts of some ZIP codes of a pool, given by their indexes, in ZIP order. */
export function collectPlaces(pool: ZipPool, indexes: readonly number[]): Omit<ChosenPlaces, 'homes'> {
  const { numbers, cityOf, latitudeOf, longitudeOf } = zipFacts(pool)
  const chosen = [...indexes].sort((x, y) => numbers[x]! - numbers[y]!)
  const stateCodes = [...new Set(chosen.map((index) => pool.states[index]!))].sort()
  const stateIndex = new Map(stateCodes.map((code, s) => [code, s]))
  const stateOf = Uint8Array.from(chosen, (index) => stateIndex.get(pool.states[index]!)!)
  const byState = stateCodes.map((): number[] => [])
  stateOf.forEach((state, place) => {
    byState[state]!.push(place)
  })
  return {
    zipcodes: chosen.map((index) => zipText(numbers[index]!)),
    cities: chosen.map(cityOf),
    stateOf,
    stateCodes,
    byState: byState.map((places) => Int32Array.from(places)),
    latitudes: Float64Array.from(chosen, latitudeOf),
    longitudes: Float64Array.from(chosen, longitudeOf),
    weights: Float64Array.from(chosen, (index) => pool.weights[index]!),
  }
}

/** Indexes of a pool's ZIP codes by state. */
export function groupByState(pool: ZipPool): Map<string, number[]> {
  const groups = new Map<string, number[]>()
  let state: string | undefined
  let group: number[] = []
  for (let index = 0; index < pool.size; index++) {
    // Neighbours in ZIP order are mostly of one state.
    if (pool.states[index] !== state) {
      state = pool.states[index]!
      group = groups.get(state) ?? []
      groups.set(state, group)
    }
    group.push(index)
  }
  return groups
}

/** Draws some of the ZIP codes without replacement. */
function chooseByWeight(
  root: Root,
  columns: { readonly keys: Int32Array; readonly weights: Float64Array },
  indexes: number[],
  count: number,
): number[] {
  if (count >= indexes.length) return indexes
  if (count === 0) return []
  return drawSome(root, purpose.chosenZips, indexes, columns, count)
}

/** People of a state, as far as the odds let them be patients. */
export function homePopulation(code: string, stateWeights: Readonly<Record<string, number>>): number {
  return stateByCode(code)!.population * (stateWeights[code] ?? 1)
}

function homeWeights(
  { stateCodes, byState, weights }: Omit<ChosenPlaces, 'homes'>,
  stateWeights: Readonly<Record<string, number>>,
): Float64Array {
  const homes = new Float64Array(weights.length)
  stateCodes.forEach((code, s) => {
    spreadByWeight(homes, homePopulation(code, stateWeights), byState[s]!, weights)
  })
  if (homes.every((weight) => weight === 0)) {
    throw new HcError(
      'HC_OPTIONS_INVALID',
      'odds.patient.stateWeights leaves no ZIP of the pool that patients may live in; raise the weight of a state',
    )
  }
  return homes
}

/** Shares a sum among some places in proportion to their weights. */
export function spreadByWeight(homes: Float64Array, sum: number, places: Int32Array, weights: Float64Array): void {
  let total = 0
  for (const place of places) total += weights[place]!
  for (const place of places) homes[place] = (sum * weights[place]!) / total
}
