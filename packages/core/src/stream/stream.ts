import type { Root } from './root.ts'

const twoTo32 = 4294967296
const warmUpRounds = 15
/** Largest bound whose product with a word stays below 2^53. */
const widestExact = 2097152

/**
 * A source of chance that can be turned to any (purpose, index) of a root in place, in tens of nanoseconds. The
 * numbers after `turnTo` depend on root, purpose and index alone. The generator is sfc32 (Doty-Humphrey, PractRand).
 */
export class Stream {
  // Kept as signed 32-bit integers, which V8 holds without boxing.
  #a = 0
  #b = 0
  #c = 0
  #counter = 0

  /** Begins the numbers of one purpose (see purpose.ts) and one index, 0 to 2^32 − 1. */
  turnTo(root: Root, purpose: number, index: number): this {
    const words = root.words
    let a = words[0]! ^ index
    let b = words[1]! ^ purpose
    let c = words[2]!
    let counter = words[3]!
    // The same as a step, in variables: a loop over fields would wait for the memory in every round.
    for (let round = 0; round < warmUpRounds; round++) {
      const result = (((a + b) | 0) + counter) | 0
      counter = (counter + 1) | 0
      a = b ^ (b >>> 9)
      b = (c + (c << 3)) | 0
      c = (((c << 21) | (c >>> 11)) + result) | 0
    }
    this.#a = a
    this.#b = b
    this.#c = c
    this.#counter = counter
    return this
  }

  #step(): number {
    const result = (((this.#a + this.#b) | 0) + this.#counter) | 0
    this.#counter = (this.#counter + 1) | 0
    this.#a = this.#b ^ (this.#b >>> 9)
    this.#b = (this.#c + (this.#c << 3)) | 0
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + result) | 0
    return result
  }

  /** A whole number from 0 to 2^32 − 1. */
  word(): number {
    return this.#step() >>> 0
  }

  /** A number from 0 (included) to 1 (excluded) with 53 random bits. */
  float(): number {
    return ((this.#step() >>> 5) * 67108864 + (this.#step() >>> 6)) / 9007199254740992
  }

  /** True with a probability, to the nearest 2^-32. */
  chance(probability: number): boolean {
    return this.#step() >>> 0 < probability * twoTo32
  }

  /** A whole number from 0 to `bound` − 1, each equally likely; `bound` from 1 to 2^32. */
  below(bound: number): number {
    if (bound > widestExact) return this.#belowWide(bound)
    // The upper half of word × bound, which a double holds exactly. Where the lower half is too small, the word is one
    // of those that would favour some numbers, and is thrown away (Lemire, "Fast Random Integer Generation", 2019).
    let product = (this.#step() >>> 0) * bound
    let whole = Math.floor(product / twoTo32)
    if (product - whole * twoTo32 < bound) {
      const least = twoTo32 % bound
      while (product - whole * twoTo32 < least) {
        product = (this.#step() >>> 0) * bound
        whole = Math.floor(product / twoTo32)
      }
    }
    return whole
  }

  #belowWide(bound: number): number {
    // Words past the last whole multiple of the bound are thrown away: a plain remainder would favour small numbers.
    const limit = twoTo32 - (twoTo32 % bound)
    let word = this.#step() >>> 0
    while (word >= limit) word = this.#step() >>> 0
    return word % bound
  }

  /** A whole number between two others, both included; also a day between two days. */
  between(min: number, max: number): number {
    return min + this.below(max - min + 1)
  }

  /** A number between two others, the upper one excluded. */
  floatBetween(min: number, max: number): number {
    return min + (max - min) * this.float()
  }
}
