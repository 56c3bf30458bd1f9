import type { Catalogue } from '../catalogue/catalogue.ts'
import { HcError } from '../error.ts'
import type { Odds } from '../odds/odds.ts'
import { type AliasTable, createAliasTable } from '../stream/alias-table.ts'
import { roomFor, type Window } from './window.ts'

/**
 * Shares of patients by number of visits, and the first condition given that number. The number of visits is decided
 * before anything else about a patient, so what depends on it is drawn backwards, by Bayes' rule.
 */
export interface FirstConditions {
  /** `shares[n]`: share of patients with n visits; `shares[0]` is 0. */
  readonly shares: Float64Array
  /** Draws the first condition of a patient with n visits, at index n. */
  readonly given: readonly (AliasTable | undefined)[]
  /** Largest number of visits that the odds name but the window cannot hold, 0 when it holds all. */
  readonly lowered: number
}

/** Works the shares and tables out. Throws HC_OPTIONS_INVALID when the window can hold no condition at all. */
export function planFirstConditions(catalogue: Catalogue, odds: Odds, window: Window): FirstConditions {
  const { conditions } = catalogue
  const most = window.maxVisits
  let wanted = 0
  const likelihood = conditions.map(({ category }) => {
    const shares = new Float64Array(most + 1)
    const bands = odds.visitsPerPatient[category]
    const total = bands.reduce((sum, band) => sum + band.weight, 0)
    for (const { min, max, weight } of bands) {
      wanted = Math.max(wanted, max)
      for (let visits = min; visits <= max; visits++) {
        const held = Math.min(visits, most)
        shares[held] = shares[held]! + weight / total / (max - min + 1)
      }
    }
    return shares
  })
  const weightOf = (c: number, visits: number) =>
    roomFor(conditions[c]!, visits, window)
      ? (odds.conditions.weights[conditions[c]!.name] ?? 0) * likelihood[c]![visits]!
      : 0
  const shares = new Float64Array(most + 1)
  const given: (AliasTable | undefined)[] = [undefined]
  for (let visits = 1; visits <= most; visits++) {
    const weights = conditions.map((_, c) => weightOf(c, visits))
    shares[visits] = weights.reduce((sum, weight) => sum + weight, 0)
    given.push(shares[visits]! > 0 ? createAliasTable(weights) : undefined)
  }
  if (shares.every((share) => share === 0)) {
    throw new HcError(
      'HC_OPTIONS_INVALID',
      `the window of ${window.days} days can hold no condition of the preset; choose an earlier start date or a later today`,
    )
  }
  return { shares, given, lowered: wanted > most ? wanted : 0 }
}

/**
 * Chances of a second and a third … distinct condition, given that the patient has visits enough, such that the shares
 * over all patients come out as the odds say. Index k: the chance of exactly k + 1 conditions.
 */
export function conditionCountTables(shares: ArrayLike<number>, perPatient: readonly number[]): readonly AliasTable[] {
  const total = Array.from(shares).reduce((sum, share) => sum + share, 0)
  const atLeast = (visits: number) =>
    Array.from(shares).reduce((sum, share, n) => (n >= visits ? sum + share : sum), 0) / total
  const tables: AliasTable[] = [createAliasTable([1])]
  for (let visits = 1; visits < shares.length; visits++) {
    const weights = perPatient.map((share, k) => {
      const reach = atLeast(k + 1)
      return k > 0 && k < visits && reach > 0 ? Math.min(1, share / reach) : 0
    })
    weights[0] = Math.max(0, 1 - weights.reduce((sum, weight) => sum + weight, 0))
    tables.push(createAliasTable(weights))
  }
  return tables
}
