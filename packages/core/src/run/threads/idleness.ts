import { performance } from 'node:perf_hooks'

/** How far a thread looks back, in milliseconds. */
const spellMs = 2000
/** Share of a spell that a thread must have waited to be called idle. */
const idleShare = 0.25

/** How much of its time a thread waits for another one. */
export class Idleness {
  readonly #now: () => number
  #spellBegan: number
  #waitedMs = 0
  #isIdle = false

  constructor(now: () => number = () => performance.now()) {
    this.#now = now
    this.#spellBegan = now()
  }

  /** Whether the thread has waited for a quarter of some spell of two seconds, and so would do well to do more itself. */
  get isIdle(): boolean {
    return this.#isIdle
  }

  /** Runs a step that may wait, and gives what it gives. */
  during<Result>(step: () => Result): Result {
    const began = this.#now()
    const result = step()
    const ended = this.#now()
    this.#waitedMs += ended - began
    if (ended - this.#spellBegan >= spellMs) {
      this.#isIdle ||= this.#waitedMs >= idleShare * (ended - this.#spellBegan)
      this.#spellBegan = ended
      this.#waitedMs = 0
    }
    return result
  }
}
