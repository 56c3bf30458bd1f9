import type { Catalogue } from '../../catalogue/catalogue.ts'

/** The texts of care that a run can hold, each once, in the catalogue's order. */
export interface CareDictionaries {
  readonly conditions: readonly string[]
  readonly treatments: readonly string[]
  readonly medications: readonly string[]
  readonly dosages: readonly string[]
  readonly frequencies: readonly string[]
}

/** Collects the texts of a catalogue. */
export function collectCareDictionaries({ conditions }: Catalogue): CareDictionaries {
  const drugs = conditions.flatMap((condition) => condition.drugs)
  return {
    conditions: conditions.map(({ name }) => name),
    treatments: distinct(conditions.flatMap(({ treatments }) => treatments.map(({ name }) => name))),
    medications: distinct(drugs.map(({ name }) => name)),
    dosages: distinct(drugs.flatMap(({ strengths }) => strengths)),
    frequencies: distinct(drugs.flatMap(({ frequencies }) => frequencies)),
  }
}

// A Set keeps the order of insertion by the language's definition, so the order here is the catalogue's.
function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)]
}
