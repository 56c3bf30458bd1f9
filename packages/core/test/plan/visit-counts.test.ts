import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockSize, VisitCounts } from '../../src/plan/visit-counts.ts'
import { createRoot } from '../../src/stream/root.ts'

const shares = [0, 0.3, 0.25, 0.2, 0.1, 0.08, 0.04, 0, 0.03]
const counts = new VisitCounts(createRoot('counts'), shares)

describe('visit counts', () => {
  it('have the same total and the same numbers in every block, in another order', () => {
    const blockOf = (block: number) => Array.from({ length: blockSize }, (_, i) => counts.of(block * blockSize + i + 1))
    const first = blockOf(0)
    expect(first.reduce((sum, n) => sum + n, 0)).toBe(counts.blockTotal)
    for (const block of [1, 2, 77, 488_280]) {
      const other = blockOf(block)
      expect(other).not.toEqual(first)
      expect(other.toSorted()).toEqual(first.toSorted())
    }
  })

  it('hold the shares of a block to the nearest patient', () => {
    const seen = new Int32Array(shares.length)
    for (let patient = 1; patient <= blockSize; patient++) seen[counts.of(patient)] = seen[counts.of(patient)]! + 1
    seen.forEach((patients, visits) => {
      expect(Math.abs(patients - shares[visits]! * blockSize)).toBeLessThan(1)
    })
  })

  it('give the first visit of any patient as the crowd before has visits', () => {
    let visits = 0
    for (let patient = 1; patient <= 3 * blockSize + 5; patient++) {
      if (counts.firstVisitId(patient) !== visits + 1) expect.fail(`patient ${patient}`)
      visits += counts.of(patient)
    }
    expect(counts.totalOf(3 * blockSize + 5)).toBe(visits)
  })

  it('follow each other at any place, in any order of asking', () => {
    const fresh = new VisitCounts(createRoot('counts'), shares)
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000_000_000 - 1 }), (patient) => {
        expect(fresh.firstVisitId(patient + 1) - fresh.firstVisitId(patient)).toBe(counts.of(patient))
        expect(fresh.totalOf(patient)).toBe(counts.firstVisitId(patient) + counts.of(patient) - 1)
      }),
      { seed: 1, numRuns: 400 },
    )
  })

  it('are never what has no share', () => {
    for (let patient = 1; patient <= 2 * blockSize; patient++)
      expect([1, 2, 3, 4, 5, 6, 8]).toContain(counts.of(patient))
  })

  it('fill a block whatever the shares', () => {
    const lists = fc
      .array(fc.oneof(fc.constant(0), fc.double({ min: 1e-6, max: 1e3, noNaN: true })), {
        minLength: 1,
        maxLength: 120,
      })
      .filter((list) => list.some((share) => share > 0))
    fc.assert(
      fc.property(lists, (list) => {
        const withNone = [0, ...list]
        const any = new VisitCounts(createRoot('x'), withNone)
        const drawn = Array.from({ length: blockSize }, (_, i) => any.of(i + 1))
        expect(drawn.filter((visits) => !(withNone[visits]! > 0))).toEqual([])
      }),
      { seed: 2, numRuns: 60 },
    )
  })
})
