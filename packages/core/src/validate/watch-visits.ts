import type { Batch } from '../model/batch.ts'
import type { Findings } from './findings.ts'
import type { IdSequence } from './id-sequence.ts'
import { VisitJoin } from './join-visits.ts'
import type { PendingPatients } from './pending-patients.ts'
import type { PendingVisits } from './pending-visits.ts'
import type { RangeMemory } from './range-memory.ts'
import type { RowJudge } from './row-judge.ts'
import type { FaultMasks, RuleSheet } from './rule-sheet.ts'
import { latePatientRules } from './rules/patient-rules.ts'
import type { Example } from './summary.ts'
import type { Terms } from './terms.ts'
import { relation, VisitFrame } from './visit-frame.ts'
import { VisitHistory } from './visit-history.ts'

/** A visit whose patient had not gone by. */
interface LaterVisit {
  readonly patientId: number
  readonly example: Example
}

/** Watches the batches of `visits`. */
export class VisitWatch {
  readonly #terms: Terms
  readonly #findings: Findings
  readonly #sheet: RuleSheet
  readonly #ids: IdSequence
  readonly #patientIds: IdSequence
  readonly #patients: PendingPatients
  readonly #pending: PendingVisits
  readonly #frame: VisitFrame
  readonly #join: VisitJoin
  readonly #history: VisitHistory
  readonly #judge: RowJudge<VisitFrame>
  readonly #closingJudge: RowJudge<VisitFrame>
  readonly #medicareFaults: number
  readonly #episodeFaults: FaultMasks
  readonly #noPatientBit: number
  readonly #malformedBit: number
  readonly #later: LaterVisit[] = []
  /** First rows of the frame whose patients are complete; the next batch takes their place. */
  #closedRows = 0

  constructor(
    terms: Terms,
    findings: Findings,
    parts: {
      ids: IdSequence
      patientIds: IdSequence
      patients: PendingPatients
      pending: PendingVisits
      memory: RangeMemory
    },
  ) {
    this.#terms = terms
    const { sheet } = findings
    this.#findings = findings
    this.#sheet = sheet
    this.#ids = parts.ids
    this.#patientIds = parts.patientIds
    this.#patients = parts.patients
    this.#pending = parts.pending
    this.#frame = new VisitFrame(terms, parts.ids.expected - 1, parts.memory.visits, parts.memory.visitNames)
    const nameFaults = sheet.bit('no-title-in-name') | sheet.bit('name-is-first-last')
    const patientFaults = sheet.bit('patient-well-formed') | sheet.bit('patient-id-contiguous')
    this.#join = new VisitJoin(parts.patients, parts.patientIds.expected, nameFaults | patientFaults)
    this.#history = new VisitHistory(terms)
    this.#judge = findings.judges.visits
    this.#closingJudge = findings.judges.closedVisits
    this.#medicareFaults = sheet.masks(latePatientRules.medicareAge.name).patients
    this.#episodeFaults = sheet.masks('treatment-fits-visit')
    this.#noPatientBit = sheet.bit('visit-has-patient')
    this.#malformedBit = sheet.bit('visit-well-formed')
  }

  watch(batch: Batch): void {
    const frame = this.#frame
    frame.load(batch, this.#ids, this.#closedRows)
    this.#closedRows = 0
    const { first, length } = frame
    this.#join.join(frame, this.#patientIds.end)
    this.#history.trace(frame)
    const { relation: relations, faults } = frame.int
    for (let row = first; row < length; row++) {
      if (relations[row] === relation.later) faults[row] = this.#noPatientBit
    }
    this.#judge.judge(frame, first, length)
    this.#noteLater(frame)
    this.#noteEntitlements(frame)
    this.#findings.places.watch(frame)
    this.#pending.add(frame, this.#judge.doubtful(frame, this.#episodeFaults, first, length))
    this.#close(this.#openPatient())
  }

  /** Settles what waits for visits that will not come. */
  finish(): void {
    this.#close(this.#frame.length)
    this.#closePatients(this.#patients.length)
    for (const visit of this.#later) this.#settleLater(visit)
  }

  /** First row of the patient whose visits may go on. */
  #openPatient(): number {
    const { int, length } = this.#frame
    let row = length
    while (row > 0 && int.group[row - 1] === int.group[length - 1]) row--
    // Stray rows before it may be its own.
    while (row > 0 && int.relation[row - 1] !== relation.ofPatient) row--
    return row
  }

  #close(end: number): void {
    const frame = this.#frame
    this.#closingJudge.judge(frame, this.#closedRows, end)
    this.#findings.visitFigures.watch(frame, this.#closedRows, end)
    this.#closedRows = end
    this.#closePatients(this.#join.patientsPassed)
  }

  /** Judges Medicare for the first pending patients, whose visits have gone by, and forgets them. */
  #closePatients(end: number): void {
    const tally = this.#sheet.tally(latePatientRules.medicareAge.name)
    const { int, wide } = this.#patients
    const { isMedicare } = this.#terms
    for (let place = 0; place < end; place++) {
      const isDoubtful = (int.faults[place]! & this.#medicareFaults) !== 0
      const isLacking = int.lacksMedicareAge[place] === 1
      if (isDoubtful || (isLacking && int.entitlement[place] === 2)) tally.notJudged++
      else if (int.payer[place]! >= 0 && isMedicare[int.payer[place]!] === 1) {
        tally.judged++
        if (!isLacking || int.entitlement[place] === 1) continue
        const row = wide.rowNumber[place]!
        const values = { patient_id: wide.id[place]!, age: int.age[place]! }
        tally.addBroken(row, () => ({ table: 'patients', row, values }))
      }
    }
    this.#patients.drop(end)
    this.#join.drop(end)
  }

  #noteEntitlements({ int, first, length }: VisitFrame): void {
    const { entitlesToMedicare } = this.#terms.care
    const { lacksMedicareAge, entitlement } = this.#patients.int
    for (let row = first; row < length; row++) {
      const patient = int.patient[row]!
      if (patient < 0 || lacksMedicareAge[patient] === 0) continue
      const condition = int.condition[row]!
      const isDoubtful = condition < 0 || int.faults[row] !== 0
      if (!isDoubtful && entitlesToMedicare[condition] === 1) entitlement[patient] = 1
      else if (isDoubtful && entitlement[patient] === 0) entitlement[patient] = 2
    }
  }

  #noteLater(frame: VisitFrame): void {
    const { relation: relations, faults } = frame.int
    for (let row = frame.first; row < frame.length; row++) {
      if (relations[row] !== relation.later || (faults[row]! & this.#malformedBit) !== 0) continue
      this.#later.push({ patientId: frame.wide.patientId[row]!, example: frame.example(row, ['name']) })
    }
  }

  /** A visit of a patient that came after it, or never. In the former case it stands among another's visits. */
  #settleLater({ patientId, example }: LaterVisit): void {
    const hasPatient = this.#sheet.tally('visit-has-patient')
    hasPatient.judged++
    if (patientId >= this.#patientIds.end) {
      hasPatient.addBroken(example.row, () => example)
      return
    }
    const inOrder = this.#sheet.tally('visits-in-patient-order')
    const matchesName = this.#sheet.tally('visit-name-matches-patient')
    for (const tally of [inOrder, matchesName]) {
      tally.judged++
      tally.notJudged--
    }
    matchesName.addBroken(example.row, () => example)
  }
}
