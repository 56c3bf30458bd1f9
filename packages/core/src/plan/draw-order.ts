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
 * Draws some of the candidates at some places of two columns, by weight without replacement: the first of their
 * `drawOrder`. Gives their places, in the order given. For long lists: nothing is made for a candidate, and hardly any
 * is compared with another.
 */
export function drawSome(
  root: Root,
  purpose: number,
  places: readonly number[],
  { keys, weights }: { readonly keys: ArrayLike<number>; readonly weights: ArrayLike<number> },
  count: number,
): number[] {
  const stream = new Stream()
  const size = places.length
  // −ln(1 − u) lies between u and u ÷ (1 − u): logarithms are taken of those alone that may be among the first.
  const shares = new Float64Array(size)
  const latest = new Float64Array(size)
  for (let i = 0; i < size; i++) {
    const place = places[i]!
    stream.turnTo(root, purpose, keys[place]!)
    const share = stream.float()
    shares[i] = share
    latest[i] = share / ((1 - share) * weights[place]!)
  }
  // A little later, since the bounds themselves are rounded.
  const bound = latest.sort()[count - 1]! * 1.000001
  const rings: { readonly place: number; readonly at: number }[] = []
  for (let i = 0; i < size; i++) {
    const place = places[i]!
    const weight = weights[place]!
    const share = shares[i]!
    if (share <= bound * weight) rings.push({ place, at: -logarithm(1 - share) / weight })
  }
  const last = Float64Array.from(rings, ({ at }) => at).sort()[count - 1]!
  // Of several that ring with the last one, the first are drawn.
  let ties = count - rings.filter(({ at }) => at < last).length
  return rings.filter(({ at }) => at < last || (at === last && ties-- > 0)).map(({ place }) => place)
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
