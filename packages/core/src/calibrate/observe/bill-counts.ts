import { addMonths } from '../../model/calendar.ts'
import { logarithm } from '../../stream/exponential.ts'
import { type CareCodes, payerPlace } from './care-codes.ts'
import { Cube } from './cube.ts'
import type { Histogram } from './histogram.ts'
import { regionOfState, regions } from './regions.ts'
import type { BillOfStay } from './stay.ts'
import type { StayGroup } from './stay-counts.ts'

/** Steps of the logarithm of a charge, per unit of it. */
export const logSteps = 100
/** Enough for twelve digits of cents. */
const logPlaces = 28 * logSteps
/** Days within which a balance is usually collected once the payer has settled. */
const collectionDays = 120
/** Months after which a bill that is not paid is taken never to be. */
const closedMonths = 18
const monthDays = 30
const oldFrom = 65

/** Sums of money and what they rest on. */
export interface Amounts {
  readonly bills: number
  readonly chargeCents: number
  readonly balanceCents: number
}

/** Counts of bills: charges of first visits, what patients owe, and how they pay. */
export class BillCounts {
  readonly #codes: CareCodes
  readonly #todayDay: number
  readonly #logs
  readonly #severityBills
  readonly #severityCents
  /** Kinds: vaginal and cesarean deliveries, stays of adults under 65, all with commercial insurance. */
  readonly #commercial = new Cube({ kind: 3, sum: 3 })
  readonly #collected = new Cube({ sum: 3 })
  /** Bills with a balance, closed for good: insured or not, by bills, balance, unpaid balance, paid bills, paid late. */
  readonly #closed = new Cube({ insured: 2, sum: 5 })
  readonly #plans = new Cube({ paidInTime: 2 })
  readonly #due = new Cube({ old: 2, region: regions.length, unpaid: 2 })

  constructor(codes: CareCodes, todayDay: number) {
    const condition = codes.conditions.size
    this.#codes = codes
    this.#todayDay = todayDay
    this.#logs = new Cube({ condition, log: logPlaces })
    this.#severityBills = new Cube({ severity: codes.severities.size })
    this.#severityCents = new Cube({ severity: codes.severities.size })
  }

  /** Counts a bill. */
  add(bill: BillOfStay): void {
    if (bill.stay.opensEpisode) this.#addCharge(bill)
    this.#addPayment(bill)
  }

  /** How many first visits there are by the logarithm of their charge in cents, in steps of `1 / logSteps`. */
  logCharges({ condition }: StayGroup = {}): Histogram {
    if (condition === undefined) return this.#logs.along('log')
    return this.#logs.along('log', { condition: this.#codes.placesOf(condition) })
  }

  /** First visits of a severity, and their charges. */
  chargesOf(severity: number): { readonly bills: number; readonly chargeCents: number } {
    return {
      bills: this.#severityBills.total({ severity }),
      chargeCents: this.#severityCents.total({ severity }),
    }
  }

  /** Deliveries of commercially insured women; `cesarean` absent: all. */
  commercialDeliveries(cesarean?: boolean): Amounts {
    const kind = cesarean === undefined ? (place: number) => place < 2 : cesarean ? 1 : 0
    return amounts(this.#commercial.along('sum', { kind }))
  }

  /** First visits of commercially insured people of 18 to 64. */
  commercialAdults(): Amounts {
    return amounts(this.#commercial.along('sum', { kind: 2 }))
  }

  /** Balances of insured patients billed at least 120 days ago: bills, cents, cents collected within 120 days. */
  collected() {
    const [bills = 0, balanceCents = 0, collectedCents = 0] = this.#collected.along('sum')
    return { bills, balanceCents, collectedCents }
  }

  /** Bills with a balance that are 18 months old, so that what is unpaid stays so. */
  closed(insured?: boolean) {
    const where = insured === undefined ? {} : { insured: insured ? 1 : 0 }
    const [bills = 0, balanceCents = 0, unpaidCents = 0, paid = 0, paidLater = 0] = this.#closed.along('sum', where)
    return { bills, balanceCents, unpaidCents, paid, paidLater }
  }

  /** Incremental plans that are due: those paid in time, and all. */
  duePlans() {
    return { part: this.#plans.total({ paidInTime: 1 }), whole: this.#plans.total() }
  }

  /** Bills that are due: those unpaid, and all; of the old, the younger, or of a region's patients. */
  due({ old, region }: { readonly old?: boolean; readonly region?: number }) {
    const where = {
      ...(old === undefined ? {} : { old: old ? 1 : 0 }),
      ...(region === undefined ? {} : { region }),
    }
    return { part: this.#due.total({ ...where, unpaid: 1 }), whole: this.#due.total(where) }
  }

  #addCharge({ stay, chargeCents, balanceCents }: BillOfStay): void {
    const { condition, severity, age, person, isDelivery, isCesarean } = stay
    // Half a step up, so that steps are rounded rather than cut off.
    if (chargeCents > 0) this.#logs.add([condition, Math.floor(logarithm(chargeCents) * logSteps + 0.5)])
    this.#severityBills.add([severity])
    this.#severityCents.add([severity], chargeCents)
    if (person.payerKind !== payerPlace('commercial')) return
    if (isDelivery) this.#addCommercial(isCesarean ? 1 : 0, chargeCents, balanceCents)
    if (age >= 18 && age < oldFrom) this.#addCommercial(2, chargeCents, balanceCents)
  }

  #addCommercial(kind: number, chargeCents: number, balanceCents: number): void {
    this.#commercial.add([kind, 0])
    this.#commercial.add([kind, 1], chargeCents)
    this.#commercial.add([kind, 2], balanceCents)
  }

  #addPayment({ stay, billingDay, dueDay, paidDay, balanceCents, isIncremental }: BillOfStay): void {
    const { person, dischargeDay, age } = stay
    const today = this.#todayDay
    const insured = person.payerKind === payerPlace('none') ? 0 : 1
    if (insured === 1 && balanceCents > 0 && billingDay + collectionDays <= today) {
      this.#collected.add([0])
      this.#collected.add([1], balanceCents)
      if (paidDay !== undefined && paidDay - billingDay <= collectionDays) this.#collected.add([2], balanceCents)
    }
    if (balanceCents > 0 && addMonths(billingDay, closedMonths) <= today) {
      this.#closed.add([insured, 0])
      this.#closed.add([insured, 1], balanceCents)
      if (paidDay === undefined) this.#closed.add([insured, 2], balanceCents)
      else this.#closed.add([insured, 3])
      if (paidDay !== undefined && paidDay - dischargeDay > monthDays) this.#closed.add([insured, 4])
    }
    if (dueDay >= today) return
    if (isIncremental) this.#plans.add([paidDay !== undefined && paidDay <= dueDay ? 1 : 0])
    this.#due.add([age >= oldFrom ? 1 : 0, regionOfState(person.state), paidDay === undefined ? 1 : 0])
  }
}

function amounts([bills = 0, chargeCents = 0, balanceCents = 0]: Histogram): Amounts {
  return { bills, chargeCents, balanceCents }
}
