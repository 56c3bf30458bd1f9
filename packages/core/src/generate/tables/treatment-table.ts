import type { Condition } from '../../catalogue/catalogue.ts'
import type { Odds } from '../../odds/odds.ts'
import { type AliasTable, createAliasTable } from '../../stream/alias-table.ts'

/** Draws one of a condition's treatments on a kind of visit; a slot is its place in the catalogue. */
export function treatmentTable(condition: Condition, odds: Odds, on: 'first' | 'follow-up'): AliasTable {
  return createAliasTable(treatmentWeights(condition, odds, on))
}

/** Weights of a condition's treatments on a kind of visit, in the catalogue's order; 0 for those of the other kind. */
export function treatmentWeights(condition: Condition, odds: Odds, on: 'first' | 'follow-up'): number[] {
  const weights = on === 'first' ? firstWeights(condition, odds) : odds.care.followUpTreatments
  const own = (on === 'first' ? odds.care.firstTreatmentsOf : odds.care.followUpTreatmentsOf)[condition.name]
  let allowed = 0
  return condition.treatments.map((treatment) => {
    if (treatment.on !== undefined && treatment.on !== on) return 0
    return own === undefined ? (weights[allowed++] ?? 0) : (own[treatment.name] ?? 0)
  })
}

function firstWeights(condition: Condition, odds: Odds): readonly number[] {
  return condition.delivery === undefined
    ? odds.care.firstTreatments
    : [1 - odds.care.cesareanShare, odds.care.cesareanShare]
}
