import type { Catalogue, Condition, ConditionCategory, Treatment } from '../../catalogue/catalogue.ts'
import { severities } from '../../model/closed-lists.ts'
import type { Odds } from '../../odds/odds.ts'
import { firstDayOf, type Window } from '../../plan/window.ts'
import { type AliasTable, createAliasTable } from '../../stream/alias-table.ts'
import { ageShares } from './age-table.ts'
import { type BirthTable, compileBirths } from './birth-table.ts'
import type { CareDictionaries } from './care-dictionaries.ts'
import { type ChargeTable, compileCharges } from './charge-tables.ts'
import { type DayWeights, SeasonDays } from './day-weights.ts'
import { compileDrugs, type DrugTable } from './drug-tables.ts'
import { genderCode } from './gender-code.ts'
import { compileStays, type StayTables } from './stay-tables.ts'
import { treatmentTable } from './treatment-table.ts'

/** A condition with its odds, ready to be drawn from. */
export interface ConditionTable {
  readonly condition: Condition
  readonly delivery: Condition['delivery']
  /** Youngest and oldest age in whole years. */
  readonly minAge: number
  readonly maxAge: number
  /** Most visits per calendar year; infinite without a limit. */
  readonly yearlyLimit: number
  /** Whether its visits must lie apart by more than their order: deliveries, and those with a yearly limit. */
  readonly isSpaced: boolean
  /** Shares of the ages in whole years; they sum to 1. */
  readonly ageShares: Float64Array
  /** Draws an age in whole years; a slot is an age. */
  readonly ages: AliasTable
  /** 0 Male, 1 Female, −1 either. */
  readonly gender: number
  readonly femaleShare: number
  readonly firstDay: number
  /** Birth dates of those who come first for it. */
  readonly births: BirthTable
  /** Weights of the days of the window: for first visits and for follow-ups. */
  readonly firstVisitDays: DayWeights
  readonly followUpDays: DayWeights
  readonly stays: StayTables
  /** Chance that a return is a full stay of its own. */
  readonly newStayShare: number
  /** Chance that the stay after a first visit comes soon. */
  readonly soonAgain: number
  /** Indexes into the treatment dictionary, drawn on first visits and on follow-ups. */
  readonly treatments: readonly number[]
  readonly maxPerPatient: readonly number[]
  /** The kind of visits that each is for; undefined: any. After one with a limit comes one without. */
  readonly treatmentsOn: readonly (Treatment['on'] | undefined)[]
  readonly firstTreatments: AliasTable
  readonly followUpTreatments: AliasTable
  readonly drugs: readonly DrugTable[]
  /** Per severity, draws a slot of Positive, Negative, Inconclusive. */
  readonly testResults: readonly AliasTable[]
  readonly charges: ChargeTable | undefined
  /** Range of the first charge in dollars, in the model that draws from one. */
  readonly chargeDollars: { readonly min: number; readonly max: number } | undefined
  readonly followUpCharge: Odds['charge']['followUp'][ConditionCategory]
  /** Multiplies the chances of late and missing payment. */
  readonly paymentMultiplier: number
  /** Multiplies what the patient owes beside the insurance. */
  readonly owedMultiplier: number
}

/** Compiles the catalogue and the odds into tables. */
export function compileConditions(
  catalogue: Catalogue,
  odds: Odds,
  window: Window,
  dictionaries: CareDictionaries,
): readonly ConditionTable[] {
  const days = new SeasonDays(odds, window)
  return catalogue.conditions.map(
    (condition) => new CompiledCondition(condition, catalogue, odds, window, days, dictionaries),
  )
}

/** Compiles what takes long when it is first asked for: one patient has a few conditions of many. */
class CompiledCondition implements ConditionTable {
  readonly condition: Condition
  readonly delivery: Condition['delivery']
  readonly minAge: number
  readonly maxAge: number
  readonly yearlyLimit: number
  readonly isSpaced: boolean
  readonly ageShares: Float64Array
  readonly ages: AliasTable
  readonly gender: number
  readonly femaleShare: number
  readonly firstDay: number
  readonly newStayShare: number
  readonly soonAgain: number
  readonly treatments: readonly number[]
  readonly maxPerPatient: readonly number[]
  readonly treatmentsOn: readonly (Treatment['on'] | undefined)[]
  readonly firstTreatments: AliasTable
  readonly followUpTreatments: AliasTable
  readonly drugs: readonly DrugTable[]
  readonly testResults: readonly AliasTable[]
  readonly chargeDollars: ConditionTable['chargeDollars']
  readonly followUpCharge: ConditionTable['followUpCharge']
  readonly paymentMultiplier: number
  readonly owedMultiplier: number
  readonly #odds: Odds
  readonly #window: Window
  readonly #days: SeasonDays
  #births: BirthTable | undefined
  #firstVisitDays: DayWeights | undefined
  #followUpDays: DayWeights | undefined
  #stays: StayTables | undefined
  #charges: ChargeTable | undefined

  constructor(
    condition: Condition,
    catalogue: Catalogue,
    odds: Odds,
    window: Window,
    days: SeasonDays,
    dictionaries: CareDictionaries,
  ) {
    const { name, category, ages, treatments, delivery, maxVisitsPerCalendarYear } = condition
    const { first, followUp } = odds.charge
    this.condition = condition
    this.delivery = delivery
    this.minAge = ages.min
    this.maxAge = ages.max
    this.yearlyLimit = maxVisitsPerCalendarYear ?? Number.POSITIVE_INFINITY
    this.isSpaced = delivery !== undefined || maxVisitsPerCalendarYear !== undefined
    this.ageShares = ageShares(condition, odds)
    this.ages = createAliasTable(this.ageShares)
    this.gender = genderCode(condition.gender)
    this.femaleShare = femaleShareOf(condition, odds)
    this.firstDay = firstDayOf(condition, window)
    this.newStayShare = catalogue.everyReturnIsFollowUp ? 0 : (odds.conditions.newStayShare[name] ?? 0)
    this.soonAgain = odds.stay.soonAgain[name] ?? 0
    this.treatments = treatments.map((treatment) => dictionaries.treatments.indexOf(treatment.name))
    this.maxPerPatient = treatments.map(({ maxPerPatient }) => maxPerPatient ?? Number.POSITIVE_INFINITY)
    this.treatmentsOn = treatments.map(({ on }) => on)
    this.firstTreatments = treatmentTable(condition, odds, 'first')
    this.followUpTreatments = treatmentTable(condition, odds, 'follow-up')
    this.drugs = compileDrugs(condition, catalogue, dictionaries)
    this.testResults = severities.map((severity) => createAliasTable(odds.care.testResults[name]![severity]!))
    this.chargeDollars = first.model === 'range' ? first.dollars[category] : undefined
    this.followUpCharge = followUp[category]
    this.paymentMultiplier = odds.payment.categoryMultiplier[category] * (odds.payment.conditionMultiplier[name] ?? 1)
    this.owedMultiplier = owedMultiplierOf(name, odds)
    this.#odds = odds
    this.#window = window
    this.#days = days
  }

  get births(): BirthTable {
    this.#births ??= compileBirths(this.condition, this.firstDay, this.ageShares.length, this.#window)
    return this.#births
  }

  get firstVisitDays(): DayWeights {
    this.#firstVisitDays ??= this.#days.of(this.condition, 'first')
    return this.#firstVisitDays
  }

  get followUpDays(): DayWeights {
    this.#followUpDays ??= this.#days.of(this.condition, 'follow-up')
    return this.#followUpDays
  }

  get stays(): StayTables {
    this.#stays ??= compileStays(this.condition, this.#odds, this.ageShares)
    return this.#stays
  }

  get charges(): ChargeTable | undefined {
    this.#charges ??= compileCharges(this.condition, this.#odds)
    return this.#charges
  }
}

function femaleShareOf({ name, gender }: Condition, { patient }: Odds): number {
  if (gender !== undefined) return gender === 'Female' ? 1 : 0
  return patient.femaleShareOf[name] ?? patient.femaleShare
}

function owedMultiplierOf(name: string, { coverage: { patientShare } }: Odds): number {
  return patientShare.model === 'cost-sharing' ? (patientShare.multiplierOf[name] ?? 1) : 1
}
