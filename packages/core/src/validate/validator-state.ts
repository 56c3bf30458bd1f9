import type { CarePlacesState } from './care-places.ts'
import type { BillFiguresState } from './figures/bill-figures.ts'
import type { Tally } from './figures/tally.ts'
import type { VisitFiguresState } from './figures/visit-figures.ts'
import type { UniqueKeysState } from './keys/unique-keys.ts'
import type { RowRange } from './row-range.ts'
import type { RuleCounts } from './rule-tally.ts'

/** What a validator found, as plain data: numbers, texts, arrays and typed arrays. */
export interface ValidatorState {
  /** Which rows it has watched, in any order. */
  readonly ranges: readonly RowRange[]
  readonly rows: { readonly patients: number; readonly visits: number; readonly billing: number }
  readonly rules: Readonly<Record<string, RuleCounts>>
  readonly keys: readonly UniqueKeysState[]
  readonly places: CarePlacesState
  readonly patientFigures: Tally
  readonly visitFigures: VisitFiguresState
  readonly billFigures: BillFiguresState
}
