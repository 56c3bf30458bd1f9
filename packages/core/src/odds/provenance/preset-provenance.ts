import { classicProvenance } from './classic.ts'
import { nationalProvenance } from './national.ts'
import type { Provenance } from './provenance.ts'

/** Where the numbers of each preset come from, by its name. */
export const presetProvenance: Readonly<Record<string, readonly Provenance[]>> = {
  national: nationalProvenance,
  classic: classicProvenance,
}
