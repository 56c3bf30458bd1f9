import type { Draft } from './draft.ts'
import type { GeneratorTables } from './tables/generator-tables.ts'

/** Draws what insurance pays of a bill, in whole cents: 0 without insurance, and never more than the charge. */
export function drawCoverageCents(draft: Draft, tables: GeneratorTables, visit: number): number {
  if (draft.payer < 0) return 0
  const { patientShare } = tables.odds.coverage
  const chargeCents = draft.chargeCents[visit]!
  const shift = tables.world.payers.coverageShift[draft.payer]!
  if (patientShare.model === 'cost-sharing') {
    const owedCents = drawOwedCents(draft, tables, visit)
    // A payer's way shows where the patient owes anything at all.
    const shifted = owedCents === 0 ? 0 : owedCents - chargeCents * shift
    return chargeCents - Math.round(Math.min(chargeCents, Math.max(0, shifted)))
  }
  const { low, high, lowShare } = patientShare
  const { min, max } = tables.stream.chance(lowShare) ? low : high
  const share = tables.stream.floatBetween(min, max) + shift
  return Math.round(chargeCents * Math.min(1, Math.max(0, share)))
}

/** Draws what a patient owes by deductible and coinsurance, before the payer's own way. */
function drawOwedCents(draft: Draft, tables: GeneratorTables, visit: number): number {
  const { stream } = tables
  const rules = tables.payers.costSharing[draft.cover]!
  if (stream.chance(rules.nothingShare)) return 0
  const chargeCents = draft.chargeCents[visit]!
  const { deductibleDollars, coinsurance } = rules
  const deductibleCents = stream.chance(rules.deductibleMetShare)
    ? 0
    : Math.min(chargeCents, stream.floatBetween(deductibleDollars.min, deductibleDollars.max) * 100)
  const owedCents =
    deductibleCents + (chargeCents - deductibleCents) * stream.floatBetween(coinsurance.min, coinsurance.max)
  return Math.min(rules.maxDollars * 100, owedCents * tables.conditions[draft.condition[visit]!]!.owedMultiplier)
}
