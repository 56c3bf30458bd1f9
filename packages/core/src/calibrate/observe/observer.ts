import type { Batch } from '../../model/batch.ts'
import { payerPlace } from './care-codes.ts'
import type { Observations } from './observations.ts'
import { PatientJourney } from './patient-journey.ts'
import { isEmpty, isNull, readCodes, readWhole } from './read-batch.ts'
import type { Person, Stay } from './stay.ts'

/**
 * Watches the batches of a dataset and counts. A parent row comes before its children, and rows keep the order of
 * their files; how they are cut into batches does not matter. Rows whose cells cannot be read, or that have no parent,
 * are left out. It remembers the patients whose visits have not gone by, and the visits that await their bills.
 */
export class Observer {
  readonly rows = { patients: 0, visits: 0, billing: 0 }
  readonly #seen: Observations
  readonly #waiting = new Map<number, Person>()
  readonly #unbilled = new Map<number, Stay>()
  #journey: PatientJourney | undefined

  constructor(seen: Observations) {
    this.#seen = seen
  }

  watch(batch: Batch): void {
    const { name } = batch.table
    if (name === 'patients') this.#watchPatients(batch)
    else if (name === 'visits') this.#watchVisits(batch)
    else if (name === 'billing') this.#watchBills(batch)
    else return
    this.rows[name] += batch.length
  }

  /** Closes the last patient. More batches may follow, of other patients only. */
  finish(): void {
    this.#closePatient()
  }

  #watchPatients(batch: Batch): void {
    const { codes, patients } = this.#seen
    const ids = readWhole(batch, 'patient_id', 'int32')
    const ages = readWhole(batch, 'age', 'int32')
    const genders = readCodes(batch, 'gender', codes.genders)
    const states = readCodes(batch, 'state', codes.states)
    const payers = readCodes(batch, 'insurance_provider', codes.payers)
    const bloodTypes = readCodes(batch, 'blood_type', codes.bloodTypes)
    const firstNames = readCodes(batch, 'first_name', patients.firstNames)
    const lastNames = readCodes(batch, 'last_name', patients.lastNames)
    for (let row = 0; row < batch.length; row++) {
      const [age, gender, state, payer] = [ages[row]!, genders[row]!, states[row]!, payers[row]!]
      const payerKind = isNull(payer) ? payerPlace('none') : codes.kindOfPayer[payer]
      if (age < 0 || gender < 0 || state < 0 || payerKind === undefined) continue
      const person = { patientId: ids[row]!, gender, age, state, payerKind }
      patients.add(person, payer, bloodTypes[row]!, firstNames[row]!, lastNames[row]!)
      this.#waiting.set(person.patientId, person)
    }
  }

  #watchVisits(batch: Batch): void {
    const { codes } = this.#seen
    const ids = readWhole(batch, 'visit_id', 'int64')
    const patientIds = readWhole(batch, 'patient_id', 'int32')
    const ages = readWhole(batch, 'age', 'int32')
    const conditions = readCodes(batch, 'condition', codes.conditions)
    const severities = readCodes(batch, 'severity', codes.severities)
    const deliveries = readCodes(batch, 'treatment', codes.deliveries)
    const admissions = readWhole(batch, 'date_of_admission', 'date')
    const discharges = readWhole(batch, 'date_of_discharge', 'date')
    const flags = readCodes(batch, 'follow_up_required', codes.flags)
    const yes = codes.flags.codeOf('Y')
    for (let row = 0; row < batch.length; row++) {
      const journey = this.#journeyOf(patientIds[row]!)
      const [condition, severity, age, flag] = [conditions[row]!, severities[row]!, ages[row]!, flags[row]!]
      const [admissionDay, dischargeDay] = [admissions[row]!, discharges[row]!]
      const isReadable = condition >= 0 && severity >= 0 && age >= 0 && flag >= 0 && !isEmpty(admissionDay)
      if (journey === undefined || !isReadable || dischargeDay < admissionDay) continue
      const isDelivery = condition === codes.childbirth && deliveries[row]! >= 0
      const opensEpisode = journey.open(condition, isDelivery, flag === yes)
      const isCesarean = isDelivery && deliveries[row] === codes.cesarean
      const { person } = journey
      const stay: Stay = {
        person,
        condition,
        severity,
        age,
        isDelivery,
        isCesarean,
        admissionDay,
        dischargeDay,
        opensEpisode,
      }
      this.#unbilled.set(ids[row]!, stay)
      if (!opensEpisode) continue
      this.#seen.stays.add(stay)
      this.#seen.returns.add(stay)
    }
  }

  #watchBills(batch: Batch): void {
    const visitIds = readWhole(batch, 'visit_id', 'int64')
    const billingDays = readWhole(batch, 'billing_date', 'date')
    const dueDays = readWhole(batch, 'expected_payment_date', 'date')
    const paidDays = readWhole(batch, 'actual_payment_date', 'date')
    const charges = readWhole(batch, 'total_charge', 'money')
    const balances = readWhole(batch, 'patient_responsibility_amount', 'money')
    const plans = readCodes(batch, 'payment_plan', this.#seen.codes.plans)
    const incremental = this.#seen.codes.plans.codeOf('Incremental')
    for (let row = 0; row < batch.length; row++) {
      const stay = this.#unbilled.get(visitIds[row]!)
      if (stay === undefined) continue
      this.#unbilled.delete(visitIds[row]!)
      const [billingDay, dueDay, paidDay] = [billingDays[row]!, dueDays[row]!, paidDays[row]!]
      const [chargeCents, balanceCents] = [charges[row]!, balances[row]!]
      if (isEmpty(billingDay) || isEmpty(dueDay) || (isEmpty(paidDay) && !isNull(paidDay))) continue
      if (chargeCents < 0 || balanceCents < 0) continue
      this.#seen.bills.add({
        stay,
        billingDay,
        dueDay,
        paidDay: isNull(paidDay) ? undefined : paidDay,
        chargeCents,
        balanceCents,
        isIncremental: plans[row] === incremental,
      })
    }
  }

  /** The journey of the patient whose visits come now; undefined of a patient that did not come, or has gone by. */
  #journeyOf(patientId: number): PatientJourney | undefined {
    if (this.#journey?.person.patientId === patientId) return this.#journey
    this.#closePatient()
    const person = this.#waiting.get(patientId)
    if (person === undefined) return undefined
    this.#waiting.delete(patientId)
    this.#journey = new PatientJourney(person)
    return this.#journey
  }

  #closePatient(): void {
    if (this.#journey === undefined) return
    this.#seen.returns.closePatient()
    this.#seen.comorbidity.add(this.#journey.person, this.#journey.conditions)
    this.#journey = undefined
  }
}
