/** Stands for a day that never comes: no day that a date can name, whatever the window. */
export const notPaid = -2147483648

/** Stands for a treatment that is still to be drawn. */
export const notTreated = 65_535

/** Most conditions of a catalogue: they are held as the bits of a number. */
const maxConditions = 32

/** How a visit hangs on the one before it: not at all, as its follow-up, or as a stay that comes soon. */
export const link = { none: 0, followUp: 1, soon: 2 } as const

/**
 * One patient in the making: what has been drawn so far, in arrays that are used again for the next patient. Every
 * visit has one index in all the visit arrays, in order of admission. Codes index the run's dictionaries.
 */
export class Draft {
  patientId = 0
  /** 0 Male, 1 Female. */
  gender = 0
  bornDay = 0
  ageToday = 0
  /** Day by which the first visit is, if that can be: the age of small children is that of their first visit. */
  firstVisitUntil = 0
  firstName = 0
  lastName = 0
  /** Index into the chosen places. */
  place = 0
  bloodType = 0
  /** Index into the telephone numbers of the run. */
  phone = 0
  /** Index into the catalogue's payers; −1 without insurance. */
  payer = -1
  /** Index into the covers: the kind of that payer, or nobody. */
  cover = 0

  /** Distinct conditions in the order in which they were drawn, as indexes into the catalogue. */
  readonly conditions = new Uint8Array(maxConditions)
  conditionCount = 0
  /** The same as bits. */
  conditionBits = 0
  /** Days in which every one of the patient's conditions may be admitted. */
  earliestDay = 0
  latestDay = 0
  /** Fewest visits per calendar year that one of the conditions allows; infinite without a limit. */
  yearlyLimit = Number.POSITIVE_INFINITY
  /** Whether visits for one of the conditions must lie apart by more than their order. */
  isSpaced = false
  /** First and last day on which the patient may be admitted, by condition; void for those that the patient lacks. */
  readonly firstDayOf = new Int32Array(maxConditions)
  readonly lastDayOf = new Int32Array(maxConditions)

  visits = 0
  /** Most nights of one visit, so that all visits of the patient fit. */
  maxNights = 0
  readonly condition: Uint8Array
  /** 1 for the first visit of an episode. */
  readonly opens: Uint8Array
  /** 1 for a delivery. */
  readonly delivers: Uint8Array
  /** Index of the first visit of the visit's episode. */
  readonly episode: Uint16Array
  /** Index of the visit before for the same condition; −1 for the first. */
  readonly before: Int16Array
  /** How a visit hangs on the one before it; one of `link`. */
  readonly link: Uint8Array
  readonly nights: Uint16Array
  /** 0 Normal to 3 Severe. */
  readonly severity: Uint8Array
  readonly hospital: Uint32Array
  readonly doctor: Uint32Array
  readonly admissionDay: Int32Array
  readonly ageAtAdmission: Uint8Array
  readonly treatment: Uint16Array
  /** Place of the treatment among those of the condition. */
  readonly treatmentSlot: Uint8Array
  /** Index into the run's drugs; −1 for none. */
  readonly drug: Int16Array
  readonly dosage: Uint16Array
  readonly frequency: Uint16Array
  readonly testResult: Uint8Array
  readonly room: Uint16Array
  /** 1 where a follow-up was asked for. */
  readonly followUp: Uint8Array
  readonly chargeCents: Float64Array
  readonly coverageCents: Float64Array
  readonly billingDay: Int32Array
  /** 1 for an Incremental plan. */
  readonly incremental: Uint8Array
  readonly expectedDay: Int32Array
  /** Day of payment; `notPaid` while unpaid. */
  readonly paidDay: Int32Array

  constructor(maxVisits: number) {
    this.condition = new Uint8Array(maxVisits)
    this.opens = new Uint8Array(maxVisits)
    this.delivers = new Uint8Array(maxVisits)
    this.episode = new Uint16Array(maxVisits)
    this.before = new Int16Array(maxVisits)
    this.link = new Uint8Array(maxVisits)
    this.nights = new Uint16Array(maxVisits)
    this.severity = new Uint8Array(maxVisits)
    this.hospital = new Uint32Array(maxVisits)
    this.doctor = new Uint32Array(maxVisits)
    this.admissionDay = new Int32Array(maxVisits)
    this.ageAtAdmission = new Uint8Array(maxVisits)
    this.treatment = new Uint16Array(maxVisits)
    this.treatmentSlot = new Uint8Array(maxVisits)
    this.drug = new Int16Array(maxVisits)
    this.dosage = new Uint16Array(maxVisits)
    this.frequency = new Uint16Array(maxVisits)
    this.testResult = new Uint8Array(maxVisits)
    this.room = new Uint16Array(maxVisits)
    this.followUp = new Uint8Array(maxVisits)
    this.chargeCents = new Float64Array(maxVisits)
    this.coverageCents = new Float64Array(maxVisits)
    this.billingDay = new Int32Array(maxVisits)
    this.incremental = new Uint8Array(maxVisits)
    this.expectedDay = new Int32Array(maxVisits)
    this.paidDay = new Int32Array(maxVisits)
  }
}
