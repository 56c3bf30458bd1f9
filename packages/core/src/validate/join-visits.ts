import { areEqualTexts, type TextBytes } from '../model/text-bytes.ts'
import type { PendingPatients } from './pending-patients.ts'
import { NONE } from './reading.ts'
import { relation, type VisitFrame } from './visit-frame.ts'

/** Finds the patient of each visit, as visits come in the order of patients. */
export class VisitJoin {
  readonly #patients: PendingPatients
  readonly #firstPatientId: number
  /** Faults of a patient that leave its name in doubt. */
  readonly #nameFaults: number
  #patientId = Number.NEGATIVE_INFINITY
  #patient = -1
  #group = 0

  constructor(patients: PendingPatients, firstPatientId: number, nameFaults: number) {
    this.#patients = patients
    this.#firstPatientId = firstPatientId
    this.#nameFaults = nameFaults
  }

  /** Joins the new rows of a frame. `endOfPatients` is an id above those of all patients so far. */
  join(frame: VisitFrame, endOfPatients: number): void {
    const { int: patients, names } = this.#patients
    const { int, first } = frame
    const { patientId } = frame.wide
    const { starts, lengths } = frame.names
    /** The last new row whose name was found to be the patient's; the patient's next ones mostly share its text. */
    let named = -1
    for (let row = first; row < frame.length; row++) {
      const id = patientId[row]!
      let patient = this.#patient
      let found: number = relation.ofPatient
      if (id !== this.#patientId) {
        found = this.#relationOf(id, endOfPatients)
        if (found === relation.ofPatient) {
          patient = this.#patients.find(id, Math.max(0, this.#patient))
          if (patient < 0) found = relation.none
        }
      }
      const place = row - first
      const isNamed =
        id === this.#patientId && named >= 0 && starts[place] === starts[named] && lengths[place] === lengths[named]
      if (found === relation.ofPatient && !isNamed) {
        if (isSameName(frame.names, place, names, patient)) named = place
        else if ((patients.faults[patient]! & this.#nameFaults) === 0) found = relation.otherName
      }
      int.relation[row] = found
      if (found !== relation.ofPatient) {
        this.#stray(frame, row, id)
        continue
      }
      if (id !== this.#patientId) {
        this.#patientId = id
        this.#patient = patient
        this.#group++
      }
      int.group[row] = this.#group
      int.patient[row] = patient
      const faults = patients.faults[patient]!
      if (faults !== 0) frame.isTainted = true
      int.patientFaults[row] = faults
      int.bornDay[row] = patients.bornDay[patient]!
      int.bornDate[row] = patients.bornDate[patient]!
      int.patientGender[row] = patients.gender[patient]!
      int.patientState[row] = patients.state[patient]!
      int.payer[row] = patients.payer[patient]!
    }
  }

  /** Number of pending patients before the one whose visits go by. */
  get patientsPassed(): number {
    return this.#patient < 0 ? 0 : this.#patient
  }

  /** Follows when the first pending patients are dropped. */
  drop(patients: number): void {
    this.#patient -= patients
  }

  #relationOf(id: number, endOfPatients: number): number {
    if (id < this.#firstPatientId) return relation.none
    if (id >= endOfPatients) return relation.later
    return id < this.#patientId ? relation.outOfOrder : relation.ofPatient
  }

  #stray(frame: VisitFrame, row: number, id: number): void {
    const { int } = frame
    int.group[row] = this.#group
    int.patient[row] = -1
    int.patientFaults[row] = 0
    int.bornDay[row] = int.bornDate[row] = int.patientGender[row] = int.patientState[row] = int.payer[row] = NONE
    frame.isTainted = true
    const { entitlement } = this.#patients.int
    // The visit may be one that entitles the patient before, or the one it names, to Medicare.
    if (this.#patient >= 0 && entitlement[this.#patient] === 0) entitlement[this.#patient] = 2
    const named = id >= this.#firstPatientId ? this.#patients.find(id, Math.max(0, this.#patient)) : -1
    if (named >= 0 && entitlement[named] === 0) entitlement[named] = 2
  }
}

/** Whether two names are the same, or both are missing. */
function isSameName(names: TextBytes, row: number, others: TextBytes, place: number): boolean {
  if (names.starts[row]! < 0 || others.starts[place]! < 0) return names.starts[row]! < 0 && others.starts[place]! < 0
  return areEqualTexts(names, row, others, place)
}
