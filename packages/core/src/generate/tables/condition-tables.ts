import type { Catalogue, Condition, ConditionCategory, Treatment } from '../../catalogue/catalogue.ts'
import { severities } from '../../model/visits.ts'
import type { Odds } from '../../odds/odds.ts'
import { firstDayOf, type Window } from '../../plan/window.ts'
import { type AliasTable, createAliasTable } from '../../stream/alias-table.ts'
import { ageShares } from './age-table.ts'
import type { CareDictionaries } from './care-dictionaries.ts'
import { type ChargeTable, compileCharges } from './charge-tables.ts'
import { type DayWeights, weighDays } from './day-weights.ts'
import { compileDrugs, type DrugTable } from './drug-tables.ts'
import { genderCode } from './gender-code.ts'
import { compileStays, type StayTables } from './stay-tables.ts'
import { treatmentTable } from './treatment-table.ts'

/** A condition with its odds, ready to be drawn from. */
export interface ConditionTable {
  readonly condition: Condition
  readonly delivery: Condition['delivery']
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
  const { first } = odds.charge
  return catalogue.conditions.map((condition) => {
    const { name } = condition
    const shares = ageShares(condition, odds)
    return {
      condition,
      delivery: condition.delivery,
      yearlyLimit: condition.maxVisitsPerCalendarYear ?? Number.POSITIVE_INFINITY,
      isSpaced: condition.delivery !== undefined || condition.maxVisitsPerCalendarYear !== undefined,
      ageShares: shares,
      ages: createAliasTable(shares),
      gender: genderCode(condition.gender),
      femaleShare: femaleShareOf(condition, odds),
      firstDay: firstDayOf(condition, window),
      firstVisitDays: weighDays(condition, odds, window, 'first'),
      followUpDays: weighDays(condition, odds, window, 'follow-up'),
      stays: compileStays(condition, odds, shares),
      newStayShare: catalogue.everyReturnIsFollowUp ? 0 : (odds.conditions.newStayShare[name] ?? 0),
      soonAgain: odds.stay.soonAgain[name] ?? 0,
      treatments: condition.treatments.map((treatment) => dictionaries.treatments.indexOf(treatment.name)),
      maxPerPatient: condition.treatments.map(({ maxPerPatient }) => maxPerPatient ?? Number.POSITIVE_INFINITY),
      treatmentsOn: condition.treatments.map(({ on }) => on),
      firstTreatments: treatmentTable(condition, odds, 'first'),
      followUpTreatments: treatmentTable(condition, odds, 'follow-up'),
      drugs: compileDrugs(condition, catalogue, dictionaries),
      testResults: severities.map((severity) => createAliasTable(odds.care.testResults[name]![severity]!)),
      charges: compileCharges(condition, odds),
      chargeDollars: first.model === 'range' ? first.dollars[condition.category] : undefined,
      followUpCharge: odds.charge.followUp[condition.category],
      paymentMultiplier:
        odds.payment.categoryMultiplier[condition.category] * (odds.payment.conditionMultiplier[name] ?? 1),
      owedMultiplier: owedMultiplierOf(name, odds),
    }
  })
}

function femaleShareOf({ name, gender }: Condition, { patient }: Odds): number {
  if (gender !== undefined) return gender === 'Female' ? 1 : 0
  return patient.femaleShareOf[name] ?? patient.femaleShare
}

function owedMultiplierOf(name: string, { coverage: { patientShare } }: Odds): number {
  return patientShare.model === 'cost-sharing' ? (patientShare.multiplierOf[name] ?? 1) : 1
}
