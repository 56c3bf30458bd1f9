import type { Batch } from '../model/batch.ts'
import { TextArena } from '../model/text-arena.ts'
import type { TextBytes } from '../model/text-bytes.ts'
import { columnOf } from './batch-columns.ts'
import { ColumnStore } from './column-store.ts'
import { cellsOf } from './examples.ts'
import type { IdSequence } from './id-sequence.ts'
import { degreeCode, isReservedEmail, phoneAreaCode, titleCode } from './patient-texts.ts'
import { type CodedColumns, type NumberColumns, readCodedColumns, readNumberColumns } from './read-columns.ts'
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

const idColumns: NumberColumns<(typeof wides)[number]> = [['patient_id', 'int32', 'patientId']]
const numberColumns: NumberColumns<(typeof ints)[number]> = [
  ['date_of_birth', 'date', 'bornDay'],
  ['age', 'int32', 'age'],
]

const phones = new Reading(phoneAreaCode)
const titles = new Reading(titleCode)
const degrees = new Reading(degreeCode)
const noTexts: TextBytes = new TextArena()

/** The columns of a frame of patients. */
export function patientColumns() {
  return new ColumnStore(ints, wides, lists)
}

/** The readings of a frame's columns of texts. */
export function patientTexts(): readonly TextReading[] {
  return Array.from({ length: 6 }, () => new TextReading())
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
  readonly #texts: readonly TextReading[]
  readonly #store: ReturnType<typeof patientColumns>
  readonly #codedColumns: CodedColumns<(typeof ints)[number]>
  /** Columns that may be null, or whose empty cells are counted by another reading. */
  readonly #lenientColumns: CodedColumns<(typeof ints)[number]>
  #rowsBefore: number

  /** `rowsBefore` is the number of patients that others watch before; `columns` and `texts` may have been another frame's. */
  constructor(
    terms: Terms,
    rowsBefore: number,
    columns: ReturnType<typeof patientColumns>,
    texts: readonly TextReading[],
  ) {
    this.#texts = texts
    this.#store = columns
    this.terms = terms
    this.#rowsBefore = rowsBefore
    const { places } = terms
    this.#codedColumns = [
      ['gender', terms.genders.reading, 'gender'],
      ['blood_type', terms.bloodTypes.reading, 'bloodType'],
      ['phone_number', phones, 'areaCode'],
      ['first_name', titles, 'title'],
      ['city', places.cities.reading, 'city'],
      ['state', places.states.reading, 'state'],
      ['zipcode', places.zips.reading, 'zip'],
    ]
    this.#lenientColumns = [
      ['last_name', degrees, 'degree'],
      ['insurance_provider', terms.payers.reading, 'payer'],
    ]
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
    this.#store.reserve(length)
    this.#store.clearLists(length)
    const { int, wide } = this
    this.batch = batch
    this.length = length
    this.isTainted = false
    int.faults.fill(0, 0, length)
    const texts = (reading: number, name: string) => this.#texts[reading]!.read(columnOf(batch, name), length)
    this.firstNames = texts(0, 'first_name')
    this.lastNames = texts(1, 'last_name')
    this.names = texts(2, 'name')
    this.emails = texts(3, 'email')
    this.addresses = texts(4, 'address')
    this.policies = texts(5, 'insurance_policy_number')
    readCodedColumns(batch, this.#lenientColumns, int, 0)
    this.emptyCells =
      readNumberColumns(batch, idColumns, wide, 0) +
      readNumberColumns(batch, numberColumns, int, 0) +
      readCodedColumns(batch, this.#codedColumns, int, 0) +
      [this.lastNames, this.names, this.emails, this.addresses].reduce((sum, texts) => sum + empty(texts, length), 0)
    this.#followRows(ids)
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

  #followRows(ids: IdSequence): void {
    const { window } = this.terms
    const { bornDay, bornDate, isDue, payer } = this.int
    const { patientId, expectedId } = this.wide
    const { policies } = this
    const { insured } = this.lists
    for (let row = 0; row < this.length; row++) {
      bornDate[row] = bornDay[row]! <= NONE ? 0 : window.dateNumber(bornDay[row]!)
      const id = patientId[row]!
      const { expected } = ids
      isDue[row] = ids.take(id) ? 1 : 0
      expectedId[row] = isDue[row] === 1 ? id : expected
      if (payer[row]! > NONE) insured.add(row)
      if (payer[row] === MISSING || (policies.starts[row]! >= 0 && policies.lengths[row] === 0)) this.emptyCells++
    }
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
