import { drawFrom } from '../stream/alias-table.ts'
import { purpose } from '../stream/purpose.ts'
import type { Draft } from './draft.ts'
import { drawTreatment } from './draw-treatment.ts'
import type { ConditionTable } from './tables/condition-tables.ts'
import type { DrugTable } from './tables/drug-tables.ts'
import type { GeneratorTables } from './tables/generator-tables.ts'

/** Draws what was done on each visit: treatment, drug, test result, room, and whether a follow-up was asked for. */
export function drawCare(draft: Draft, tables: GeneratorTables): void {
  const { stream } = tables
  stream.turnTo(tables.root, purpose.care, draft.patientId)
  for (let visit = 0; visit < draft.visits; visit++) {
    const table = tables.conditions[draft.condition[visit]!]!
    // Where the stay goes by the treatment, that was drawn with it.
    if (draft.opens[visit] === 0 || !table.stays.goesByTreatment) drawTreatment(draft, tables, visit, table)
    drawDrug(draft, tables, visit, table)
    draft.testResult[visit] = drawFrom(table.testResults[draft.severity[visit]!]!, stream)
    const floors = tables.hospitals.floors[draft.hospital[visit]!]!
    draft.room[visit] = stream.between(1, floors) * 100 + stream.between(1, tables.roomsPerFloor)
    drawFollowUp(draft, tables, visit)
  }
}

function drawDrug(draft: Draft, tables: GeneratorTables, visit: number, table: ConditionTable): void {
  const { stream, odds } = tables
  const isTreatment = tables.drugTreatments[draft.treatment[visit]!] === 1
  const bias = tables.hospitals.medicationBias[draft.doctor[visit]!]!
  const share = isTreatment ? odds.care.medicationAsTreatment : odds.care.medicationBeside + bias
  draft.drug[visit] = -1
  if (!stream.chance(share)) return
  // The catalogue promises that some drug of each condition suits every patient who can have it.
  const begin = stream.below(table.drugs.length)
  for (let step = 0; step < table.drugs.length; step++) {
    const drug = table.drugs[(begin + step) % table.drugs.length]!
    if (!suits(draft, visit, drug)) continue
    draft.drug[visit] = drug.medication
    draft.dosage[visit] = drug.dosages[stream.below(drug.dosages.length)]!
    draft.frequency[visit] = drug.frequencies[stream.below(drug.frequencies.length)]!
    return
  }
}

function suits(draft: Draft, visit: number, drug: DrugTable): boolean {
  const age = draft.ageAtAdmission[visit]!
  return (
    age >= drug.minAge &&
    age <= drug.maxAge &&
    (drug.gender < 0 || drug.gender === draft.gender) &&
    draft.admissionDay[visit]! >= drug.fromDay &&
    (draft.conditionBits & drug.notWithBits) === 0
  )
}

/** Y where the next visit for the condition is a follow-up; N where it opens an episode; by chance where none comes. */
function drawFollowUp(draft: Draft, tables: GeneratorTables, visit: number): void {
  const unanswered = tables.stream.chance(tables.odds.care.unansweredFollowUp)
  draft.followUp[visit] = unanswered ? 1 : 0
  for (let later = visit + 1; later < draft.visits; later++) {
    if (draft.before[later] !== visit) continue
    draft.followUp[visit] = draft.opens[later] === 1 ? 0 : 1
    return
  }
}
