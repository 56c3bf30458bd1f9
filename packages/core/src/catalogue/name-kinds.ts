import { z } from 'zod'

/** What a name in a catalogue or in odds is the name of. */
export type NameKind = 'condition' | 'treatment' | 'payer' | 'state'

/** The schemas of names, and what each names: so that names can be found in a catalogue or in odds wherever they stand. */
export const nameKinds = z.registry<{ readonly kind: NameKind }>()

/** Name of a condition of the catalogue. */
export const conditionName = z.string().register(nameKinds, { kind: 'condition' })
/** Name of a treatment of the catalogue. */
export const treatmentName = z.string().register(nameKinds, { kind: 'treatment' })
/** Name of a payer of the catalogue. */
export const payerName = z.string().register(nameKinds, { kind: 'payer' })
/** Two-letter code of a state. */
export const stateCode = z.string().register(nameKinds, { kind: 'state' })
