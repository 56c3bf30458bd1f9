import { weekday } from '../../model/calendar.ts'
import { categories } from '../care-terms.ts'
import { NONE } from '../reading.ts'
import { RowList } from '../row-list.ts'
import type { Terms } from '../terms.ts'
import { relation, role, type VisitFrame } from '../visit-frame.ts'
import type { Figure } from './figure.ts'
import { HospitalCounts, type HospitalCountsState } from './hospital-counts.ts'
import { addTally, copyTally, sum, type Tally } from './tally.ts'

/** The counts on visits, as plain data. */
export interface VisitFiguresState {
  readonly tally: Tally
  readonly sameDayByHospital: HospitalCountsState
}

const returnDays = [7, 30] as const
const minRows = 1000
/** Months in which a condition is looked for, 1 January. */
const seasons = [
  { name: 'flu-winter-share', condition: 'Flu', months: [12, 1, 2, 3], words: 'December to March' },
  { name: 'pneumonia-winter-share', condition: 'Pneumonia', months: [12, 1, 2, 3], words: 'December to March' },
  { name: 'allergies-season-share', condition: 'Allergies', months: [3, 4, 5, 8, 9, 10], words: 'spring and fall' },
  { name: 'covid-19-winter-share', condition: 'COVID-19', months: [12, 1, 2], words: 'December to February' },
] as const

/** Counts what the figures on visits need, from visits of patients that are complete. */
export class VisitFigures {
  readonly #terms: Terms
  readonly #tally
  readonly #sameDayByHospital: HospitalCounts
  readonly #sound = new RowList()
  readonly #openings = new RowList()

  constructor(terms: Terms) {
    const conditions = terms.care.conditions.size
    this.#terms = terms
    this.#sameDayByHospital = new HospitalCounts(terms.hospitals)
    this.#tally = {
      visits: new Float64Array(conditions),
      firstVisits: new Float64Array(conditions),
      firstNights: new Float64Array(conditions),
      firstOfMonth: new Float64Array(conditions * 12),
      /** Of all visits: no night, one, more. */
      nights: new Float64Array(3),
      /** Of first visits that could be same-day: all, same-day. */
      sameDay: new Float64Array(2),
      /** Of first visits: all, at weekends. */
      weekend: new Float64Array(2),
      testResultOfSeverity: new Float64Array(terms.severities.size * terms.testResults.size),
      medicated: new Float64Array(1),
      inPatientState: new Float64Array(1),
      /** Patients by the number of their distinct conditions. */
      patientsByConditions: new Float64Array(conditions + 1),
      /** Discharges after which a return counts, and returns, for each number of days. */
      discharges: new Float64Array(returnDays.length),
      returns: new Float64Array(returnDays.length),
    }
  }

  /** Counts the rows of a frame from `from` to before `end`, whose patients are complete. */
  watch(frame: VisitFrame, from: number, end: number): void {
    const { faults, patientFaults, role: roles } = frame.int
    const [sound, openings] = [this.#sound, this.#openings]
    sound.clear(frame.length)
    openings.clear(frame.length)
    for (let row = from; row < end; row++) {
      if ((faults[row]! | patientFaults[row]!) !== 0) continue
      sound.add(row)
      if (roles[row] === role.first) openings.add(row)
    }
    this.#countVisits(frame, sound)
    this.#countOpenings(frame, openings)
    this.#watchPatients(frame, from, end)
  }

  #countVisits({ int }: VisitFrame, { rows, length }: RowList): void {
    const { visits, nights, testResultOfSeverity, medicated, inPatientState } = this.#tally
    const { condition, admission, discharge, severity, testResult, medication, hospitalState, patientState } = int
    const testResults = this.#terms.testResults.size
    for (let i = 0; i < length; i++) {
      const row = rows[i]!
      visits[condition[row]!] = visits[condition[row]!]! + 1
      const stay = Math.min(discharge[row]! - admission[row]!, 2)
      nights[stay] = nights[stay]! + 1
      const result = severity[row]! * testResults + testResult[row]!
      testResultOfSeverity[result] = testResultOfSeverity[result]! + 1
      if (medication[row] !== NONE) medicated[0] = medicated[0]! + 1
      if (hospitalState[row] === patientState[row]) inPatientState[0] = inPatientState[0]! + 1
    }
  }

  /** Counts first visits of episodes. */
  #countOpenings({ int }: VisitFrame, { rows, length }: RowList): void {
    const { firstVisits, firstNights, weekend, firstOfMonth, sameDay } = this.#tally
    const { condition, admission, discharge, hospital } = int
    const { care, window } = this.#terms
    weekend[0] = weekend[0]! + length
    for (let i = 0; i < length; i++) {
      const row = rows[i]!
      const code = condition[row]!
      const day = admission[row]!
      const nights = discharge[row]! - day
      firstVisits[code] = firstVisits[code]! + 1
      firstNights[code] = firstNights[code]! + nights
      if (weekday(day) >= 5) weekend[1] = weekend[1]! + 1
      const month = code * 12 + (Math.floor(window.dateNumber(day) / 100) % 100) - 1
      firstOfMonth[month] = firstOfMonth[month]! + 1
      if (care.minNights[code] !== 0) continue
      sameDay[0] = sameDay[0]! + 1
      if (nights === 0) sameDay[1] = sameDay[1]! + 1
      this.#sameDayByHospital.add(hospital[row]!, nights === 0 ? 1 : 0)
    }
  }

  /** Goes backwards, so that each discharge knows the patient's next first visit. */
  #watchPatients({ int }: VisitFrame, from: number, end: number): void {
    const { todayDay } = this.#terms.window
    const { patientsByConditions, discharges, returns } = this.#tally
    let group = Number.NaN
    let nextAdmission = Number.POSITIVE_INFINITY
    for (let row = end - 1; row >= from; row--) {
      if (int.relation[row] !== relation.ofPatient) continue
      if (int.group[row] !== group) {
        group = int.group[row]!
        nextAdmission = Number.POSITIVE_INFINITY
        const conditions = int.conditions[row]!
        patientsByConditions[conditions] = patientsByConditions[conditions]! + 1
      }
      if (int.role[row] !== role.first || int.faults[row] !== 0) continue
      const discharge = int.discharge[row]!
      for (let i = 0; i < returnDays.length; i++) {
        const days = returnDays[i]!
        if (discharge > todayDay - days) continue
        discharges[i] = discharges[i]! + 1
        if (nextAdmission - discharge <= days) returns[i] = returns[i]! + 1
      }
      if (int.isDelivery[row] === 0) nextAdmission = int.admission[row]!
    }
  }

  state(): VisitFiguresState {
    return { tally: copyTally(this.#tally), sameDayByHospital: this.#sameDayByHospital.state() }
  }

  merge({ tally, sameDayByHospital }: VisitFiguresState): void {
    addTally(this.#tally, tally)
    this.#sameDayByHospital.merge(sameDayByHospital)
  }

  /** The figures, given the number of patients. */
  figures(patients: number): Figure[] {
    const tally = this.#tally
    const visits = sum(tally.nights)
    const treated = sum(tally.patientsByConditions)
    const distinct = sum(tally.patientsByConditions.map((count, conditions) => count * conditions))
    const figure = (name: string, description: string, numerator: number, denominator: number, least = minRows) => ({
      name,
      description,
      minRows: least,
      numerator,
      denominator,
    })
    return [
      figure('visits-per-patient', 'Visits by patients.', visits, patients, 100),
      figure('conditions-per-patient', 'Distinct conditions, mean over patients with visits.', distinct, treated, 100),
      ...[1, 2, 3].map((conditions) =>
        figure(
          `patients-with-${conditions}-conditions`,
          `Patients with ${conditions} distinct ${conditions === 1 ? 'condition' : 'conditions'}, of those with visits.`,
          tally.patientsByConditions[conditions] ?? 0,
          treated,
          100,
        ),
      ),
      figure('same-day-share', 'Visits without a night, of all.', tally.nights[0]!, visits),
      figure('one-night-share', 'Visits of one night, of all.', tally.nights[1]!, visits),
      figure('longer-stay-share', 'Visits of two nights or more, of all.', tally.nights[2]!, visits),
      figure(
        'same-day-rate',
        'Same-day visits, of the first visits of episodes whose condition allows one.',
        tally.sameDay[1]!,
        tally.sameDay[0]!,
      ),
      this.#sameDayByHospital.spread(
        'same-day-rate-spread',
        'Same-day rate of the hospital nine tenths up less that of the one a tenth up; hospitals with 100 such visits.',
        100,
        10,
      ),
      ...this.#byCategory(),
      figure(
        'weekend-admission-share',
        'Admissions on Saturday or Sunday, of first visits of episodes; 2/7 if the weekday did not matter.',
        tally.weekend[1]!,
        tally.weekend[0]!,
      ),
      ...this.#seasons(),
      ...this.#testResults(),
      figure('medicated-share', 'Visits with a drug, of all.', tally.medicated[0]!, visits),
      figure(
        'in-state-share',
        "Visits at a hospital of the patient's state, of all.",
        tally.inPatientState[0]!,
        visits,
      ),
      ...returnDays.map((days, i) =>
        figure(
          `return-within-${days}-days`,
          `First visits of episodes followed by the next one, no delivery, within ${days} days of discharge.`,
          tally.returns[i]!,
          tally.discharges[i]!,
        ),
      ),
    ]
  }

  #byCategory(): Figure[] {
    const { categoryOf } = this.#terms.care
    const { visits, firstVisits, firstNights } = this.#tally
    const of = (counts: Float64Array, category: number) =>
      sum(counts.filter((_, condition) => categoryOf[condition] === category))
    return categories.flatMap((name, category) => [
      {
        name: `mean-stay-${name}`,
        description: `Mean nights of the first visits of episodes, ${name} conditions.`,
        minRows,
        numerator: of(firstNights, category),
        denominator: of(firstVisits, category),
      },
      {
        name: `visits-per-episode-${name}`,
        description: `Visits by episodes, ${name} conditions.`,
        minRows,
        numerator: of(visits, category),
        denominator: of(firstVisits, category),
      },
    ])
  }

  #seasons(): Figure[] {
    const { conditions } = this.#terms.care
    return seasons.map(({ name, condition, months, words }) => {
      const code = conditions.codeOf(condition)
      const ofMonth = code < 0 ? new Float64Array(12) : this.#tally.firstOfMonth.subarray(code * 12, code * 12 + 12)
      return {
        name,
        description: `First visits for ${condition} admitted in ${words}, of all such.`,
        minRows: 200,
        numerator: sum(months.map((month) => ofMonth[month - 1]!)),
        denominator: sum(ofMonth),
      }
    })
  }

  #testResults(): Figure[] {
    const { severities, testResults } = this.#terms
    const positive = testResults.codeOf('Positive')
    return severities.texts.map((severity, code) => {
      const counts = this.#tally.testResultOfSeverity.subarray(code * testResults.size, (code + 1) * testResults.size)
      return {
        name: `positive-share-${severity.toLowerCase()}`,
        description: `Visits with a positive test, of those with severity ${severity}.`,
        minRows,
        numerator: counts[positive]!,
        denominator: sum(counts),
      }
    })
  }
}
