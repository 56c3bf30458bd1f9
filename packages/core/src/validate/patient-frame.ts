import type { Batch } from '../model/batch.ts'
import { TextArena } from '../model/text-arena.ts'
import type { TextBytes } from '../model/text-bytes.ts'
import { columnOf } from './batch-columns.ts'
import { ColumnStore } from './column-store.ts'
import { cellsOf } from './examples.ts'
import type { IdSequence } from './id-sequence.ts'
import { degreeCode, isReservedEmail, phoneAreaCode, titleCode } from './patient-texts.ts'
import { readNumbers } from './read-numbers.ts'
import { MISSING, NONE, Reading, textAt } from './reading.ts'
import type { Frame } from './row-judge.ts'
import type { RowList } from './row-list.ts'
import type { TableName } from './rule.ts'
import type { Example } from './summary.ts'
import type { Terms } from './terms.ts'
import { isFilled, TextReading } from './text-reading.ts'

const ints = [
  'bornDay',
  'bornDate', // yyyymmdd
  'age',
  'gender',
  'bloodType',
  'areaCode', // of a number reserved for fiction, else UNKNOWN
  'title', // UNKNOWN where the first name begins with a title
  'degree', // UNKNOWN where the last name ends in a degree
  'city',
  'state',
  'zip',
  'payer', // NONE without insurance
  'isDue', // 1 where the id is the next
  'faults',
] as const
const wides = ['patientId', 'expectedId'] as const
const lists = ['insured'] as const

const phones = new Reading(phoneAreaCode)
const titles = new Reading(titleCode)
const degrees = new Reading(degreeCode)
const noTexts: TextBytes = new TextArena()

/** The columns of a frame of patients. */
export function patientColumns() {
  return new ColumnStore(ints, wides, lists)
}

/** The patients of one batch, as the rules read them. */
export class PatientFrame implements Frame {
  readonly table: TableName = 'patients'
  readonly terms: Terms
  isTainted = false
  length = 0
  /** Cells that are empty and may not be. */
  emptyCells = 0
  firstNames = noTexts
  lastNames = noTexts
  names = noTexts
  emails = noTexts
  addresses = noTexts
  policies = noTexts
  batch: Batch | undefined
  readonly #texts = Array.from({ length: 6 }, () => new TextReading())
  readonly #store: ReturnType<typeof patientColumns>
  #rowsBefore: number

  /** `rowsBefore` is the number of patients that others watch before; `columns` may have been another frame's. */
  constructor(terms: Terms, rowsBefore: number, columns: ReturnType<typeof patientColumns>) {
    this.#store = columns
    this.terms = terms
    this.#rowsBefore = rowsBefore
  }

  get int(): Record<(typeof ints)[number], Int32Array> {
    return this.#store.int
  }

  get wide(): Record<(typeof wides)[number], Float64Array> {
    return this.#store.wide
  }

  get lists(): Record<(typeof lists)[number], RowList> {
    return this.#store.lists
  }

  /** Reads a batch in place of the last. */
  load(batch: Batch, ids: IdSequence): void {
    this.#rowsBefore += this.length
    const { length } = batch
    const { terms } = this
    this.#store.reserve(length)
    this.#store.clearLists(length)
    const { int, wide } = this
    this.batch = batch
    this.length = length
    this.isTainted = false
    int.faults.fill(0, 0, length)
    const column = (name: string) => columnOf(batch, name)
    const texts = (reading: number, name: string) => this.#texts[reading]!.read(column(name), length)
    this.firstNames = texts(0, 'first_name')
    this.lastNames = texts(1, 'last_name')
    this.names = texts(2, 'name')
    this.emails = texts(3, 'email')
    this.addresses = texts(4, 'address')
    this.policies = texts(5, 'insurance_policy_number')
    degrees.read(column('last_name'), length, int.degree, 0)
    terms.payers.reading.read(column('insurance_provider'), length, int.payer, 0)
    this.emptyCells =
      readNumbers(column('patient_id'), 'int32', length, wide.patientId, 0) +
      readNumbers(column('date_of_birth'), 'date', length, int.bornDay, 0) +
      readNumbers(column('age'), 'int32', length, int.age, 0) +
      terms.genders.reading.read(column('gender'), length, int.gender, 0) +
      terms.bloodTypes.reading.read(column('blood_type'), length, int.bloodType, 0) +
      phones.read(column('phone_number'), length, int.areaCode, 0) +
      titles.read(column('first_name'), length, int.title, 0) +
      terms.places.cities.reading.read(column('city'), length, int.city, 0) +
      terms.places.states.reading.read(column('state'), length, int.state, 0) +
      terms.places.zips.reading.read(column('zipcode'), length, int.zip, 0) +
      [this.lastNames, this.names, this.emails, this.addresses].reduce((sum, texts) => sum + empty(texts, length), 0)
    const { policies } = this
    const { insured } = this.lists
    for (let row = 0; row < length; row++) {
      const bornDay = int.bornDay[row]!
      int.bornDate[row] = bornDay <= NONE ? 0 : terms.window.dateNumber(bornDay)
      const id = wide.patientId[row]!
      const { expected } = ids
      int.isDue[row] = ids.take(id) ? 1 : 0
      wide.expectedId[row] = int.isDue[row] === 1 ? id : expected
      if (int.payer[row]! > NONE) insured.add(row)
      if (int.payer[row] === MISSING || (policies.starts[row]! >= 0 && policies.lengths[row] === 0)) this.emptyCells++
    }
  }

  faultsOf(table: TableName): Int32Array | undefined {
    return table === 'patients' ? this.int.faults : undefined
  }

  rowNumber(row: number): number {
    return this.#rowsBefore + row + 1
  }

  example(row: number, columns: readonly string[]): Example {
    return { table: this.table, row: this.rowNumber(row), values: cellsOf(this.batch!, row, columns) }
  }

  /** The text of a cell, for what the numbers above do not tell. */
  text(column: string, row: number): string {
    return textAt(columnOf(this.batch!, column), row) ?? ''
  }

  /** Whether the address of a row's email lies on a domain that is reserved for examples. */
  hasReservedEmail(row: number): boolean {
    return isReservedEmail(this.emails, row)
  }
}

function empty(texts: TextBytes, length: number): number {
  let count = 0
  for (let row = 0; row < length; row++) if (!isFilled(texts, row)) count++
  return count
}
