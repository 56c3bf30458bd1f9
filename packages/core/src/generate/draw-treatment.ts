import { drawFrom } from '../stream/alias-table.ts'
import type { Draft } from './draft.ts'
import type { ConditionTable } from './tables/condition-tables.ts'
import type { GeneratorTables } from './tables/generator-tables.ts'

/** Draws the treatment of a visit and gives its place among the condition's treatments. */
export function drawTreatment(draft: Draft, tables: GeneratorTables, visit: number, table: ConditionTable): number {
  const choices = draft.opens[visit] === 1 ? table.firstTreatments : table.followUpTreatments
  let slot = drawFrom(choices, tables.stream)
  // A treatment that the patient may not have again gives way to the next one on the list for such a visit.
  while (timesGiven(draft, visit, table.treatments[slot]!) >= table.maxPerPatient[slot]!) {
    do slot++
    while (table.treatmentsOn[slot] === (draft.opens[visit] === 1 ? 'follow-up' : 'first'))
  }
  draft.treatment[visit] = table.treatments[slot]!
  draft.treatmentSlot[visit] = slot
  return slot
}

/** How many other visits of the patient have a treatment; those of stays that go by it are drawn before the rest. */
function timesGiven(draft: Draft, visit: number, treatment: number): number {
  let times = 0
  for (let other = 0; other < draft.visits; other++) {
    if (other !== visit && draft.treatment[other] === treatment) times++
  }
  return times
}
