import { ColumnStore } from './column-store.ts'
import { IdIndex } from './id-index.ts'
import { MISSING, NONE } from './reading.ts'
import type { TableName } from './rule.ts'
import type { Example } from './summary.ts'
import { relation, type VisitFrame } from './visit-frame.ts'

/** Whether a visit has its bill. */
export const billed = { no: 0, yes: 1, /** A bill of unclear keys may be its. */ maybe: 2 } as const

const ints = [
  'condition',
  'age',
  'nights',
  'discharge',
  'hospital',
  'payer', // NONE without insurance
  'faults',
  'patientFaults',
  'opening', // distance back to the first visit of the episode; 0 for itself, -1 where it is unknown
  'before', // distance back to the visit before for the condition, or -1
  'billed',
] as const
const wides = ['id', 'expectedId', 'patientId', 'rowNumber', 'chargeCents'] as const

/** The columns of visits that wait. */
export function pendingVisitColumns() {
  return new ColumnStore(ints, wides)
}

/** What bills need to know of visits, until the bills have gone by. */
export class PendingVisits {
  readonly table: TableName = 'visits'
  length = 0
  readonly #store: ReturnType<typeof pendingVisitColumns>
  readonly #index = new IdIndex()

  /** Takes columns that may have been another's. */
  constructor(columns: ReturnType<typeof pendingVisitColumns>) {
    this.#store = columns
  }

  get int(): Record<(typeof ints)[number], Int32Array> {
    return this.#store.int
  }

  get wide(): Record<(typeof wides)[number], Float64Array> {
    return this.#store.wide
  }

  /** Adds the new visits of a frame, once they have been judged. `doubtful` marks those whose episode is unclear. */
  add(frame: VisitFrame, doubtful: Uint8Array | undefined): void {
    const { first } = frame
    const rows = frame.length - first
    this.#store.reserve(this.length + rows)
    const { int, wide, length: at } = this
    const { int: of } = frame
    for (const name of ['condition', 'age', 'discharge', 'hospital', 'payer', 'faults', 'patientFaults'] as const) {
      int[name].set(of[name].subarray(first, frame.length), at)
    }
    wide.id.set(frame.wide.visitId.subarray(first, frame.length), at)
    wide.expectedId.set(frame.wide.expectedId.subarray(first, frame.length), at)
    wide.patientId.set(frame.wide.patientId.subarray(first, frame.length), at)
    wide.chargeCents.fill(MISSING, at, at + rows)
    int.billed.fill(billed.no, at, at + rows)
    for (let row = first; row < frame.length; row++) {
      const place = at + row - first
      const isOfPatient = of.relation[row] === relation.ofPatient
      wide.rowNumber[place] = frame.rowNumber(row)
      int.nights[place] = of.discharge[row]! - of.admission[row]!
      int.opening[place] = of.opening[row]! < 0 || doubtful?.[row] === 1 ? -1 : row - of.opening[row]!
      int.before[place] = of.before[row]! < 0 || doubtful?.[row] === 1 ? -1 : row - of.before[row]!
      if (!isOfPatient) int.payer[place] = NONE
    }
    this.length += rows
  }

  /** The place of a visit; -1 when none of that id waits. */
  find(visitId: number): number {
    return this.#index.find(visitId, this.wide.id, this.wide.expectedId, 0, this.length)
  }

  /** Forgets the first visits. */
  drop(visits: number): void {
    if (visits === 0) return
    this.#store.move(visits, 0, this.length - visits)
    this.#index.drop(visits)
    this.length -= visits
  }

  example(place: number): Example {
    const { id, patientId, rowNumber } = this.wide
    return {
      table: this.table,
      row: rowNumber[place]!,
      values: { visit_id: id[place]!, patient_id: patientId[place]! },
    }
  }
}
