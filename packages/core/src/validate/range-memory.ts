import { TextArena } from '../model/text-arena.ts'
import { billColumns } from './bill-frame.ts'
import { patientColumns } from './patient-frame.ts'
import { pendingPatientColumns } from './pending-patients.ts'
import { pendingVisitColumns } from './pending-visits.ts'
import { visitColumns } from './visit-frame.ts'

/**
 * The memory that watching a range takes. It goes from one range to the next: to ask for it anew every thousand
 * patients keeps the garbage collector as busy as the rules.
 */
export interface RangeMemory {
  readonly patients: ReturnType<typeof patientColumns>
  readonly visits: ReturnType<typeof visitColumns>
  readonly bills: ReturnType<typeof billColumns>
  readonly pendingPatients: ReturnType<typeof pendingPatientColumns>
  readonly pendingVisits: ReturnType<typeof pendingVisitColumns>
  readonly pendingNames: readonly [TextArena, TextArena]
}

/** Makes memory that ranges can be watched in, one after the other. */
export function createRangeMemory(): RangeMemory {
  return {
    patients: patientColumns(),
    visits: visitColumns(),
    bills: billColumns(),
    pendingPatients: pendingPatientColumns(),
    pendingVisits: pendingVisitColumns(),
    pendingNames: [new TextArena(), new TextArena()],
  }
}
