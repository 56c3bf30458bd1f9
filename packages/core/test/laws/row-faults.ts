import type { Catalogue, Condition } from '../../src/catalogue/catalogue.ts'
import { generate } from '../../src/generate/generate.ts'
import { stateByCode } from '../../src/geo/states.ts'
import { addMonths, calendarDate, parseDay } from '../../src/model/calendar.ts'
import { bloodTypes } from '../../src/model/patients.ts'
import { severities } from '../../src/model/visits.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { type RawRow, rawRows } from './raw-rows.ts'

/** Faults by the rule that they break: how many, and the first one in words. */
export type Faults = Record<string, { count: number; first: string }>

/**
 * Judges the rows of a plan by the rules of the data, written down a second time in the plainest way, so that an error
 * in the generator's arithmetic is not repeated here. Gives the faults; nothing when every rule holds.
 */
export function rowFaults(plan: Plan, batchSize = 1000): Faults {
  const faults: Faults = {}
  const judge = new RowJudge(plan, (rule, row) => {
    faults[rule] ??= { count: 0, first: JSON.stringify(row) }
    faults[rule].count++
  })
  let [patients, visits]: [RawRow[], RawRow[]] = [[], []]
  for (const batch of generate(plan, { batchSize })) {
    if (batch.table.name === 'patients') patients = rawRows(batch)
    else if (batch.table.name === 'visits') visits = rawRows(batch)
    else judge.addBatch(patients, visits, rawRows(batch))
  }
  judge.finish()
  return faults
}

class RowJudge {
  readonly #plan: Plan
  readonly #catalogue: Catalogue
  readonly #conditions: Map<string, Condition>
  readonly #start: number
  readonly #today: number
  readonly #report: (rule: string, row: unknown) => void
  readonly #seen = new Map<string, Set<unknown>>()
  readonly #hospitals = new Map<unknown, string>()
  readonly #hospitalZips = new Map<unknown, unknown>()
  readonly #doctors = new Map<unknown, { state: unknown; hospitals: Set<unknown> }>()
  readonly #zips: Map<string, string>
  #patients = 0
  #visits = 0
  #bills = 0

  constructor(plan: Plan, report: (rule: string, row: unknown) => void) {
    const { places } = plan.draws.world
    this.#plan = plan
    this.#catalogue = plan.contract.catalogue
    this.#conditions = new Map(this.#catalogue.conditions.map((condition) => [condition.name, condition]))
    this.#start = parseDay(plan.contract.startDate)!
    this.#today = parseDay(plan.contract.today)!
    this.#report = report
    this.#zips = new Map(
      places.zipcodes.map((zip, p) => [zip, `${places.cities[p]} ${places.stateCodes[places.stateOf[p]!]}`]),
    )
  }

  addBatch(patients: RawRow[], visits: RawRow[], bills: RawRow[]): void {
    let at = 0
    if (visits.length !== bills.length) this.#report('a bill per visit', bills.length)
    for (const patient of patients) {
      this.#hold('patient ids run from 1', patient.patient_id === ++this.#patients, patient)
      const begin = at
      while (at < visits.length && visits[at]!.patient_id === patient.patient_id) at++
      const own = visits.slice(begin, at)
      this.#judgePatient(patient)
      this.#judgeVisits(patient, own)
      this.#judgeEpisodes(own, bills.slice(begin, at))
      own.forEach((visit, v) => {
        this.#judgeBill(patient, visit, bills[begin + v]!)
      })
      const medicare = patient.insurance_provider === 'Medicare'
      const entitled = own.some(({ condition }) =>
        this.#catalogue.medicare.entitlingConditions.includes(String(condition)),
      )
      this.#hold(
        'Medicare by age or condition',
        !medicare || entitled || Number(patient.age) >= this.#catalogue.medicare.minAge,
        patient,
      )
    }
    this.#hold('visits belong to the patients of their batch', at === visits.length, visits[at])
  }

  finish(): void {
    const { rows } = this.#plan
    this.#hold('as many rows as planned', this.#patients === rows.patients, this.#patients)
    this.#hold('as many rows as planned', this.#visits === rows.visits && this.#bills === rows.billing, this.#visits)
    for (const [doctor, { hospitals }] of this.#doctors) {
      this.#hold('a doctor works at 1 to 3 hospitals', hospitals.size <= 3, doctor)
    }
  }

  #judgePatient(p: RawRow): void {
    const today = this.#today
    this.#hold('name is first and last', p.name === `${p.first_name} ${p.last_name}`, p)
    this.#hold('no title in a name', !/\b(Mr|Mrs|Ms|Dr|Jr|Sr|MD|PhD|II|III)\b/.test(String(p.name)), p)
    this.#hold('age by calendar', p.age === wholeYears(Number(p.date_of_birth), today), p)
    this.#hold('age is possible', Number(p.age) >= 0 && Number(p.age) <= 110, p)
    this.#hold('gender', p.gender === 'Male' || p.gender === 'Female', p)
    const phone = /^\((\d{3})\) 555-01\d\d$/.exec(String(p.phone_number))
    this.#hold('phone of the state', stateByCode(String(p.state))!.areaCodes.includes(phone?.[1] ?? ''), p)
    this.#hold('email form', /^[a-z]+\.[a-z]+\d+@example\.(com|org|net)$/.test(String(p.email)), p)
    this.#hold('five digits in a ZIP', /^\d{5}$/.test(String(p.zipcode)), p)
    this.#hold('ZIP, city and state agree', this.#zips.get(String(p.zipcode)) === `${p.city} ${p.state}`, p)
    const insured = p.insurance_provider !== null
    this.#hold('insurance both or neither', insured === (p.insurance_policy_number !== null), p)
    const payer = this.#catalogue.payers.find(({ name }) => name === p.insurance_provider)
    this.#hold('a payer of the catalogue', !insured || payer !== undefined, p)
    this.#hold('a payer sells in the state', payer?.states?.includes(String(p.state)) ?? true, p)
    this.#hold('blood type', bloodTypes.includes(p.blood_type as (typeof bloodTypes)[number]), p)
    this.#unique('email', p.email, p)
    if (insured) this.#unique('policy number', p.insurance_policy_number, p)
    this.#unique('name and address', `${p.name}|${p.address}`, p)
  }

  #judgeVisits(patient: RawRow, visits: RawRow[]): void {
    const conditions = new Set(visits.map(({ condition }) => condition))
    this.#hold('a visit at least', visits.length > 0, patient)
    this.#hold('conditions per patient', conditions.size <= this.#catalogue.maxConditionsPerPatient, patient)
    let previous = Number.NEGATIVE_INFINITY
    const perYear = new Map<string, number>()
    for (const visit of visits) {
      this.#hold('visit ids run from 1', visit.visit_id === ++this.#visits, visit)
      const [admitted, discharged] = [Number(visit.date_of_admission), Number(visit.date_of_discharge)]
      const born = Number(patient.date_of_birth)
      this.#hold('birth, admission, discharge, today', born <= admitted && admitted <= discharged, visit)
      this.#hold('no visit before the window', admitted >= this.#start, visit)
      this.#hold('no discharge after today', discharged <= this.#today, visit)
      this.#hold('no overlap', admitted > previous, visit)
      previous = discharged
      const copies = visit.name === patient.name && visit.gender === patient.gender
      this.#hold('copies of the patient', copies, visit)
      const age = wholeYears(born, admitted)
      this.#hold('age at admission by calendar', visit.age === age, visit)
      this.#judgeCondition(patient, visit, age, conditions)
      const { year } = calendarDate(admitted)
      const key = `${visit.condition} ${year}`
      perYear.set(key, (perYear.get(key) ?? 0) + 1)
      const most = this.#conditions.get(String(visit.condition))?.maxVisitsPerCalendarYear ?? 1000
      this.#hold('visits per calendar year', perYear.get(key)! <= most, visit)
      this.#judgeHospital(patient, visit)
    }
    const bypasses = visits.filter(({ treatment }) => treatment === 'Bypass Surgery')
    this.#hold('one bypass at most', bypasses.length <= 1, patient)
  }

  #judgeCondition(patient: RawRow, visit: RawRow, age: number, conditions: Set<unknown>): void {
    const condition = this.#conditions.get(String(visit.condition))
    this.#hold('a condition of the catalogue', condition !== undefined, visit)
    if (condition === undefined) return
    this.#hold('age gate', age >= condition.ages.min && age <= condition.ages.max, visit)
    this.#hold('sex gate', (condition.gender ?? patient.gender) === patient.gender, visit)
    this.#hold('date gate', Number(visit.date_of_admission) >= (parseDay(condition.from ?? '') ?? -1e9), visit)
    this.#hold(
      'a treatment of the condition',
      condition.treatments.some(({ name }) => name === visit.treatment),
      visit,
    )
    const parts = [visit.medication, visit.dosage, visit.frequency].filter((part) => part !== null)
    this.#hold('drug, strength and frequency all or none', parts.length === 0 || parts.length === 3, visit)
    if (visit.medication !== null) {
      const drug = condition.drugs.find(({ name }) => name === visit.medication)
      const holds =
        drug?.strengths.includes(String(visit.dosage)) === true &&
        drug.frequencies.includes(String(visit.frequency)) &&
        age >= (drug.ages?.min ?? 0) &&
        age <= (drug.ages?.max ?? 1000) &&
        (drug.gender ?? patient.gender) === patient.gender &&
        Number(visit.date_of_admission) >= (parseDay(drug.from ?? '') ?? -1e9) &&
        !(drug.notWith ?? []).some((name) => conditions.has(name))
      this.#hold('a drug that suits', holds, visit)
    }
    const nights = Number(visit.date_of_discharge) - Number(visit.date_of_admission)
    this.#hold('no Severe visit on one day', nights > 0 || visit.severity !== 'Severe', visit)
    this.#hold('follow-up flag', visit.follow_up_required === 'Y' || visit.follow_up_required === 'N', visit)
    this.#hold('test result', ['Positive', 'Negative', 'Inconclusive'].includes(String(visit.test_results)), visit)
  }

  #judgeHospital(patient: RawRow, visit: RawRow): void {
    const { hospital, hospital_state: state, hospital_zipcode: zip } = visit
    const { mode } = this.#plan.contract
    if (mode.kind === 'nationwide') this.#hold('a hospital in the own state', state === patient.state, visit)
    else {
      const isThere = hospital === mode.hospital && state === mode.state && zip === mode.zipcode
      this.#hold('the one hospital', isThere, visit)
    }
    this.#hold(
      'the ZIP of the hospital is of its state',
      this.#zips.get(String(zip))?.endsWith(` ${state}`) === true,
      visit,
    )
    const place = `${state} ${zip}`
    this.#hold('a hospital has one place', (this.#hospitals.get(hospital) ?? place) === place, visit)
    this.#hospitals.set(hospital, place)
    this.#hold('a ZIP has one hospital', (this.#hospitalZips.get(zip) ?? hospital) === hospital, visit)
    this.#hospitalZips.set(zip, hospital)
    const doctor = this.#doctors.get(visit.doctor) ?? { state, hospitals: new Set() }
    this.#hold('a doctor works in one state', doctor.state === state, visit)
    this.#doctors.set(visit.doctor, doctor)
    doctor.hospitals.add(hospital)
    this.#hold('a room', Number(visit.room_number) > 0, visit)
  }

  #judgeEpisodes(visits: RawRow[], bills: RawRow[]): void {
    for (const name of new Set(visits.map(({ condition }) => condition))) {
      const condition = this.#conditions.get(String(name))!
      const own = [...visits.keys()].filter((v) => visits[v]!.condition === name)
      const deliveries: number[] = []
      let first = -1
      own.forEach((v, k) => {
        const visit = visits[v]!
        const before = k === 0 ? undefined : visits[own[k - 1]!]!
        const delivers = condition.delivery?.treatments.includes(String(visit.treatment)) === true
        const opens = before === undefined || delivers || before.follow_up_required === 'N'
        const nights = Number(visit.date_of_discharge) - Number(visit.date_of_admission)
        if (condition.delivery !== undefined) this.#hold('a delivery opens', opens === delivers, visit)
        if (delivers) deliveries.push(Number(visit.date_of_admission))
        const treatment = condition.treatments.find(({ name }) => name === visit.treatment)
        this.#hold('treatment on its kind of visit', (treatment?.on ?? 'first') === 'first' || !opens, visit)
        this.#hold('treatment on its kind of visit', treatment?.on !== 'first' || opens, visit)
        if (opens) {
          first = v
          const { min, max } = condition.stayNights
          this.#hold('nights of a first visit', nights >= min && nights <= max, visit)
          const mayReturn = delivers || !this.#catalogue.everyReturnIsFollowUp
          this.#hold('a return is a follow-up in classic', before === undefined || mayReturn, visit)
          if (delivers) this.#hold('a delivery after N', before?.follow_up_required !== 'Y', visit)
          return
        }
        this.#hold('nights of a follow-up', nights <= this.#catalogue.maxFollowUpNights, visit)
        const place = [visits[first]!, visit].map(({ doctor, hospital }) => `${doctor}|${hospital}`)
        this.#hold('doctor and hospital of the episode', place[0] === place[1], visit)
        this.#hold('not more severe than before', rank(visit) <= rank(before!), visit)
        this.#hold(
          'not dearer than the first',
          Number(bills[v]!.total_charge) <= Number(bills[first]!.total_charge),
          visit,
        )
      })
      this.#hold(
        'deliveries per patient',
        deliveries.length <= (condition.delivery?.maxPerPatient ?? 0),
        visits[own[0]!],
      )
      for (let d = 1; d < deliveries.length; d++) {
        const apart = deliveries[d]! - deliveries[d - 1]!
        this.#hold('days between deliveries', apart >= condition.delivery!.minDaysApart, visits[own[0]!])
      }
    }
  }

  #judgeBill(patient: RawRow, visit: RawRow, bill: RawRow): void {
    const today = this.#today
    this.#hold('billing ids run from 1', bill.billing_id === ++this.#bills, bill)
    this.#hold('the bill of its visit', bill.visit_id === visit.visit_id && bill.patient_id === visit.patient_id, bill)
    const billed = Number(bill.billing_date)
    const lag = billed - Number(visit.date_of_discharge)
    this.#hold('billed within 30 days of discharge', lag >= 0 && lag <= 30 && billed <= today, bill)
    const [coverage, own, charge] = [
      Number(bill.insurance_coverage_amount),
      Number(bill.patient_responsibility_amount),
      Number(bill.total_charge),
    ]
    this.#hold('whole cents', [coverage, own, charge].every(Number.isInteger), bill)
    this.#hold('a charge above 0', charge > 0 && coverage >= 0 && own >= 0, bill)
    this.#hold('coverage and own share add up', coverage + own === charge, bill)
    this.#hold('no coverage without insurance', patient.insurance_provider !== null || coverage === 0, bill)
    const due = bill.payment_plan === 'Full' ? billed + 30 : addMonths(billed, 12)
    this.#hold('due date by plan', bill.expected_payment_date === due, bill)
    const paid = bill.actual_payment_date as number | null
    this.#hold('paid between bill and today', paid === null || (paid >= billed && paid <= today), bill)
    const status = paid === null ? (due >= today ? 'In-progress' : 'Late-Unpaid') : paid <= due ? 'Paid' : 'Late-Paid'
    this.#hold('status by dates', bill.payment_status === status, bill)
  }

  #unique(what: string, value: unknown, row: RawRow): void {
    const seen = this.#seen.get(what) ?? new Set()
    this.#seen.set(what, seen)
    this.#hold(`unique ${what}`, !seen.has(value), row)
    seen.add(value)
  }

  #hold(rule: string, holds: boolean, row: unknown): void {
    if (!holds) this.#report(rule, row)
  }
}

function rank(visit: RawRow): number {
  return severities.indexOf(visit.severity as (typeof severities)[number])
}

/** Whole years between two days, by the language's own calendar. */
function wholeYears(bornDay: number, onDay: number): number {
  const [born, on] = [new Date(bornDay * 86_400_000), new Date(onDay * 86_400_000)]
  const years = on.getUTCFullYear() - born.getUTCFullYear()
  // 29 February becomes 1 March where a year has none, which is when its children grow older.
  return Date.UTC(born.getUTCFullYear() + years, born.getUTCMonth(), born.getUTCDate()) > on.getTime()
    ? years - 1
    : years
}
