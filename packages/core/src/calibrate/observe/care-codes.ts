import type { Catalogue } from '../../catalogue/catalogue.ts'
import type { ConditionName } from '../../catalogue/condition-names.ts'
import { states } from '../../geo/states.ts'
import { paymentPlans } from '../../model/billing.ts'
import { bloodTypes, genders } from '../../model/patients.ts'
import { followUpFlags, severities } from '../../model/visits.ts'
import { CodeBook } from '../../validate/code-book.ts'
import type { Places } from './cube.ts'

/** Who pays, as far as the figures ask; the order is that of every axis of payers. */
export const payerKinds = ['none', 'medicare', 'medicaid', 'commercial'] as const

/** A kind of payer, or none. */
export type PayerKind = (typeof payerKinds)[number]

/** Place of a kind of payer on an axis of payers. */
export function payerPlace(kind: PayerKind): number {
  return payerKinds.indexOf(kind)
}

/** Place of women on an axis of sexes. */
export const female = genders.indexOf('Female')

/** The texts of a dataset as whole numbers from 0 on. */
export class CareCodes {
  readonly conditions: CodeBook
  readonly severities = new CodeBook(severities)
  readonly genders = new CodeBook(genders)
  readonly bloodTypes = new CodeBook(bloodTypes)
  readonly flags = new CodeBook(followUpFlags)
  readonly plans = new CodeBook(paymentPlans)
  readonly states = new CodeBook(states.map(({ code }) => code))
  readonly payers: CodeBook
  /** Treatments that are deliveries. */
  readonly deliveries: CodeBook
  readonly cesarean: number
  /** The condition of which they are, or below 0. */
  readonly childbirth: number
  /** Kind of each payer, as a place on an axis of payers. */
  readonly kindOfPayer: readonly number[]
  readonly commercialPayers: readonly string[]

  constructor({ conditions, payers }: Catalogue) {
    const withDelivery = conditions.find(({ delivery }) => delivery !== undefined)
    this.conditions = new CodeBook(conditions.map(({ name }) => name))
    this.payers = new CodeBook(payers.map(({ name }) => name))
    this.kindOfPayer = payers.map(({ kind }) => payerPlace(kind))
    this.commercialPayers = payers.filter(({ kind }) => kind === 'commercial').map(({ name }) => name)
    this.deliveries = new CodeBook(withDelivery?.delivery?.treatments ?? [])
    this.cesarean = this.deliveries.codeOf('Cesarean Section')
    this.childbirth = this.conditions.codeOf(withDelivery?.name ?? '')
  }

  /** The places of some conditions; none of a condition that the catalogue does not have. */
  placesOf(condition: ConditionName | readonly ConditionName[]): Places {
    const names = typeof condition === 'string' ? [condition] : condition
    const codes = new Set(names.map((name) => this.conditions.codeOf(name)))
    return (place) => codes.has(place)
  }
}
