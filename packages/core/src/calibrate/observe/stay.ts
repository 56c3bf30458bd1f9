/** A patient, as far as the figures ask. */
export interface Person {
  readonly patientId: number
  readonly gender: number
  /** Whole years on "today". */
  readonly age: number
  readonly state: number
  readonly payerKind: number
}

/** A visit, as far as the figures ask. */
export interface Stay {
  readonly person: Person
  readonly condition: number
  readonly severity: number
  /** Whole years at admission. */
  readonly age: number
  readonly isDelivery: boolean
  readonly isCesarean: boolean
  readonly admissionDay: number
  readonly dischargeDay: number
  /** Opens an episode: everything else is a follow-up. */
  readonly opensEpisode: boolean
}

/** A bill, as far as the figures ask. */
export interface BillOfStay {
  readonly stay: Stay
  readonly billingDay: number
  readonly dueDay: number
  /** Undefined while unpaid. */
  readonly paidDay: number | undefined
  readonly chargeCents: number
  readonly balanceCents: number
  readonly isIncremental: boolean
}
