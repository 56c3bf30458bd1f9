import { drawFrom } from '../stream/alias-table.ts'
import { purpose } from '../stream/purpose.ts'
import type { Draft } from './draft.ts'
import type { GeneratorTables } from './generator-tables.ts'

/** Draws the patient's payer by age, conditions and state; −1 without insurance. */
export function drawCoverage(draft: Draft, tables: GeneratorTables): void {
  const { stream, odds, world } = tables
  stream.turnTo(tables.root, purpose.coverage, draft.patientId)
  const { uninsured, medicareShare, medicaidShare } = odds.coverage
  const age = draft.ageToday < 18 ? 'child' : draft.ageToday < 65 ? 'adult' : 'senior'
  const { payers } = world
  if ((draft.conditionBits & tables.medicareBits) !== 0 && age === 'adult' && stream.chance(medicareShare.entitled)) {
    draft.payer = payers.medicare
  } else if (stream.chance(uninsured[age])) {
    draft.payer = -1
  } else if (age === 'senior' && stream.chance(medicareShare.senior)) {
    draft.payer = payers.medicare
  } else if (stream.chance(medicaidShare[age])) {
    draft.payer = payers.medicaid
  } else {
    const state = world.places.stateOf[draft.place]!
    draft.payer = payers.commercial[drawFrom(payers.byState[state]!, stream)]!
  }
}
