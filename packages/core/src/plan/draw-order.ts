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
