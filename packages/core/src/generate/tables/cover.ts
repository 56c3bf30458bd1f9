import { type PayerKind, payerKinds } from '../../catalogue/payer-kinds.ts'

/** Who pays for a patient: a kind of payer, or nobody. Drafts hold an index into this list. */
export const covers: readonly (PayerKind | 'uninsured')[] = [...payerKinds, 'uninsured']

/** Index of nobody among the covers. */
export const uninsured: number = payerKinds.length

/** What the odds say by cover, in the order of `covers`. */
export function byCoverIndex<T>(odds: Readonly<Record<PayerKind | 'uninsured', T>>): readonly T[] {
  return covers.map((cover) => odds[cover])
}
