import type { Root } from './root.ts'
import { Stream } from './stream.ts'

const rounds = 6

/**
 * A keyed one-to-one map of 0 … size − 1 onto itself: a Feistel network over the next even number of bits, walked
 * until it lands inside. Nothing is remembered, so uniqueness costs no memory at any number of patients.
 */
export class Permutation {
  readonly size: number
  readonly #halfBits: number
  readonly #halfMask: number
  readonly #keys = new Int32Array(rounds)

  /** Makes the map of a root and a purpose; `size` from 1 to 2^32. */
  constructor(root: Root, purpose: number, size: number) {
    this.size = size
    let bits = 2
    for (let reach = 4; reach < size; reach *= 4) bits += 2
    this.#halfBits = bits / 2
    this.#halfMask = (1 << this.#halfBits) - 1
    const stream = new Stream().turnTo(root, purpose, 0)
    for (let round = 0; round < rounds; round++) this.#keys[round] = stream.word()
  }

  /** The image of an index. */
  at(index: number): number {
    let image = index
    do image = this.#once(image)
    while (image >= this.size)
    return image
  }

  #once(value: number): number {
    let left = value >>> this.#halfBits
    let right = (value >>> 0) & this.#halfMask
    for (let round = 0; round < rounds; round++) {
      let mixed = Math.imul(right + 0x9e3779b9, 0x85ebca6b) ^ this.#keys[round]!
      mixed = Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35)
      mixed ^= mixed >>> 13
      const next = left ^ (mixed & this.#halfMask)
      left = right
      right = next
    }
    return ((left << this.#halfBits) | right) >>> 0
  }
}
