import { type PayerKind, payerKinds } from '../catalogue/catalogue.ts'
import type { Draft } from './draft.ts'
import type { GeneratorTables } from './tables/generator-tables.ts'

/** The kind of payer that a patient has, or that there is none. */
export function coverOf(draft: Draft, { payers }: GeneratorTables): PayerKind | 'uninsured' {
  return draft.payer < 0 ? 'uninsured' : payerKinds[payers.kindOf[draft.payer]!]!
}
