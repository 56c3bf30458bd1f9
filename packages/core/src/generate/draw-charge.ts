import { drawLogNormal } from '../stream/normal.ts'
import type { Draft } from './draft.ts'
import type { ConditionTable } from './tables/condition-tables.ts'
import type { GeneratorTables } from './tables/generator-tables.ts'

/** Most that `total_charge`, a numeric(12,2), holds. */
const mostCents = 999_999_999_999

/** Draws the charge of a visit in whole cents, at least 1; a follow-up is never dearer than its episode's first visit. */
export function drawChargeCents(draft: Draft, tables: GeneratorTables, visit: number): number {
  const table = tables.conditions[draft.condition[visit]!]!
  if (draft.opens[visit] === 1) {
    const multiplier = tables.hospitals.chargeMultiplier[draft.hospital[visit]!]!
    const cents = Math.round(drawFirstCharge(draft, tables, visit, table) * multiplier)
    return Math.min(Math.max(1, cents), mostCents)
  }
  return drawFollowUpCharge(draft, tables, visit, table)
}

/** Cents of a first visit before the hospital's multiplier. */
function drawFirstCharge(draft: Draft, tables: GeneratorTables, visit: number, table: ConditionTable): number {
  const { first } = tables.odds.charge
  if (first.model === 'range') {
    const { min, max } = table.chargeDollars!
    return tables.stream.floatBetween(min, max) * 100
  }
  const { medianCents, nightsCount, treatmentMultipliers, coverMultipliers } = table.charges!
  const median = medianCents[draft.severity[visit]! * nightsCount + draft.nights[visit]!]!
  const factor = treatmentMultipliers[draft.treatmentSlot[visit]!]! * coverMultipliers[draft.cover]!
  const cents = drawLogNormal(tables.stream, median * factor, first.sigma)
  return Math.max(first.minDollars * 100, cents)
}

function drawFollowUpCharge(draft: Draft, tables: GeneratorTables, visit: number, table: ConditionTable): number {
  const { stream, odds } = tables
  const { of, share } = table.followUpCharge
  const first = draft.chargeCents[draft.episode[visit]!]!
  const previous = draft.chargeCents[draft.before[visit]!]!
  let cents = Math.round((of === 'first' ? first : previous) * stream.floatBetween(share.min, share.max))
  const isFirstFollowUp = draft.before[visit] === draft.episode[visit]
  if (!isFirstFollowUp) {
    const limit = stream.chance(odds.charge.cappedShare) ? previous : previous * odds.charge.bump
    cents = Math.min(cents, Math.floor(limit))
  }
  return Math.max(1, Math.min(cents, first))
}
