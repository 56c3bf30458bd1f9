import type { TextArena } from '../model/text-arena.ts'
import { ColumnStore } from './column-store.ts'
import { IdIndex } from './id-index.ts'
import type { PatientFrame } from './patient-frame.ts'

const ints = [
  'bornDay',
  'bornDate',
  'age',
  'gender',
  'state',
  'payer', // NONE without insurance
  'faults',
  'lacksMedicareAge', // 1 for Medicare below its least age
  'entitlement', // 1 when a visit entitles to Medicare, 2 when one may
] as const
const wides = ['id', 'expectedId', 'rowNumber'] as const

/** The columns of patients that wait. */
export function pendingPatientColumns() {
  return new ColumnStore(ints, wides)
}

/** What visits need to know of patients, until the visits have gone by. */
export class PendingPatients {
  length = 0
  /** The names of those that wait, from place 0 on. */
  names: TextArena
  #spare: TextArena
  readonly #store: ReturnType<typeof pendingPatientColumns>
  readonly #index = new IdIndex()

  /** Takes memory that may have been another's. */
  constructor(columns: ReturnType<typeof pendingPatientColumns>, [names, spare]: readonly [TextArena, TextArena]) {
    this.#store = columns
    this.names = names
    this.#spare = spare
    names.clear()
  }

  get int(): Record<(typeof ints)[number], Int32Array> {
    return this.#store.int
  }

  get wide(): Record<(typeof wides)[number], Float64Array> {
    return this.#store.wide
  }

  /** Adds the patients of a frame, once their own rules have been judged. */
  add(frame: PatientFrame): void {
    const { length, terms } = frame
    const { catalogue, isMedicare } = terms
    this.#store.reserve(this.length + length)
    const { int, wide, length: at } = this
    for (const name of ['bornDay', 'bornDate', 'age', 'gender', 'state', 'payer', 'faults'] as const) {
      int[name].set(frame.int[name].subarray(0, length), at)
    }
    const { minAge } = catalogue.medicare
    int.entitlement.fill(0, at, at + length)
    for (let row = 0; row < length; row++) {
      const payer = frame.int.payer[row]!
      const isYoung = frame.int.age[row]! < minAge
      int.lacksMedicareAge[at + row] = isYoung && payer >= 0 && isMedicare[payer] === 1 ? 1 : 0
      wide.id[at + row] = frame.wide.patientId[row]!
      wide.expectedId[at + row] = frame.wide.expectedId[row]!
      wide.rowNumber[at + row] = frame.rowNumber(row)
      this.names.copy(frame.names, row)
    }
    this.length += length
  }

  /** The place of a patient from `from` on; -1 when none of that id waits. */
  find(patientId: number, from: number): number {
    return this.#index.find(patientId, this.wide.id, this.wide.expectedId, from, this.length)
  }

  /** Forgets the first patients. */
  drop(patients: number): void {
    if (patients === 0) return
    this.#store.move(patients, 0, this.length - patients)
    const { names } = this
    this.names = this.#spare
    this.#spare = names
    this.names.clear()
    for (let place = patients; place < this.length; place++) this.names.copy(names, place)
    this.#index.drop(patients)
    this.length -= patients
  }
}
