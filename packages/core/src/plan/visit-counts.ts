import { purpose } from '../stream/purpose.ts'
import type { Root } from '../stream/root.ts'
import { Stream } from '../stream/stream.ts'

/** Patients per block. Every block holds the same numbers of visits, shuffled by its own key. */
export const blockSize = 4096

/**
 * How many visits each patient has, and so the first `visit_id` of any patient, without making an earlier patient.
 * Patients come in blocks of 4,096; each block is a keyed shuffle of one fixed list, so every block has one total.
 */
export class VisitCounts {
  /** Visits in a whole block. */
  readonly blockTotal: number
  readonly #root: Root
  readonly #sorted: Uint16Array
  readonly #counts = new Uint16Array(blockSize)
  /** Visits of the block before each patient of it. */
  readonly #before = new Int32Array(blockSize + 1)
  readonly #stream = new Stream()
  #block = -1

  /** Takes the shares of patients by number of visits; `shares[n]` belongs to n visits, and `shares[0]` is 0. */
  constructor(root: Root, shares: ArrayLike<number>) {
    this.#root = root
    this.#sorted = apportionBlock(shares)
    let total = 0
    for (const count of this.#sorted) total += count
    this.blockTotal = total
  }

  /** Number of visits of a patient, numbered from 1. */
  of(patientId: number): number {
    this.#load(Math.floor((patientId - 1) / blockSize))
    return this.#counts[(patientId - 1) % blockSize]!
  }

  /** Number of visits of the first `patients` patients together. */
  totalOf(patients: number): number {
    const block = Math.floor(patients / blockSize)
    const within = patients % blockSize
    if (within === 0) return block * this.blockTotal
    this.#load(block)
    return block * this.blockTotal + this.#before[within]!
  }

  /** `visit_id` of a patient's first visit. */
  firstVisitId(patientId: number): number {
    return this.totalOf(patientId - 1) + 1
  }

  #load(block: number): void {
    if (block === this.#block) return
    this.#counts.set(this.#sorted)
    this.#stream.turnTo(this.#root, purpose.visitCounts, block)
    for (let last = blockSize - 1; last > 0; last--) {
      const other = this.#stream.below(last + 1)
      const count = this.#counts[last]!
      this.#counts[last] = this.#counts[other]!
      this.#counts[other] = count
    }
    for (let i = 0; i < blockSize; i++) this.#before[i + 1] = this.#before[i]! + this.#counts[i]!
    this.#block = block
  }
}

/** Splits a block among the numbers of visits by largest remainder; ties go to the smaller number. */
function apportionBlock(shares: ArrayLike<number>): Uint16Array {
  let total = 0
  for (let n = 0; n < shares.length; n++) total += shares[n]!
  const quotas = Array.from({ length: shares.length }, (_, n) => (shares[n]! / total) * blockSize)
  const seats = quotas.map(Math.floor)
  const byRemainder = quotas.map((_, n) => n).sort((x, y) => quotas[y]! - seats[y]! - (quotas[x]! - seats[x]!) || x - y)
  const left = blockSize - seats.reduce((sum, n) => sum + n, 0)
  for (const n of byRemainder.slice(0, left)) seats[n] = seats[n]! + 1
  const sorted = new Uint16Array(blockSize)
  let at = 0
  seats.forEach((patients, visits) => {
    sorted.fill(visits, at, at + patients)
    at += patients
  })
  return sorted
}
