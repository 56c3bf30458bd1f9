import { drawFrom } from '../stream/alias-table.ts'
import { purpose } from '../stream/purpose.ts'
import type { Draft } from './draft.ts'
import { uninsured } from './tables/cover.ts'
import type { GeneratorTables } from './tables/generator-tables.ts'

/** Ages today at which a condition that entitles to Medicare may bring it: adults short of Medicare's own age. */
const entitledFrom = 18
const entitledUntil = 64

/** Draws the patient's payer by age, conditions and state; −1 without insurance. */
export function drawCoverage(draft: Draft, tables: GeneratorTables): void {
  const { stream, odds, payers, world } = tables
  stream.turnTo(tables.root, purpose.coverage, draft.patientId)
  const { medicare, medicaid } = world.payers
  const state = world.places.stateOf[draft.place]!
  const step = ageStep(payers.ageFrom, draft.ageToday)
  const ofCondition = payers.publicShareOf[draft.conditions[0]!]
  const medicareShare = draft.ageToday < payers.medicareFrom ? 0 : (ofCondition?.medicare ?? payers.medicare[step]!)
  if (isEntitled(draft, tables) && stream.chance(odds.coverage.medicareEntitled)) {
    draft.payer = medicare
  } else if (stream.chance(payers.uninsured[step * world.places.stateCodes.length + state]!)) {
    draft.payer = -1
  } else if (medicareShare > 0 && stream.chance(medicareShare)) {
    draft.payer = medicare
  } else if (stream.chance(ofCondition?.medicaid ?? payers.medicaid[step]!)) {
    draft.payer = medicaid
  } else {
    draft.payer = world.payers.commercial[drawFrom(world.payers.byState[state]!, stream)]!
  }
  draft.cover = draft.payer < 0 ? uninsured : payers.kindOf[draft.payer]!
}

function isEntitled({ conditionBits, ageToday }: Draft, { medicareBits }: GeneratorTables): boolean {
  return (conditionBits & medicareBits) !== 0 && ageToday >= entitledFrom && ageToday <= entitledUntil
}

/** Index of the last step that begins at an age or before it. */
export function ageStep(from: readonly number[], age: number): number {
  let step = from.length - 1
  while (age < from[step]!) step--
  return step
}
