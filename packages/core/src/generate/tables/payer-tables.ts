import type { Catalogue } from '../../catalogue/catalogue.ts'
import { type PayerKind, payerKinds } from '../../catalogue/payer-kinds.ts'
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
  /** The same by the first condition; undefined where age decides. */
  readonly publicShareOf: readonly ({ readonly medicare: number; readonly medicaid: number } | undefined)[]
  /** Youngest age today with Medicare by these shares. */
  readonly medicareFrom: number
  /** Index into `payerKinds` of each payer. */
  readonly kindOf: Uint8Array
  /** What patients owe by kind of payer, in the model of deductibles and coinsurance; else empty. */
  readonly costSharing: readonly CostSharing[]
}

type PatientShare = Extract<Odds['coverage']['patientShare'], { readonly model: 'cost-sharing' }>
type CostSharing = PatientShare['of'][PayerKind]

/** Compiles who is insured by whom. */
export function compilePayers({ conditions, medicare, payers }: Catalogue, odds: Odds, world: World): PayerTables {
  const { byAge, uninsuredOfState, publicShareOf } = odds.coverage
  const { stateCodes } = world.places
  const { patientShare } = odds.coverage
  return {
    ageFrom: byAge.map(({ from }) => from),
    uninsured: Float64Array.from(
      byAge.flatMap(({ uninsured }) =>
        stateCodes.map((code) => Math.min(1, uninsured * (uninsuredOfState[code] ?? 1))),
      ),
    ),
    medicare: byAge.map((step) => step.medicare),
    medicaid: byAge.map(({ medicaid }) => medicaid),
    publicShareOf: conditions.map(({ name }) => publicShareOf[name]),
    medicareFrom: medicare.minAge,
    kindOf: Uint8Array.from(payers, ({ kind }) => payerKinds.indexOf(kind)),
    costSharing: patientShare.model === 'cost-sharing' ? payerKinds.map((kind) => patientShare.of[kind]) : [],
  }
}
