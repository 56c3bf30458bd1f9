import { RuleTally } from './rule-tally.ts'
import { lateVisitRules } from './rules/visit-places.ts'
import type { RuleSummary } from './summary.ts'
import type { Terms } from './terms.ts'
import { VariantTable } from './variant-table.ts'
import type { VisitFrame } from './visit-frame.ts'

const maxHospitals = 3

/** Counts by hospital and by doctor, as plain data. Hospitals and doctors are numbered in `hospitals` and `doctors`. */
export interface CarePlacesState {
  readonly hospitals: readonly string[]
  readonly doctors: readonly string[]
  /** Hospital, state, ZIP, number of the first row, rows. States and ZIPs are codes of the contract's places. */
  readonly hospitalVariants: readonly (readonly number[])[]
  /** Doctor, hospital, state, number of the first row, rows. */
  readonly doctorVariants: readonly (readonly number[])[]
  readonly rowsLeftOut: number
}

/** Where hospitals stand and doctors work, as the visits say. */
export class CarePlaces {
  readonly #terms: Terms
  readonly #hospitals = new VariantTable()
  readonly #doctors = new VariantTable()
  #rowsLeftOut = 0

  constructor(terms: Terms) {
    this.#terms = terms
  }

  /** Counts the new rows of a frame that have no fault. */
  watch(frame: VisitFrame): void {
    const { faults, hospital, doctor, hospitalState, hospitalZip } = frame.int
    for (let row = frame.first; row < frame.length; row++) {
      if (faults[row] !== 0) {
        this.#rowsLeftOut++
        continue
      }
      const number = frame.rowNumber(row)
      this.#hospitals.add(hospital[row]!, hospitalState[row]!, hospitalZip[row]!, number)
      this.#doctors.add(doctor[row]!, hospital[row]!, hospitalState[row]!, number)
    }
  }

  state(): CarePlacesState {
    const { hospitals, doctors } = this.#terms
    const rowsOf = ({ group, first, second, rows, firstRow }: VariantTable) =>
      group.map((key, variant) => [key, first[variant]!, second[variant]!, firstRow[variant]!, rows[variant]!])
    return {
      hospitals: [...hospitals.texts],
      doctors: [...doctors.texts],
      hospitalVariants: rowsOf(this.#hospitals),
      doctorVariants: rowsOf(this.#doctors),
      rowsLeftOut: this.#rowsLeftOut,
    }
  }

  /** Adds the counts of other rows. */
  merge(state: CarePlacesState): void {
    const hospitals = state.hospitals.map((name) => this.#terms.hospitals.codeOf(name))
    const doctors = state.doctors.map((name) => this.#terms.doctors.codeOf(name))
    this.#rowsLeftOut += state.rowsLeftOut
    for (const [hospital, at, zip, firstRow, rows] of state.hospitalVariants) {
      this.#hospitals.add(hospitals[hospital!]!, at!, zip!, firstRow!, rows)
    }
    for (const [doctor, hospital, at, firstRow, rows] of state.doctorVariants) {
      this.#doctors.add(doctors[doctor!]!, hospitals[hospital!]!, at!, firstRow!, rows)
    }
  }

  /** Judges the rules on hospitals and doctors over all rows watched. */
  summaries(): RuleSummary[] {
    const { hospitalOneState, hospitalOneZip, zipOneHospital, doctorOneState, doctorFewHospitals } = lateVisitRules
    const oneState = new RuleTally(hospitalOneState)
    const oneZip = new RuleTally(hospitalOneZip)
    const oneHospital = new RuleTally(zipOneHospital)
    const doctorState = new RuleTally(doctorOneState)
    const fewHospitals = new RuleTally(doctorFewHospitals)

    const stateOf = new Map<number, number>()
    const zipOf = new Map<number, number>()
    const hospitalOf = new Map<number, number>()
    const doubtful = new Set<number>()
    const { group: hospital, first: state, second: zip } = this.#hospitals
    for (const variant of this.#hospitals.byRows()) {
      const code = hospital[variant]!
      if (!stateOf.has(code)) {
        stateOf.set(code, state[variant]!)
        zipOf.set(code, zip[variant]!)
        const holder = hospitalOf.get(zip[variant]!)
        if (holder === undefined) hospitalOf.set(zip[variant]!, code)
        else {
          doubtful.add(code)
          this.#breakHospital(oneHospital, variant)
        }
      } else if (stateOf.get(code) !== state[variant]) this.#breakHospital(oneState, variant)
      else this.#breakHospital(oneZip, variant)
    }

    const doctorsState = this.#doctorStates()
    const places = new Map<number, number>()
    const { group: doctor, first: at, second: stateAt } = this.#doctors
    for (const variant of this.#doctors.byRows()) {
      const code = doctor[variant]!
      if (stateAt[variant] !== doctorsState.get(code)) {
        this.#breakDoctor(doctorState, variant)
        continue
      }
      // A hospital that is at fault itself says nothing of how many the doctor has.
      if (doubtful.has(at[variant]!) || stateOf.get(at[variant]!) !== stateAt[variant]) continue
      const count = (places.get(code) ?? 0) + 1
      places.set(code, count)
      if (count > maxHospitals) this.#breakDoctor(fewHospitals, variant)
    }

    const all = this.#hospitals.rows.reduce((sum, rows) => sum + rows, 0)
    let unjudged = 0
    for (const tally of [oneState, oneZip, oneHospital]) {
      tally.judged = all - unjudged
      tally.notJudged = this.#rowsLeftOut + unjudged
      unjudged += tally.broken
    }
    doctorState.judged = all
    doctorState.notJudged = this.#rowsLeftOut
    fewHospitals.judged = all - doctorState.broken
    fewHospitals.notJudged = this.#rowsLeftOut + doctorState.broken
    return [oneState, oneZip, oneHospital, doctorState, fewHospitals].map((tally) => tally.summary())
  }

  /** The state in which each doctor has most visits. */
  #doctorStates(): Map<number, number> {
    const visits = new VariantTable()
    const { group, second, rows, firstRow } = this.#doctors
    for (let variant = 0; variant < group.length; variant++) {
      visits.add(group[variant]!, second[variant]!, 0, firstRow[variant]!, rows[variant])
    }
    const states = new Map<number, number>()
    for (const variant of visits.byRows()) {
      if (!states.has(visits.group[variant]!)) states.set(visits.group[variant]!, visits.first[variant]!)
    }
    return states
  }

  #breakHospital(tally: RuleTally, variant: number): void {
    const { group, first, second, rows, firstRow } = this.#hospitals
    const { hospitals, places } = this.#terms
    const row = firstRow[variant]!
    tally.addBroken(
      row,
      () => ({
        table: 'visits',
        row,
        values: {
          hospital: hospitals.texts[group[variant]!]!,
          hospital_state: places.states.textOf(first[variant]!) ?? null,
          hospital_zipcode: places.zips.textOf(second[variant]!) ?? null,
        },
      }),
      rows[variant],
    )
  }

  #breakDoctor(tally: RuleTally, variant: number): void {
    const { group, first, rows, firstRow } = this.#doctors
    const { hospitals, doctors } = this.#terms
    const row = firstRow[variant]!
    const values = { doctor: doctors.texts[group[variant]!]!, hospital: hospitals.texts[first[variant]!]! }
    tally.addBroken(row, () => ({ table: 'visits', row, values }), rows[variant])
  }
}
