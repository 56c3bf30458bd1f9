import type { AliasTable } from '../../src/stream/alias-table.ts'

/** The share that each slot of a table is drawn with. */
export function aliasShares(table: AliasTable): Float64Array {
  const size = table.length / 2
  const shares = new Float64Array(size)
  for (let slot = 0; slot < size; slot++) {
    const [stay, other] = [table[2 * slot]!, table[2 * slot + 1]!]
    shares[slot] = shares[slot]! + stay / size
    shares[other] = shares[other]! + (1 - stay) / size
  }
  return shares
}
