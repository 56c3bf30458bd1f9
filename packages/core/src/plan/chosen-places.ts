import { HcError } from '../error.ts'
import { stateByCode } from '../geo/states.ts'
import type { ZipPool } from '../geo/zip-pool.ts'
import { type AliasTable, createAliasTable } from '../stream/alias-table.ts'
import { logarithm } from '../stream/exponential.ts'
import { purpose } from '../stream/purpose.ts'
import type { Root } from '../stream/root.ts'
import { Stream } from '../stream/stream.ts'
import { apportion } from './apportion.ts'

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
  const stream = new Stream()
  const chosen = stateCodes
    .flatMap((code, s) => chooseByWeight(root, stream, pool, poolByState.get(code)!, seats[s]!))
    .sort((x, y) => (pool.zipcodes[x]! < pool.zipcodes[y]! ? -1 : 1))
  const kept = stateCodes.filter((_, s) => seats[s]! > 0)
  const stateOf = Uint8Array.from(chosen, (index) => kept.indexOf(pool.states[index]!))
  const weights = Float64Array.from(chosen, (index) => pool.weights[index]!)
  const byState = kept.map((_, s) => Int32Array.from(chosen.keys()).filter((place) => stateOf[place] === s))
  return {
    zipcodes: chosen.map((index) => pool.zipcodes[index]!),
    cities: chosen.map((index) => pool.cities[index]!),
    stateOf,
    stateCodes: kept,
    byState,
    latitudes: Float64Array.from(chosen, (index) => pool.latitudes[index]!),
    longitudes: Float64Array.from(chosen, (index) => pool.longitudes[index]!),
    weights,
    homes: createAliasTable(homeWeights(kept, byState, weights, stateWeights)),
  }
}

function groupByState(pool: ZipPool): Map<string, number[]> {
  const groups = new Map<string, number[]>()
  pool.states.forEach((state, index) => {
    const group = groups.get(state)
    if (group === undefined) groups.set(state, [index])
    else group.push(index)
  })
  return groups
}

/** Draws some of the candidates without replacement: the earliest of exponential clocks that run at each weight's pace. */
function chooseByWeight(root: Root, stream: Stream, pool: ZipPool, candidates: number[], count: number): number[] {
  if (count >= candidates.length) return candidates
  const rings = candidates.map((index) => {
    stream.turnTo(root, purpose.chosenZips, Number(pool.zipcodes[index]))
    return { index, at: -logarithm(1 - stream.float()) / pool.weights[index]! }
  })
  rings.sort((x, y) => x.at - y.at || x.index - y.index)
  return rings.slice(0, count).map((ring) => ring.index)
}

function homeWeights(
  stateCodes: readonly string[],
  byState: readonly Int32Array[],
  weights: Float64Array,
  stateWeights: Readonly<Record<string, number>>,
): Float64Array {
  const homes = new Float64Array(weights.length)
  stateCodes.forEach((code, s) => {
    const population = stateByCode(code)!.population * (stateWeights[code] ?? 1)
    let total = 0
    for (const place of byState[s]!) total += weights[place]!
    for (const place of byState[s]!) homes[place] = (population * weights[place]!) / total
  })
  return homes
}
