import type { Stream } from './stream.ts'

/**
 * A weighted choice that costs the same for any number of weights (Walker 1977, built as Vose 1991). Two numbers per
 * slot: the chance of staying in it, and the slot to go to otherwise. They stand side by side, since a draw jumps to a
 * place of memory that the processor seldom has at hand.
 */
export type AliasTable = Float64Array & { readonly [aliasTable]: true }

declare const aliasTable: unique symbol

/** Builds the table of a list of weights, which need not sum to one. Throws when none is above zero. */
export function createAliasTable(weights: ArrayLike<number>): AliasTable {
  const shares = new Float64Array(weights)
  const size = shares.length
  let total = 0
  for (let slot = 0; slot < size; slot++) {
    const weight = shares[slot]!
    if (!(weight >= 0)) throw new RangeError(`weight ${slot} is ${weight}, not a number of at least 0`)
    total += weight
  }
  if (!(total > 0)) throw new RangeError('no weight is above 0')
  const table = new Float64Array(2 * size)
  const small: number[] = []
  const large: number[] = []
  for (let slot = 0; slot < size; slot++) {
    const stay = (shares[slot]! * size) / total
    table[2 * slot] = stay
    table[2 * slot + 1] = slot
    if (stay < 1) small.push(slot)
    else large.push(slot)
  }
  while (small.length > 0 && large.length > 0) {
    const less = small.pop()!
    const more = large[large.length - 1]!
    table[2 * less + 1] = more
    const left = table[2 * more]! - (1 - table[2 * less]!)
    table[2 * more] = left
    if (left < 1) {
      large.pop()
      small.push(more)
    }
  }
  // What is left differs from 1 by rounding alone, unless its weight is 0.
  for (const slot of small) if (shares[slot]! > 0) table[2 * slot] = 1
  for (const slot of large) table[2 * slot] = 1
  return table as AliasTable
}

/** Draws a slot of a table. */
export function drawFrom(table: AliasTable, stream: Stream): number {
  const scaled = stream.float() * (table.length >> 1)
  const slot = scaled | 0
  // By arithmetic, since a branch would be guessed wrong half of the time: with all bits of `leaves` set, the alias.
  const leaves = -Number(scaled - slot >= table[2 * slot]!)
  return slot + ((table[2 * slot + 1]! - slot) & leaves)
}
