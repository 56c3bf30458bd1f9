import { logarithm } from '../stream/exponential.ts'
import type { Root } from '../stream/root.ts'
import { Stream } from '../stream/stream.ts'

/** A thing that may be drawn. */
export interface Candidate {
  /** Names the candidate among those of its purpose, whatever the others are. */
  readonly key: number
  /** Above 0. */
  readonly weight: number
}

/**
 * Draws some candidates by weight without replacement, the first of their `drawOrder`, and gives their places in the
 * list, in its order. For long lists: nothing is made for a candidate, and none is compared with another.
 */
export function drawSome(
  root: Root,
  purpose: number,
  keys: ArrayLike<number>,
  weights: ArrayLike<number>,
  count: number,
): number[] {
  const stream = new Stream()
  const size = keys.length
  // −ln(1 − u) lies between u and u ÷ (1 − u): logarithms are taken of those alone that may be among the first.
  const soonest = new Float64Array(size)
  const latest = new Float64Array(size)
  const shares = new Float64Array(size)
  for (let place = 0; place < size; place++) {
    stream.turnTo(root, purpose, keys[place]!)
    const share = stream.float()
    shares[place] = share
    soonest[place] = share / weights[place]!
    latest[place] = share / (1 - share) / weights[place]!
  }
  // A little later, since the bounds themselves are rounded.
  const bound = latest.sort()[count - 1]! * 1.000001
  const rings = soonest
  for (let place = 0; place < size; place++) {
    rings[place] = soonest[place]! > bound ? Number.POSITIVE_INFINITY : -logarithm(1 - shares[place]!) / weights[place]!
  }
  const last = rings.slice().sort()[count - 1]!
  // Of several that ring with the last one, the first are drawn.
  let ties = count
  for (let place = 0; place < size; place++) if (rings[place]! < last) ties--
  const drawn: number[] = []
  for (let place = 0; place < size; place++) {
    if (rings[place]! < last || (rings[place] === last && ties-- > 0)) drawn.push(place)
  }
  return drawn
}

/**
 * Puts candidates in an order in which the first n are a draw of n by weight without replacement: by exponential clocks
 * that run at each weight's pace. Leaving one out moves none of the others.
 */
export function drawOrder<C extends Candidate>(root: Root, purpose: number, candidates: readonly C[]): C[] {
  const stream = new Stream()
  const rings = candidates.map((candidate, place) => {
    stream.turnTo(root, purpose, candidate.key)
    return { candidate, place, at: -logarithm(1 - stream.float()) / candidate.weight }
  })
  rings.sort((x, y) => x.at - y.at || x.place - y.place)
  return rings.map(({ candidate }) => candidate)
}
