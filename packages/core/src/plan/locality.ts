import { refusal } from '../error.ts'
import { stateByCode } from '../geo/states.ts'
import { type ZipPool, zipFacts } from '../geo/zip-pool.ts'
import { purpose } from '../stream/purpose.ts'
import type { Root } from '../stream/root.ts'
import { groupByState, homePopulation } from './chosen-places.ts'
import { drawOrder, drawSome } from './draw-order.ts'
import type { ParsedSingleHospital } from './single-hospital-options.ts'

const defaultLocalShare = 0.83
const defaultNeighborShare = 0.7

/** Where the one hospital stands and from where its patients come, settled for a pool. */
export interface Locality {
  /** Index of the hospital's ZIP in the pool. */
  readonly hospital: number
  /** Code of its state. */
  readonly state: string
  readonly localShare: number
  readonly localTopN: number
  readonly localDecayKm: number
  /** Share of those from elsewhere who live in a bordering state. */
  readonly neighborShare: number
  /** Codes of the bordering states that somebody may come from, sorted. */
  readonly neighbors: readonly string[]
  /** Codes of the other states that somebody may come from, sorted. */
  readonly farther: readonly string[]
  /** What had to give way, in sentences. */
  readonly notes: readonly string[]
}

/**
 * Settles where the hospital stands, by the seed where nobody says, and who can come. Throws HC_OPTIONS_INVALID when
 * the pool or the state weights cannot give what was asked for; a default gives way instead, and a note says so.
 */
export function settleLocality(
  root: Root,
  pool: ZipPool,
  asked: ParsedSingleHospital,
  stateWeights: Readonly<Record<string, number>>,
): Locality {
  refuseUnlessUsable(pool)
  const zipsOf = groupByState(pool)
  const populationOf = (code: string) => homePopulation(code, stateWeights)
  const hospital = placeHospital(root, pool, asked, zipsOf, populationOf)
  const state = pool.states[hospital]!
  const { borders, name } = stateByCode(state)!
  if (borders.length === 0 && (asked.outstateNeighborShare ?? 0) > 0) {
    throw refusal(
      `${name} borders no other state, so the out-of-state neighbor share must be 0, not ${asked.outstateNeighborShare}`,
    )
  }
  const others = [...zipsOf.keys()].filter((code) => code !== state && populationOf(code) > 0).sort()
  const neighbors = others.filter((code) => borders.includes(code))
  const farther = others.filter((code) => !borders.includes(code))
  const shares = settleShares(asked, name, borders.length > 0, neighbors, farther)
  const { localTopN, localDecayKm } = asked
  return { hospital, state, localTopN, localDecayKm, neighbors, farther, ...shares }
}

function refuseUnlessUsable(pool: ZipPool): void {
  if (pool.size === 0) throw refusal('the ZIP pool is empty; give it at least one ZIP code')
  const lacking = Array.from(pool.latitudes.keys()).filter(
    (index) => Number.isNaN(pool.latitudes[index]) || Number.isNaN(pool.longitudes[index]),
  )
  const rowOf = (index: number) => pool.rowNumbers?.[index] ?? index + 1
  const [first] = lacking.sort((x, y) => rowOf(x) - rowOf(y))
  if (first === undefined) return
  throw refusal(
    `row ${rowOf(first)} of the ZIP pool: ${pool.zipcodes[first]} has no known coordinates, which single-hospital mode needs; remove the row`,
  )
}

function placeHospital(
  root: Root,
  pool: ZipPool,
  asked: ParsedSingleHospital,
  zipsOf: ReadonlyMap<string, readonly number[]>,
  populationOf: (code: string) => number,
): number {
  if (asked.zipcode !== undefined) {
    const index = pool.zipcodes.indexOf(asked.zipcode)
    if (index < 0) {
      throw refusal(`hospital ZIP ${asked.zipcode} is not in the ZIP pool; choose one of its ${pool.size} ZIP codes`)
    }
    if (asked.state !== undefined && pool.states[index] !== asked.state) {
      throw refusal(
        `hospital ZIP ${asked.zipcode} is in ${pool.states[index]}, not in ${asked.state}; change one of the two`,
      )
    }
    return index
  }
  const state = asked.state ?? drawState(root, asked, [...zipsOf.keys()], populationOf)
  const zips = zipsOf.get(state)
  if (zips === undefined) throw refusal(`the ZIP pool has no ZIP code in ${state}; choose a state that it has`)
  const columns = { keys: zipFacts(pool).numbers, weights: pool.weights }
  return drawSome(root, purpose.hospitalZips, zips, columns, 1)[0]!
}

/** Draws the state of the hospital by population; one with neighbours where a share of them is asked for. */
function drawState(
  root: Root,
  { outstateNeighborShare = 0 }: ParsedSingleHospital,
  codes: readonly string[],
  populationOf: (code: string) => number,
): string {
  const candidates = codes
    .filter((code) => populationOf(code) > 0)
    .filter((code) => outstateNeighborShare === 0 || stateByCode(code)!.borders.length > 0)
    // Two letters as a number to the base 36, so that a state keeps its key whatever the pool.
    .map((code) => ({ code, key: Number.parseInt(code, 36), weight: populationOf(code) }))
  const [first] = drawOrder(root, purpose.hospitalState, candidates)
  if (first === undefined) throw refusal('no state of the ZIP pool can have the hospital; name its state')
  return first.code
}

function settleShares(
  asked: ParsedSingleHospital,
  state: string,
  hasBorders: boolean,
  neighbors: readonly string[],
  farther: readonly string[],
): Pick<Locality, 'localShare' | 'neighborShare' | 'notes'> {
  const { localShare, outstateNeighborShare: neighborShare } = asked
  const isAnyoneOutside = neighbors.length + farther.length > 0
  if (!isAnyoneOutside) {
    if (localShare !== undefined && localShare < 1) {
      throw refusal(
        `nobody can come from outside ${state} with these ZIP codes and state weights, so the local share must be 1, not ${localShare}`,
      )
    }
    const note = `No ZIP code outside ${state} can be a home, so all patients are local.`
    return { localShare: 1, neighborShare: 0, notes: localShare === undefined ? [note] : [] }
  }
  const local = localShare ?? defaultLocalShare
  const possible = neighbors.length === 0 ? 0 : farther.length === 0 ? 1 : undefined
  if (possible === undefined || local === 1) {
    return { localShare: local, neighborShare: neighborShare ?? possible ?? defaultNeighborShare, notes: [] }
  }
  const where = possible === 0 ? 'a state that borders' : 'a state that does not border'
  if (neighborShare !== undefined && neighborShare !== possible) {
    throw refusal(
      `nobody can come from ${where} ${state} with these ZIP codes and state weights, so the out-of-state neighbor share must be ${possible}, not ${neighborShare}`,
    )
  }
  const note = hasBorders
    ? `Nobody can come from ${where} ${state}, so ${possible === 0 ? 'none' : 'all'} of the patients from elsewhere are from bordering states.`
    : `${state} borders no other state, so the patients from elsewhere are from any.`
  return { localShare: local, neighborShare: possible, notes: neighborShare === undefined ? [note] : [] }
}
