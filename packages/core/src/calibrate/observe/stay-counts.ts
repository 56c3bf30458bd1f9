import type { ConditionName } from '../../catalogue/condition-names.ts'
import { calendarDate, dayNumber, weekday } from '../../model/calendar.ts'
import { genders } from '../../model/patients.ts'
import { type CareCodes, payerKinds } from './care-codes.ts'
import { Cube, type Places } from './cube.ts'
import { daysOfStay, type Histogram } from './histogram.ts'
import type { Stay } from './stay.ts'

/** The last age that is counted apart. */
export const oldestAge = 120
/** The last number of nights that is counted apart; no catalogue has longer stays. */
const mostNights = 400
/** Ages from which stays are counted in a group of their own. */
const groupStarts = [0, 15, 18, 30, 50, 65] as const

/** Some first visits of episodes. */
export interface StayGroup {
  /** Absent: any. */
  readonly condition?: ConditionName | readonly ConditionName[]
  /** Deliveries by cesarean section, or the others. Absent: both. */
  readonly cesarean?: boolean
  /** Youngest age at admission; one of the starts of an age group where days or payers are asked for. */
  readonly from?: number
  /** Age at admission below which they are, likewise. */
  readonly below?: number
}

/** Counts of the first visits of episodes, which stand for hospital stays. */
export class StayCounts {
  readonly #codes: CareCodes
  readonly #nights
  readonly #people
  readonly #severities
  readonly #payers
  readonly #weekdays
  readonly #admissions
  readonly #discharges
  readonly #covid = new Cube({ gender: genders.length, nights: mostNights + 1 })

  constructor(codes: CareCodes) {
    const condition = codes.conditions.size
    const groups = groupStarts.length
    this.#codes = codes
    this.#nights = new Cube({ condition, cesarean: 2, ages: groups, nights: mostNights + 1 })
    this.#people = new Cube({ condition, gender: codes.genders.size, age: oldestAge + 1 })
    this.#severities = new Cube({ condition, severity: codes.severities.size })
    this.#payers = new Cube({ condition, ages: groups, payer: payerKinds.length })
    this.#weekdays = new Cube({ condition, weekday: 7 })
    this.#admissions = new Cube({ condition, month: 12 })
    this.#discharges = new Cube({ condition, month: 12 })
  }

  /** Counts a first visit of an episode. */
  add(stay: Stay): void {
    const { condition, severity, age, person, admissionDay, dischargeDay } = stay
    const nights = dischargeDay - admissionDay
    const group = groupOf(age)
    this.#nights.add([condition, stay.isCesarean ? 1 : 0, group, nights])
    this.#people.add([condition, person.gender, age])
    this.#severities.add([condition, severity])
    this.#payers.add([condition, group, person.payerKind])
    this.#weekdays.add([condition, weekday(admissionDay)])
    this.#admissions.add([condition, calendarDate(admissionDay).month - 1])
    this.#discharges.add([condition, calendarDate(dischargeDay).month - 1])
    const isOfFirstWaves = admissionDay >= dayNumber(2020, 4, 1) && admissionDay <= dayNumber(2020, 12, 31)
    if (isOfFirstWaves && age >= 18 && condition === this.#codes.conditions.codeOf('COVID-19')) {
      this.#covid.add([person.gender, nights])
    }
  }

  /** How many first visits there are by nights. */
  nights(group: StayGroup = {}): Histogram {
    return this.#nights.along('nights', { ...this.#conditionAndAges(group), ...cesareanPlace(group) })
  }

  /** How many first visits there are by days of stay, a same day counted as one. */
  days(group: StayGroup = {}): Histogram {
    return daysOfStay(this.nights(group))
  }

  /** How many first visits there are by age at admission, of one gender or both. */
  ages(group: StayGroup = {}, gender?: number): Histogram {
    const ages = { age: (age: number) => isBetween(age, group) }
    return this.#people.along('age', {
      ...this.#condition(group),
      ...ages,
      ...(gender === undefined ? {} : { gender }),
    })
  }

  /** How many first visits there are by severity, mildest first. */
  severities(group: StayGroup = {}): Histogram {
    return this.#severities.along('severity', this.#condition(group))
  }

  /** How many first visits there are by condition, in the order of the catalogue. */
  conditions(): Histogram {
    return this.#severities.along('condition')
  }

  /** How many first visits there are by kind of payer. */
  payers(group: StayGroup = {}): Histogram {
    return this.#payers.along('payer', this.#conditionAndAges(group))
  }

  /** How many first visits are admitted on each day of the week, Monday first. */
  weekdays(group: StayGroup = {}): Histogram {
    return this.#weekdays.along('weekday', this.#condition(group))
  }

  /** How many first visits are admitted in each month, January first. */
  admissions(group: StayGroup = {}): Histogram {
    return this.#admissions.along('month', this.#condition(group))
  }

  /** How many first visits end in each month, January first. */
  discharges(group: StayGroup = {}): Histogram {
    return this.#discharges.along('month', this.#condition(group))
  }

  /** How many adults were admitted with COVID-19 from April to December 2020, by days of stay. */
  covidOf2020(gender?: number): Histogram {
    return daysOfStay(this.#covid.along('nights', gender === undefined ? {} : { gender }))
  }

  #condition({ condition }: StayGroup): { condition?: Places } {
    return condition === undefined ? {} : { condition: this.#codes.placesOf(condition) }
  }

  #conditionAndAges(group: StayGroup): { condition?: Places; ages?: Places } {
    return { ...this.#condition(group), ages: (place) => isBetween(groupStarts[place]!, group) }
  }
}

function groupOf(age: number): number {
  let group = groupStarts.length - 1
  while (groupStarts[group]! > age) group--
  return group
}

function isBetween(age: number, { from = 0, below = Number.POSITIVE_INFINITY }: StayGroup): boolean {
  return age >= from && age < below
}

function cesareanPlace({ cesarean }: StayGroup): { cesarean?: Places } {
  return cesarean === undefined ? {} : { cesarean: cesarean ? 1 : 0 }
}
