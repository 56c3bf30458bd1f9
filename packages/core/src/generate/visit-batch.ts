import { followUpFlags, genders, severities, testResults } from '../model/closed-lists.ts'
import { codedColumn, type FilledColumns, int32Column, nullableCodedColumn, wideColumn } from './batch-columns.ts'
import type { Draft } from './draft.ts'
import type { GeneratorTables } from './tables/generator-tables.ts'
import { type MadeTexts, SharedTexts } from './text-column.ts'

/** Collects the rows of `visits`; the arrays are used again for the next batch. */
export class VisitBatch {
  readonly #tables: GeneratorTables
  readonly #columns
  #length = 0

  /** Takes the names of the patients, which the visits repeat. */
  constructor(tables: GeneratorTables, names: MadeTexts, capacity: number) {
    const { world, care } = tables
    const { places } = world
    this.#tables = tables
    this.#columns = {
      visit_id: wideColumn(capacity),
      patient_id: int32Column(capacity),
      name: new SharedTexts(names, capacity),
      age: int32Column(capacity),
      gender: codedColumn(genders, capacity),
      condition: codedColumn(care.conditions, capacity),
      severity: codedColumn(severities, capacity),
      treatment: codedColumn(care.treatments, capacity),
      medication: nullableCodedColumn(care.medications, capacity),
      dosage: nullableCodedColumn(care.dosages, capacity),
      frequency: nullableCodedColumn(care.frequencies, capacity),
      test_results: codedColumn(testResults, capacity),
      doctor: codedColumn(tables.doctorNames, capacity),
      hospital: codedColumn(tables.hospitalNames, capacity),
      hospital_state: codedColumn(places.stateCodes, capacity),
      hospital_zipcode: codedColumn(places.zipcodes, capacity),
      room_number: int32Column(capacity),
      date_of_admission: int32Column(capacity),
      date_of_discharge: int32Column(capacity),
      follow_up_required: codedColumn(followUpFlags, capacity),
    } as const
  }

  /** Adds the visits of a draft, the first of which has the number given. */
  add(draft: Draft, firstVisitId: number, patientRow: number): void {
    const columns = this.#columns
    if (this.#length === 0) columns.name.clear()
    const { hospitals } = this.#tables
    for (let visit = 0; visit < draft.visits; visit++) {
      const row = this.#length++
      const hospital = draft.hospital[visit]!
      columns.visit_id.values[row] = firstVisitId + visit
      columns.patient_id.values[row] = draft.patientId
      columns.name.add(patientRow)
      columns.age.values[row] = draft.ageAtAdmission[visit]!
      columns.gender.codes[row] = draft.gender
      columns.condition.codes[row] = draft.condition[visit]!
      columns.severity.codes[row] = draft.severity[visit]!
      columns.treatment.codes[row] = draft.treatment[visit]!
      this.#addDrug(draft, visit, row)
      columns.test_results.codes[row] = draft.testResult[visit]!
      columns.doctor.codes[row] = draft.doctor[visit]!
      columns.hospital.codes[row] = hospital
      columns.hospital_state.codes[row] = hospitals.state[hospital]!
      columns.hospital_zipcode.codes[row] = hospitals.place[hospital]!
      columns.room_number.values[row] = draft.room[visit]!
      columns.date_of_admission.values[row] = draft.admissionDay[visit]!
      columns.date_of_discharge.values[row] = draft.admissionDay[visit]! + draft.nights[visit]!
      columns.follow_up_required.codes[row] = draft.followUp[visit] === 1 ? 0 : 1
    }
  }

  #addDrug(draft: Draft, visit: number, row: number): void {
    const { medication, dosage, frequency } = this.#columns
    const isNone = draft.drug[visit]! < 0
    medication.codes[row] = isNone ? 0 : draft.drug[visit]!
    dosage.codes[row] = isNone ? 0 : draft.dosage[visit]!
    frequency.codes[row] = isNone ? 0 : draft.frequency[visit]!
    medication.nulls[row] = dosage.nulls[row] = frequency.nulls[row] = isNone ? 1 : 0
  }

  /** Gives the rows since the last call. */
  take(): FilledColumns {
    const filled = { length: this.#length, columns: this.#columns }
    this.#length = 0
    return filled
  }
}
