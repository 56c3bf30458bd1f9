import type { Batch } from '../model/batch.ts'
import { TextArena } from '../model/text-arena.ts'
import type { TextBytes } from '../model/text-bytes.ts'
import { columnOf } from './batch-columns.ts'
import { ColumnStore } from './column-store.ts'
import { cellsOf } from './examples.ts'
import type { IdSequence } from './id-sequence.ts'
import { type CodedColumns, type NumberColumns, readCodedColumns, readNumberColumns } from './read-columns.ts'
import { textAt } from './reading.ts'
import type { Frame } from './row-judge.ts'
import type { RowList } from './row-list.ts'
import type { TableName } from './rule.ts'
import type { Cell, Example } from './summary.ts'
import type { Terms } from './terms.ts'
import type { TextReading } from './text-reading.ts'

/** What becomes of a visit when its patient is looked for. */
export const relation = {
  ofPatient: 0,
  /** No patient has that id. */
  none: 1,
  /** A patient of a later number has gone before. */
  outOfOrder: 2,
  /** The patient of that id has another name. */
  otherName: 3,
  /** The id is above those of the patients so far: settled at the end. */
  later: 4,
} as const

/** Which visit of an episode a row is. */
export const role = { unknown: 0, first: 1, followUp: 2 } as const

/** Columns read from the batch that may not be empty, beside the ids and the name. */
export const requiredVisitColumns = [
  'age',
  'gender',
  'condition',
  'severity',
  'treatment',
  'testResult',
  'doctor',
  'hospital',
  'hospitalState',
  'hospitalZip',
  'room',
  'admission',
  'discharge',
  'followUp',
] as const

const drugColumns = ['medication', 'dosage', 'frequency'] as const

/** Columns found by joining with the patient and by looking back over the patient's visits. */
const derived = [
  'isDue', // 1 where the id is the next
  'faults',
  'relation',
  'group', // counts patients
  'patient', // place among the pending patients, while the batch is watched
  'patientFaults',
  'bornDay',
  'bornDate',
  'patientGender',
  'patientState',
  'payer',
  'treatmentPlace', // -1: not one of the condition's
  'drugPlace', // -1: not one of the condition's
  'isDelivery',
  'previous', // row of the patient's visit before
  'before', // row of the patient's visit before for the same condition, or -1
  'opening', // row of the first visit of the episode, or -1 where it is unknown
  'role',
  'deliveryBefore', // row of the patient's delivery before
  'deliveries', // of the patient so far, this one included
  'conditions', // distinct ones of the patient so far
  'visitsInYear', // of the patient for the condition in the calendar year so far, where that has a limit
  'treatmentUses', // of the patient so far, where the treatment has a limit
] as const

/** Rows that rules concern, of the whole frame. */
const lists = [
  'settled', // whose patient is not one that may come later
  'later', // of a patient who has had a visit before
  'openings', // first visits of an episode
  'followUps',
  'returns', // which have to be follow-ups, where the catalogue says so; no deliveries
  'sameDay',
  'medicated',
  'withKnownDrug', // one of those of the condition
  'ofBoundTreatment', // one that is for first visits or for follow-ups alone
  'ofLimitedTreatment', // one that a patient may have only so often
  'ofLimitedCondition', // one that a patient is seen for only so often in a year
  'ofNewCondition', // one that the patient has not been seen for
  'ofOneGender', // for a condition that only one gender has
  'childbirths', // visits for a condition with deliveries
  'deliveries',
  'laterDeliveries', // of a patient who has had one before
] as const
const ints = [...requiredVisitColumns, ...drugColumns, ...derived]
const wides = ['visitId', 'patientId', 'expectedId'] as const

const idColumns: NumberColumns<(typeof wides)[number]> = [
  ['visit_id', 'int64', 'visitId'],
  ['patient_id', 'int32', 'patientId'],
]
const numberColumns: NumberColumns<(typeof requiredVisitColumns)[number]> = [
  ['age', 'int32', 'age'],
  ['room_number', 'int32', 'room'],
  ['date_of_admission', 'date', 'admission'],
  ['date_of_discharge', 'date', 'discharge'],
]

type Ints = Record<(typeof ints)[number], Int32Array>

/** The columns of a frame of visits. */
export function visitColumns() {
  return new ColumnStore(ints, wides, lists)
}

/**
 * Visits as the rules read them: those of one batch, and before them the earlier visits of the patient whose visits
 * the batch goes on with, so that a rule can look back.
 */
export class VisitFrame implements Frame {
  readonly table: TableName = 'visits'
  readonly terms: Terms
  isTainted = false
  /** First row that is new; those before have been judged. */
  first = 0
  length = 0
  emptyCells = 0
  /** Names of the new rows, from place 0 on. */
  names: TextBytes = new TextArena()
  batch: Batch | undefined
  readonly #names: TextReading
  readonly #store: ReturnType<typeof visitColumns>
  readonly #codedColumns: CodedColumns<(typeof requiredVisitColumns)[number]>
  readonly #drugColumns: CodedColumns<(typeof drugColumns)[number]>
  #rowsBefore: number

  /** `rowsBefore` is the number of visits that others watch before; `columns` and `names` may have been another frame's. */
  constructor(terms: Terms, rowsBefore: number, columns: ReturnType<typeof visitColumns>, names: TextReading) {
    this.#names = names
    this.#store = columns
    this.terms = terms
    this.#rowsBefore = rowsBefore
    const { care, places } = terms
    this.#codedColumns = [
      ['gender', terms.genders.reading, 'gender'],
      ['condition', care.conditions.reading, 'condition'],
      ['severity', terms.severities.reading, 'severity'],
      ['treatment', care.treatments.reading, 'treatment'],
      ['test_results', terms.testResults.reading, 'testResult'],
      ['doctor', terms.doctors.reading, 'doctor'],
      ['hospital', terms.hospitals.reading, 'hospital'],
      ['hospital_state', places.states.reading, 'hospitalState'],
      ['hospital_zipcode', places.zips.reading, 'hospitalZip'],
      ['follow_up_required', terms.followUpFlags.reading, 'followUp'],
    ]
    this.#drugColumns = [
      ['medication', care.medications.reading, 'medication'],
      ['dosage', care.dosages.reading, 'dosage'],
      ['frequency', care.frequencies.reading, 'frequency'],
    ]
  }

  get int(): Ints {
    return this.#store.int
  }

  get wide(): Record<(typeof wides)[number], Float64Array> {
    return this.#store.wide
  }

  get groups(): Int32Array {
    return this.int.group
  }

  get strays(): Int32Array {
    return this.int.relation
  }

  /** Filled when the patients' visits are traced. */
  get lists(): Record<(typeof lists)[number], RowList> {
    return this.#store.lists
  }

  /** Reads a batch, keeping the last rows from `keepFrom` on. */
  load(batch: Batch, ids: IdSequence, keepFrom: number): void {
    const first = this.length - keepFrom
    this.#store.move(keepFrom, 0, first)
    this.#rowsBefore += keepFrom
    const { length } = batch
    this.#store.reserve(first + length)
    this.#store.clearLists(first + length)
    const { int, wide } = this
    this.batch = batch
    this.first = first
    this.length = first + length
    this.isTainted = false
    for (let row = 0; row < first; row++) if ((int.faults[row]! | int.patientFaults[row]!) !== 0) this.isTainted = true
    this.names = this.#names.read(columnOf(batch, 'name'), length)
    this.emptyCells =
      readNumberColumns(batch, idColumns, wide, first) +
      readNumberColumns(batch, numberColumns, int, first) +
      readCodedColumns(batch, this.#codedColumns, int, first)
    readCodedColumns(batch, this.#drugColumns, int, first)
    int.faults.fill(0, first, this.length)
    this.#followIds(ids)
  }

  faultsOf(table: TableName): Int32Array | undefined {
    return table === 'visits' ? this.int.faults : table === 'patients' ? this.int.patientFaults : undefined
  }

  rowNumber(row: number): number {
    return this.#rowsBefore + row + 1
  }

  /** Shows a row: with the columns named while its batch goes by, with its ids alone afterwards. */
  example(row: number, columns: readonly string[]): Example {
    const isNew = row >= this.first && columns.length > 0
    const values = isNew ? cellsOf(this.batch!, row - this.first, columns) : this.#ids(row)
    return { table: this.table, row: this.rowNumber(row), values }
  }

  /** The text of a cell of a new row, for what the numbers above do not tell. */
  text(column: string, row: number): string {
    return textAt(columnOf(this.batch!, column), row - this.first) ?? ''
  }

  #followIds(ids: IdSequence): void {
    const { isDue } = this.int
    const { visitId, expectedId } = this.wide
    for (let row = this.first; row < this.length; row++) {
      const id = visitId[row]!
      const { expected } = ids
      isDue[row] = ids.take(id) ? 1 : 0
      expectedId[row] = isDue[row] === 1 ? id : expected
    }
  }

  #ids(row: number): Record<string, Cell> {
    return { visit_id: this.wide.visitId[row]!, patient_id: this.wide.patientId[row]! }
  }
}
