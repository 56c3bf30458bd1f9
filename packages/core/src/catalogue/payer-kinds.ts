/** The kinds of payers. */
export const payerKinds = ['medicare', 'medicaid', 'commercial'] as const
/** Who pays: a public programme, or a commercial insurer. */
export type PayerKind = (typeof payerKinds)[number]
