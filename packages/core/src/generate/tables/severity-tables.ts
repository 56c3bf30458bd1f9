import type { Odds } from '../../odds/odds.ts'
import { type AliasTable, createAliasTable } from '../../stream/alias-table.ts'
import { power } from '../../stream/exponential.ts'

const severityCount = 4
/** Index of Severe, which no same-day visit is. */
const severe = 3
/** Rounds of fitting after which nothing moves any more that a draw could show. */
const fittingRounds = 60
/** How many nights a same-day visit counts as. */
const sameDayNights = 0.5
const leastShare = 1e-9

/**
 * Draws the severity of a first visit by its nights, such that over all stays of the condition the shares of the odds
 * come out: a table of nights × severity that rises with both, fitted to both sums in turn (Deming and Stephan, 1940).
 * Undefined where severity follows from nights alone.
 */
export function severityTables(
  condition: string,
  { stay }: Odds,
  nightsShares: Float64Array,
): readonly AliasTable[] | undefined {
  const { severity } = stay
  if (severity.model === 'nights') return undefined
  const shares = severity.of[condition] ?? severity.usual
  const joint = Array.from(nightsShares, (_, nights) =>
    Float64Array.from({ length: severityCount }, (_, rank) =>
      nights === 0 && rank === severe
        ? 0
        : (shares[rank] ?? 0) * power(Math.max(nights, sameDayNights), severity.nightsPower * rank),
    ),
  )
  // Plain loops: this is done for every condition before the first patient, when nothing is compiled yet.
  for (let round = 0; round < fittingRounds; round++) {
    for (let rank = 0; rank < severityCount; rank++) {
      let sum = 0
      for (const row of joint) sum += row[rank]!
      if (sum > 0) for (const row of joint) row[rank] = (row[rank]! * shares[rank]!) / sum
    }
    for (let nights = 0; nights < joint.length; nights++) {
      const row = joint[nights]!
      const sum = row[0]! + row[1]! + row[2]! + row[3]!
      // Nights that hardly any stay has keep a row to draw from, of the right shape.
      const wanted = Math.max(nightsShares[nights]!, leastShare)
      if (sum > 0) for (let rank = 0; rank < severityCount; rank++) row[rank] = (row[rank]! * wanted) / sum
    }
  }
  return joint.map((row, nights) => createAliasTable(row.some((cell) => cell > 0) ? row : onlyMild(nights)))
}

/** What is drawn at nights that hold no weight at all: Normal on the same day, else Mild. */
function onlyMild(nights: number): number[] {
  return nights === 0 ? [1, 0, 0, 0] : [0, 1, 0, 0]
}
