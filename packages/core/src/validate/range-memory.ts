import { TextArena } from '../model/text-arena.ts'
import { billColumns } from './bill-frame.ts'
import { patientColumns, patientTexts } from './patient-frame.ts'
import { pendingPatientColumns } from './pending-patients.ts'
import { pendingVisitColumns } from './pending-visits.ts'
import { TextReading } from './text-reading.ts'
import { visitColumns } from './visit-frame.ts'

/**
 * The memory that watching a range takes. It goes from one range to the next: to ask for it anew every thousand
 * patients keeps the garbage collector as busy as the rules.
 */
export interface RangeMemory {
  readonly patients: ReturnType<typeof patientColumns>
  readonly patientTexts: ReturnType<typeof patientTexts>
  readonly visits: ReturnType<typeof visitColumns>
  readonly visitNames: TextReading
  readonly bills: ReturnType<typeof billColumns>
  readonly pendingPatients: ReturnType<typeof pendingPatientColumns>
  readonly pendingVisits: ReturnType<typeof pendingVisitColumns>
  readonly pendingNames: readonly [TextArena, TextArena]
}

/** Makes memory that ranges can be watched in, one after the other. */
export function createRangeMemory(): RangeMemory {
  return {
    patients: patientColumns(),
    patientTexts: patientTexts(),
    visits: visitColumns(),
    visitNames: new TextReading(),
    bills: billColumns(),
    pendingPatients: pendingPatientColumns(),
    pendingVisits: pendingVisitColumns(),
    pendingNames: [new TextArena(), new TextArena()],
  }
}
