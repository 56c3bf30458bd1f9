import type { Catalogue, ConditionCategory, Drug } from '../catalogue/catalogue.ts'
import { parseDay } from '../model/calendar.ts'
import { genders } from '../model/patients.ts'
import { CodeBook } from './code-book.ts'

/** The categories of conditions, in the order of every table and figure by category. */
export const categories: readonly ConditionCategory[] = ['chronic', 'complex', 'acute', 'minor', 'behavioural']

/** Stands for no upper bound on a count or an age. */
export const unlimited = 2147483647
/** Stands for no lower bound on a day or an age. */
const least = -2147483646

/** The conditions, treatments and drugs of a catalogue as tables that codes look up. */
export interface CareTerms {
  readonly conditions: CodeBook
  readonly treatments: CodeBook
  readonly medications: CodeBook
  readonly dosages: CodeBook
  readonly frequencies: CodeBook
  readonly categoryOf: Int32Array
  readonly minNights: Int32Array
  readonly maxNights: Int32Array
  readonly minAge: Int32Array
  readonly maxAge: Int32Array
  /** Gender that alone can have the condition, or -1. */
  readonly gender: Int32Array
  readonly fromDay: Int32Array
  readonly maxPerYear: Int32Array
  readonly maxDeliveries: Int32Array
  /** Least days between two deliveries; 0 where the condition has none. */
  readonly daysBetweenDeliveries: Int32Array
  readonly entitlesToMedicare: Uint8Array
  /** Place of a condition's treatment in the columns below, by `condition * treatments.size + treatment`; -1: not its own. */
  readonly treatmentOf: Int32Array
  readonly isDelivery: Uint8Array
  /** 0 any visit, 1 the first of an episode, 2 a follow-up. */
  readonly treatmentOn: Int32Array
  readonly treatmentMaxPerPatient: Int32Array
  /** Place of a condition's drug in the columns below, by `condition * medications.size + medication`; -1: not its own. */
  readonly drugOf: Int32Array
  /** 1 for the strengths of a drug, by `drug * dosages.size + dosage`. */
  readonly drugHasDosage: Uint8Array
  /** 1 for the frequencies of a drug, by `drug * frequencies.size + frequency`. */
  readonly drugHasFrequency: Uint8Array
  readonly drugMinAge: Int32Array
  readonly drugMaxAge: Int32Array
  /** Gender that alone may be given the drug, or -1. */
  readonly drugGender: Int32Array
  readonly drugFromDay: Int32Array
  /** For a drug, 1 for each condition that forbids it; undefined where none does. */
  readonly drugNotWith: readonly (Uint8Array | undefined)[]
}

/** Prepares the conditions, treatments and drugs of a catalogue. */
export function careTerms(catalogue: Catalogue): CareTerms {
  const { conditions: all } = catalogue
  const allDrugs = all.flatMap(({ drugs }) => drugs)
  const conditions = new CodeBook(all.map(({ name }) => name))
  const treatments = new CodeBook(all.flatMap((condition) => condition.treatments.map(({ name }) => name)))
  const medications = new CodeBook(allDrugs.map(({ name }) => name))
  const dosages = new CodeBook(allDrugs.flatMap(({ strengths }) => strengths))
  const frequencies = new CodeBook(allDrugs.flatMap((drug) => drug.frequencies))

  const treatmentOf = new Int32Array(conditions.size * treatments.size).fill(-1)
  const isDelivery = new Uint8Array(treatmentOf.length)
  const treatmentRows: { on: number; max: number }[] = []
  const drugOf = new Int32Array(conditions.size * medications.size).fill(-1)
  const drugs: Drug[] = []
  all.forEach((condition, code) => {
    for (const { name, on, maxPerPatient } of condition.treatments) {
      const place = code * treatments.size + treatments.codeOf(name)
      treatmentOf[place] = treatmentRows.length
      treatmentRows.push({ on: on === undefined ? 0 : on === 'first' ? 1 : 2, max: maxPerPatient ?? unlimited })
      isDelivery[place] = condition.delivery?.treatments.includes(name) === true ? 1 : 0
    }
    for (const drug of condition.drugs) {
      drugOf[code * medications.size + medications.codeOf(drug.name)] = drugs.length
      drugs.push(drug)
    }
  })

  return {
    conditions,
    treatments,
    medications,
    dosages,
    frequencies,
    categoryOf: Int32Array.from(all, ({ category }) => categories.indexOf(category)),
    minNights: Int32Array.from(all, ({ stayNights }) => stayNights.min),
    maxNights: Int32Array.from(all, ({ stayNights }) => stayNights.max),
    minAge: Int32Array.from(all, ({ ages }) => ages.min),
    maxAge: Int32Array.from(all, ({ ages }) => ages.max),
    gender: Int32Array.from(all, ({ gender }) => genderCode(gender)),
    fromDay: Int32Array.from(all, ({ from }) => dayFrom(from)),
    maxPerYear: Int32Array.from(all, ({ maxVisitsPerCalendarYear }) => maxVisitsPerCalendarYear ?? unlimited),
    maxDeliveries: Int32Array.from(all, ({ delivery }) => delivery?.maxPerPatient ?? unlimited),
    daysBetweenDeliveries: Int32Array.from(all, ({ delivery }) => delivery?.minDaysApart ?? 0),
    entitlesToMedicare: Uint8Array.from(all, ({ name }) =>
      catalogue.medicare.entitlingConditions.includes(name) ? 1 : 0,
    ),
    treatmentOf,
    isDelivery,
    treatmentOn: Int32Array.from(treatmentRows, ({ on }) => on),
    treatmentMaxPerPatient: Int32Array.from(treatmentRows, ({ max }) => max),
    drugOf,
    drugHasDosage: concatenated(drugs.map(({ strengths }) => marks(strengths, dosages))),
    drugHasFrequency: concatenated(drugs.map((drug) => marks(drug.frequencies, frequencies))),
    drugMinAge: Int32Array.from(drugs, ({ ages }) => ages?.min ?? least),
    drugMaxAge: Int32Array.from(drugs, ({ ages }) => ages?.max ?? unlimited),
    drugGender: Int32Array.from(drugs, ({ gender }) => genderCode(gender)),
    drugFromDay: Int32Array.from(drugs, ({ from }) => dayFrom(from)),
    drugNotWith: drugs.map(({ notWith }) => (notWith === undefined ? undefined : marks(notWith, conditions))),
  }
}

function marks(texts: readonly string[], book: CodeBook): Uint8Array {
  const marked = new Uint8Array(book.size)
  for (const text of texts) if (book.codeOf(text) >= 0) marked[book.codeOf(text)] = 1
  return marked
}

function concatenated(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

function genderCode(gender: string | undefined): number {
  return gender === undefined ? -1 : (genders as readonly string[]).indexOf(gender)
}

function dayFrom(date: string | undefined): number {
  return (date === undefined ? undefined : parseDay(date)) ?? least
}
