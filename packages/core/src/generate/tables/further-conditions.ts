import type { Odds } from '../../odds/odds.ts'
import { type AliasTable, createAliasTable } from '../../stream/alias-table.ts'
import type { ConditionTable } from './condition-tables.ts'

/** Years of age that share a table. */
const bandYears = 5
const bandCount = 24
const noTable = Symbol('no table')

/** Draws a further condition of a patient whose first one, age and sex are known. */
export interface FurtherConditions {
  /** The table to draw from, made when it is first asked for; undefined where nothing goes with them. */
  given(first: number, age: number, gender: number): AliasTable | undefined
}

/**
 * Prepares the draw of further conditions. A condition weighs as often as it occurs at all, times how often it occurs
 * at that age and in that sex, times how well it goes with the first one. So the conditions keep their ages and sexes,
 * whether they come first or later. Where the odds give no condition ages of its own, age plays no part.
 */
export function prepareFurtherConditions(conditions: readonly ConditionTable[], odds: Odds): FurtherConditions {
  const byAge = Object.keys(odds.patient.agesOf).length > 0
  const bands = byAge ? bandCount : 1
  const tables = new Array<AliasTable | typeof noTable | undefined>(conditions.length * bands * 2)
  const bandShares = conditions.map(({ ageShares }) => sharesByBand(ageShares))
  const make = (first: number, band: number, gender: number): AliasTable | typeof noTable => {
    const together = odds.conditions.together[conditions[first]!.condition.name] ?? {}
    const weights = conditions.map(({ condition: { name }, femaleShare }, c) => {
      if (byAge && c === first) return 0
      const likelihood = byAge ? bandShares[c]![band]! * (gender === 1 ? femaleShare : 1 - femaleShare) : 1
      return (odds.conditions.weights[name] ?? 0) * (together[name] ?? 1) * likelihood
    })
    return weights.some((weight) => weight > 0) ? createAliasTable(weights) : noTable
  }
  return {
    given(first, age, gender) {
      const band = byAge ? Math.min(Math.floor(age / bandYears), bandCount - 1) : 0
      const at = (first * bands + band) * 2 + gender
      let table = tables[at]
      if (table === undefined) {
        table = make(first, band, gender)
        tables[at] = table
      }
      return table === noTable ? undefined : table
    },
  }
}

function sharesByBand(ageShares: Float64Array): Float64Array {
  const shares = new Float64Array(bandCount)
  ageShares.forEach((share, age) => {
    const band = Math.min(Math.floor(age / bandYears), bandCount - 1)
    shares[band] = shares[band]! + share
  })
  return shares
}
