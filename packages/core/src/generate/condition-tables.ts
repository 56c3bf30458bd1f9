import type { Catalogue, Condition } from '../catalogue/catalogue.ts'
import { parseDay } from '../model/calendar.ts'
import { severities } from '../model/visits.ts'
import type { Odds } from '../odds/odds.ts'
import { firstDayOf, type Window } from '../plan/window.ts'
import { type AliasTable, createAliasTable } from '../stream/alias-table.ts'
import type { CareDictionaries } from './care-dictionaries.ts'

/** A drug with its guards as numbers. */
export interface DrugTable {
  /** Index into the medication dictionary. */
  readonly medication: number
  readonly dosages: readonly number[]
  readonly frequencies: readonly number[]
  readonly minAge: number
  readonly maxAge: number
  /** 0 Male, 1 Female, −1 either. */
  readonly gender: number
  readonly fromDay: number
  /** Conditions of the patient that rule it out, as bits. */
  readonly notWithBits: number
}

/** A condition with its odds, ready to be drawn from. */
export interface ConditionTable {
  readonly condition: Condition
  /** Draws an age in whole years; a slot is an age. */
  readonly ages: AliasTable
  /** 0 Male, 1 Female, −1 either. */
  readonly gender: number
  readonly firstDay: number
  /** Acceptance of a day by month × 7 + weekday, the likeliest 1: for first visits and for follow-ups. */
  readonly firstVisitDays: Float64Array
  readonly followUpDays: Float64Array
  /** Indexes into the treatment dictionary, drawn on first visits and on follow-ups. */
  readonly treatments: readonly number[]
  readonly maxPerPatient: readonly number[]
  readonly firstTreatments: AliasTable
  readonly followUpTreatments: AliasTable
  readonly drugs: readonly DrugTable[]
  /** Per severity, draws a slot of Positive, Negative, Inconclusive. */
  readonly testResults: readonly AliasTable[]
}

/** Compiles the catalogue and the odds into tables. */
export function compileConditions(
  catalogue: Catalogue,
  odds: Odds,
  window: Window,
  dictionaries: CareDictionaries,
): readonly ConditionTable[] {
  const bit = new Map(catalogue.conditions.map(({ name }, c) => [name, 1 << c]))
  return catalogue.conditions.map((condition) => ({
    condition,
    ages: ageTable(condition, odds),
    gender: genderCode(condition.gender),
    firstDay: firstDayOf(condition, window),
    firstVisitDays: dayTable(
      odds.calendar.months[condition.name],
      odds.calendar.plannedConditions.includes(condition.name)
        ? odds.calendar.weekdays.planned
        : odds.calendar.weekdays.emergency,
    ),
    followUpDays: dayTable(odds.calendar.months[condition.name], odds.calendar.weekdays.planned),
    treatments: condition.treatments.map(({ name }) => dictionaries.treatments.indexOf(name)),
    maxPerPatient: condition.treatments.map(({ maxPerPatient }) => maxPerPatient ?? Number.POSITIVE_INFINITY),
    firstTreatments: treatmentTable(condition, odds, 'first'),
    followUpTreatments: treatmentTable(condition, odds, 'follow-up'),
    drugs: condition.drugs.map((drug) => ({
      medication: dictionaries.medications.indexOf(drug.name),
      dosages: drug.strengths.map((strength) => dictionaries.dosages.indexOf(strength)),
      frequencies: drug.frequencies.map((frequency) => dictionaries.frequencies.indexOf(frequency)),
      minAge: drug.ages?.min ?? 0,
      maxAge: drug.ages?.max ?? 1000,
      gender: genderCode(drug.gender),
      fromDay: drug.from === undefined ? Number.NEGATIVE_INFINITY : parseDay(drug.from)!,
      notWithBits: (drug.notWith ?? []).reduce((bits, name) => bits | (bit.get(name) ?? 0), 0),
    })),
    testResults: severities.map((severity) => createAliasTable(odds.care.testResults[condition.name]![severity]!)),
  }))
}

function genderCode(gender: 'Male' | 'Female' | undefined): number {
  return gender === undefined ? -1 : gender === 'Male' ? 0 : 1
}

function ageTable(condition: Condition, odds: Odds): AliasTable {
  const oldest = odds.patient.ages.reduce((max, band) => Math.max(max, band.max), 0)
  const weights = new Float64Array(oldest + 1)
  for (const { min, max, weight } of odds.patient.ages) {
    for (let age = min; age <= max; age++) {
      if (age >= condition.ages.min && age <= condition.ages.max)
        weights[age] = weights[age]! + weight / (max - min + 1)
    }
  }
  return createAliasTable(weights)
}

function dayTable(months: readonly number[] | undefined, weekdays: readonly number[]): Float64Array {
  const table = new Float64Array(84)
  let likeliest = 0
  for (let month = 0; month < 12; month++) {
    for (let day = 0; day < 7; day++) {
      const weight = (months?.[month] ?? 1) * weekdays[day]!
      table[month * 7 + day] = weight
      likeliest = Math.max(likeliest, weight)
    }
  }
  return table.map((weight) => weight / likeliest)
}

/** Weights of the treatments that may be given on a kind of visit, in the catalogue's order. */
function treatmentTable(condition: Condition, odds: Odds, on: 'first' | 'follow-up'): AliasTable {
  const weights = on === 'first' ? firstWeights(condition, odds) : odds.care.followUpTreatments
  let allowed = 0
  return createAliasTable(
    condition.treatments.map((treatment) =>
      treatment.on !== undefined && treatment.on !== on ? 0 : (weights[allowed++] ?? 0),
    ),
  )
}

function firstWeights(condition: Condition, odds: Odds): readonly number[] {
  return condition.delivery === undefined
    ? odds.care.firstTreatments
    : [1 - odds.care.cesareanShare, odds.care.cesareanShare]
}
