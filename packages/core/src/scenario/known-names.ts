import type { Catalogue } from '../catalogue/catalogue.ts'
import type { NameKind } from '../catalogue/name-kinds.ts'
import { states } from '../geo/states.ts'
import type { FoundName } from './schema-parts.ts'

/** The names that a catalogue and the map of states know. */
export interface KnownNames {
  has(found: Pick<FoundName, 'kind' | 'name' | 'within'>): boolean
  /** All names of a kind; of treatments those of a condition, where one is given. */
  all(kind: NameKind, within?: string): readonly string[]
}

const stateCodes = states.map(({ code }) => code)

/** Looks up the names of a catalogue. */
export function catalogueNames({ conditions, payers }: Catalogue): KnownNames {
  const treatmentsOf = new Map(conditions.map(({ name, treatments }) => [name, treatments.map((each) => each.name)]))
  const known: Readonly<Record<NameKind, readonly string[]>> = {
    condition: conditions.map(({ name }) => name),
    treatment: [...new Set([...treatmentsOf.values()].flat())],
    payer: payers.map(({ name }) => name),
    state: stateCodes,
  }
  const all = (kind: NameKind, within?: string): readonly string[] =>
    kind === 'treatment' && within !== undefined ? (treatmentsOf.get(within) ?? []) : known[kind]
  return { has: ({ kind, name, within }) => all(kind, within).includes(name), all }
}
