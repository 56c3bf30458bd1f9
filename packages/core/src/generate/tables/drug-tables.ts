import type { Catalogue, Condition } from '../../catalogue/catalogue.ts'
import { parseDay } from '../../model/calendar.ts'
import type { CareDictionaries } from './care-dictionaries.ts'
import { genderCode } from './gender-code.ts'

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

/** Compiles the drugs of a condition. */
export function compileDrugs(
  condition: Condition,
  catalogue: Catalogue,
  dictionaries: CareDictionaries,
): readonly DrugTable[] {
  const bitOf = new Map(catalogue.conditions.map(({ name }, c) => [name, 1 << c]))
  return condition.drugs.map((drug) => ({
    medication: dictionaries.medications.indexOf(drug.name),
    dosages: drug.strengths.map((strength) => dictionaries.dosages.indexOf(strength)),
    frequencies: drug.frequencies.map((frequency) => dictionaries.frequencies.indexOf(frequency)),
    minAge: drug.ages?.min ?? 0,
    maxAge: drug.ages?.max ?? 1000,
    gender: genderCode(drug.gender),
    fromDay: drug.from === undefined ? Number.NEGATIVE_INFINITY : parseDay(drug.from)!,
    notWithBits: (drug.notWith ?? []).reduce((bits, name) => bits | (bitOf.get(name) ?? 0), 0),
  }))
}
