import type { Stream } from './stream.ts'

/** A weighted choice that costs the same for any number of weights (Walker 1977, built as Vose 1991). */
export interface AliasTable {
  readonly size: number
  /** The chance of staying in a slot, per slot. */
  readonly stay: Float64Array
  /** Where to go otherwise, per slot. */
  readonly alias: Int32Array
}

/** Builds the table of a list of weights, which need not sum to one. Throws when none is above zero. */
export function createAliasTable(weights: ArrayLike<number>): AliasTable {
  const size = weights.length
  let total = 0
  for (let slot = 0; slot < size; slot++) {
    const weight = weights[slot]!
    if (!(weight >= 0)) throw new RangeError(`weight ${slot} is ${weight}, not a number of at least 0`)
    total += weight
  }
  if (!(total > 0)) throw new RangeError('no weight is above 0')
  const stay = new Float64Array(size)
  const alias = new Int32Array(size)
  const small: number[] = []
  const large: number[] = []
  for (let slot = 0; slot < size; slot++) {
    stay[slot] = (weights[slot]! * size) / total
    alias[slot] = slot
    if (stay[slot]! < 1) small.push(slot)
    else large.push(slot)
  }
  while (small.length > 0 && large.length > 0) {
    const less = small.pop()!
    const more = large[large.length - 1]!
    alias[less] = more
    stay[more] = stay[more]! - (1 - stay[less]!)
    if (stay[more]! < 1) {
      large.pop()
      small.push(more)
    }
  }
  // What is left differs from 1 by rounding alone, unless its weight is 0.
  for (const slot of small) if (weights[slot]! > 0) stay[slot] = 1
  for (const slot of large) stay[slot] = 1
  return { size, stay, alias }
}

/** Draws a slot of a table. */
export function drawFrom(table: AliasTable, stream: Stream): number {
  const scaled = stream.float() * table.size
  const slot = scaled | 0
  // By arithmetic, since a branch would be guessed wrong half of the time: with all bits of `leaves` set, the alias.
  const leaves = -Number(scaled - slot >= table.stay[slot]!)
  return slot + ((table.alias[slot]! - slot) & leaves)
}
