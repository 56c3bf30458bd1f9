import type { Bill, Patient, Visit } from '@hc/core'
import { dayOf, type Rows } from '../hand-made.ts'
import { clusterError } from './arithmetic.ts'

/** A visit with its patient and its bill, and what the definitions say of them, worked out without SQL. */
export interface Fact {
  readonly patient: Patient
  readonly visit: Visit
  readonly bill: Bill
  readonly insurer: string
  readonly insurance: 'Insured' | 'Uninsured'
  /** Of the age at admission. */
  readonly ageBand: string
  readonly nights: number
  readonly admitted: number
  readonly discharged: number
  readonly delivery: boolean
  readonly followUp: boolean
  /** Opens the episode that the visit belongs to. */
  readonly first: Fact
  readonly billed: number
  readonly due: number
  readonly paid: number | undefined
  readonly late: boolean
  readonly overdue: boolean
  readonly cents: number
}

/** Facts of a dataset, visit by visit, and its window. */
export interface Facts {
  readonly all: readonly Fact[]
  readonly patients: readonly Patient[]
  readonly start: number
  readonly today: number
}

/** A row of an answer. */
export type ExpectedRow = Readonly<Record<string, string | number | boolean | null>>

/** Works out the answer to a question from facts and the question's parameters. */
export type Expectation = (facts: Facts, parameters: Readonly<Record<string, number>>) => ExpectedRow[]

/** Joins the rows of a dataset, and says of each visit whether it is a follow-up, and of which. */
export function gatherFacts({ startDate, today, patients, visits, billing }: Rows): Facts {
  const patientOf = new Map(patients.map((patient) => [patient.patient_id, patient]))
  const billOf = new Map(billing.map((bill) => [bill.visit_id, bill]))
  const last = new Map<string, Fact>()
  const all = [...visits]
    .sort((a, b) => a.patient_id - b.patient_id || dayOf(a.date_of_admission) - dayOf(b.date_of_admission))
    .map((visit): Fact => {
      const bill = billOf.get(visit.visit_id)!
      const patient = patientOf.get(visit.patient_id)!
      const key = `${visit.patient_id} ${visit.condition}`
      const before = last.get(key)
      const delivery = ['Delivery', 'Cesarean Section'].includes(visit.treatment) && visit.condition === 'Childbirth'
      const followUp = before?.visit.follow_up_required === 'Y' && !delivery
      const paid = bill.actual_payment_date === null ? undefined : dayOf(bill.actual_payment_date)
      const due = dayOf(bill.expected_payment_date)
      const overdue = paid === undefined && due < dayOf(today)
      const fact: Fact = {
        patient,
        visit,
        bill,
        insurer: patient.insurance_provider ?? 'Uninsured',
        insurance: patient.insurance_provider === null ? 'Uninsured' : 'Insured',
        ageBand: ageBandOf(visit.age),
        nights: dayOf(visit.date_of_discharge) - dayOf(visit.date_of_admission),
        admitted: dayOf(visit.date_of_admission),
        discharged: dayOf(visit.date_of_discharge),
        delivery,
        followUp,
        get first() {
          return followUp ? before!.first : fact
        },
        billed: dayOf(bill.billing_date),
        due,
        paid,
        late: overdue || (paid !== undefined && paid > due),
        overdue,
        cents: Math.round(bill.total_charge * 100),
      }
      last.set(key, fact)
      return fact
    })
  return { all, patients, start: dayOf(startDate), today: dayOf(today) }
}

/** The band of an age, as answers call it. */
export function ageBandOf(age: number): string {
  const upTo: readonly (readonly [number, string])[] = [
    [17, '0-17'],
    [34, '18-34'],
    [49, '35-49'],
    [64, '50-64'],
    [79, '65-79'],
  ]
  return upTo.find(([last]) => age <= last)?.[1] ?? '80+'
}

/** What visits charge, in dollars. */
export function chargesOf(facts: readonly Fact[]): number[] {
  return facts.map(({ cents }) => cents / 100)
}

/** A quotient; null where there is nothing to divide by, or nothing to divide. */
export function ratio(one: number | null, other: number | null): number | null {
  return one === null || !other ? null : one / other
}

/** Visits that open an episode. */
export function openings({ all }: Pick<Facts, 'all'>): Fact[] {
  return all.filter(({ followUp }) => !followUp)
}

/** The standard error of a mean over visits, the visits of one patient counting together. */
export function errorOf(facts: readonly Fact[], value: (fact: Fact) => number): number | null {
  return facts.length === 0 ? null : clusterError(facts, value, ({ patient }) => patient.patient_id)
}

/** The standard error of the share of visits that hold. */
export function shareError(facts: readonly Fact[], holds: (fact: Fact) => boolean): number | null {
  return errorOf(facts, (fact) => (holds(fact) ? 1 : 0))
}
