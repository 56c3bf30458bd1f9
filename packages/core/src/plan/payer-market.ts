import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Odds } from '../odds/odds.ts'
import { type AliasTable, createAliasTable } from '../stream/alias-table.ts'
import { drawClippedNormal } from '../stream/normal.ts'
import { purpose } from '../stream/purpose.ts'
import type { Root } from '../stream/root.ts'
import { Stream } from '../stream/stream.ts'

/** The payers of a run: who sells where, and their hidden profiles. Indexes follow the catalogue's list. */
export interface PayerMarket {
  readonly names: readonly string[]
  readonly medicare: number
  readonly medicaid: number
  /** Draws a commercial payer, per state; a slot is an index into `commercial`. */
  readonly byState: readonly AliasTable[]
  readonly commercial: Int32Array
  /** Three letters that begin the payer's policy numbers. */
  readonly prefixes: readonly string[]
  /** Added to the share of a bill that is covered. */
  readonly coverageShift: Float64Array
  /** Multiplies the chance of late and missing payment. */
  readonly riskMultiplier: Float64Array
}

/** Opens the market: commercial payers by their share, in the states they sell in. */
export function openPayerMarket(
  root: Root,
  catalogue: Catalogue,
  odds: Odds,
  stateCodes: readonly string[],
): PayerMarket {
  const { payers } = catalogue
  const commercial = Int32Array.from(payers.keys()).filter((p) => payers[p]!.kind === 'commercial')
  const stream = new Stream()
  const coverageShift = new Float64Array(payers.length)
  const riskMultiplier = new Float64Array(payers.length)
  payers.forEach((_, p) => {
    stream.turnTo(root, purpose.payer, p)
    const { payerShift } = odds.coverage
    const { payerRisk } = odds.payment
    coverageShift[p] = drawClippedNormal(stream, 0, payerShift.deviation, -payerShift.limit, payerShift.limit)
    riskMultiplier[p] = 1 + drawClippedNormal(stream, 0, payerRisk.deviation, -payerRisk.limit, payerRisk.limit)
  })
  const byState = stateCodes.map((state) =>
    createAliasTable(
      Array.from(commercial, (p) => {
        const { name, states } = payers[p]!
        return states === undefined || states.includes(state) ? (odds.coverage.payerShares[name] ?? 0) : 0
      }),
    ),
  )
  return {
    names: payers.map(({ name }) => name),
    medicare: payers.findIndex(({ kind }) => kind === 'medicare'),
    medicaid: payers.findIndex(({ kind }) => kind === 'medicaid'),
    byState,
    commercial,
    prefixes: payers.map(({ name }) => consonants(name)),
    coverageShift,
    riskMultiplier,
  }
}

/** The first three consonants of a name, in capitals; Z where there are fewer. */
function consonants(name: string): string {
  return `${name.toUpperCase().replace(/[^B-DF-HJ-NP-TV-Z]/g, '')}ZZZ`.slice(0, 3)
}
