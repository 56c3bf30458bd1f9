import { type Catalogue, payerKinds } from '../../catalogue/catalogue.ts'
import type { Odds } from '../../odds/odds.ts'
import type { World } from '../../plan/world.ts'

/** Chances of insurance, ready to be drawn by. */
export interface PayerTables {
  /** First age of each step. */
  readonly ageFrom: readonly number[]
  /** Uninsured share by step of age × state. */
  readonly uninsured: Float64Array
  /** Share of the insured with Medicare, and of the others with Medicaid, by step of age. */
  readonly medicare: readonly number[]
  readonly medicaid: readonly number[]
  /** Share with Medicaid by the first condition; −1 where age decides. */
  readonly medicaidOf: readonly number[]
  /** Index into `payerKinds` of each payer. */
  readonly kindOf: Uint8Array
}

/** Compiles who is insured by whom. */
export function compilePayers({ conditions, payers }: Catalogue, odds: Odds, world: World): PayerTables {
  const { byAge, uninsuredOfState, medicaidOf } = odds.coverage
  const { stateCodes } = world.places
  return {
    ageFrom: byAge.map(({ from }) => from),
    uninsured: Float64Array.from(
      byAge.flatMap(({ uninsured }) =>
        stateCodes.map((code) => Math.min(1, uninsured * (uninsuredOfState[code] ?? 1))),
      ),
    ),
    medicare: byAge.map(({ medicare }) => medicare),
    medicaid: byAge.map(({ medicaid }) => medicaid),
    medicaidOf: conditions.map(({ name }) => medicaidOf[name] ?? -1),
    kindOf: Uint8Array.from(payers, ({ kind }) => payerKinds.indexOf(kind)),
  }
}
