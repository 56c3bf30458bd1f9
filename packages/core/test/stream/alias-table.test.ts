import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createAliasTable, drawFrom } from '../../src/stream/alias-table.ts'
import { createRoot } from '../../src/stream/root.ts'
import { Stream } from '../../src/stream/stream.ts'
import { aliasShares } from './alias-shares.ts'
import { chiSquareExcessOf } from './goodness-of-fit.ts'

const root = createRoot('alias tables')

/** Weights with zeros, tiny and huge ones among them, at least one above 0. */
const weightLists = fc
  .array(
    fc.oneof(
      fc.constant(0),
      fc.double({ min: 1e-9, max: 1e9, noNaN: true }),
      fc.integer({ min: 1, max: 40 }),
      fc.constant(0.1),
    ),
    { minLength: 1, maxLength: 60 },
  )
  .filter((weights) => weights.some((weight) => weight > 0))

describe('an alias table', () => {
  it('holds exactly the shares of its weights', () => {
    fc.assert(
      fc.property(weightLists, (weights) => {
        const table = createAliasTable(weights)
        const total = weights.reduce((sum, weight) => sum + weight, 0)
        const shares = aliasShares(table)
        weights.forEach((weight, slot) => {
          expect(shares[slot]!).toBeCloseTo(weight / total, 10)
        })
      }),
      { seed: 1, numRuns: 500 },
    )
  })

  it('never gives a slot of weight 0', () => {
    fc.assert(
      fc.property(weightLists, fc.nat(), (weights, index) => {
        const table = createAliasTable(weights)
        const stream = new Stream().turnTo(root, 1, index)
        const drawn = Array.from({ length: 200 }, () => drawFrom(table, stream))
        expect(drawn.filter((slot) => weights[slot] === 0)).toEqual([])
        const holes = [...weights.keys()].filter((slot) => weights[slot] === 0)
        expect(holes.filter((slot) => table[2 * slot] !== 0 || weights[table[2 * slot + 1]!] === 0)).toEqual([])
      }),
      { seed: 2, numRuns: 500 },
    )
  })

  it.each([
    ['even', [1, 1, 1, 1, 1]],
    ['steep', [1000, 100, 10, 1]],
    ['with holes', [0, 3, 0, 0.5, 7, 0]],
    ['single', [5]],
    ['thirds', [1 / 3, 1 / 3, 1 / 3]],
  ])('draws by its weights: %s', (_, weights) => {
    const table = createAliasTable(weights)
    const stream = new Stream().turnTo(root, 2, weights.length)
    const counts = new Int32Array(weights.length)
    for (let i = 0; i < 200_000; i++) {
      const slot = drawFrom(table, stream)
      counts[slot] = counts[slot]! + 1
    }
    counts.forEach((count, slot) => {
      if (weights[slot] === 0) expect(count).toBe(0)
    })
    if (weights.length > 1) expect(chiSquareExcessOf(counts, weights)).toBeLessThan(4)
  })

  it('stays within its slots at the largest float', () => {
    class Top extends Stream {
      override float(): number {
        return 1 - 2 ** -53
      }
    }
    for (let size = 1; size <= 300; size++) {
      expect(drawFrom(createAliasTable(new Array(size).fill(1)), new Top())).toBe(size - 1)
    }
  })

  it.each([
    ['nothing', []],
    ['only zeros', [0, 0]],
    ['a negative weight', [1, -1]],
    ['what is no number', [1, Number.NaN]],
  ])('refuses %s', (_, weights) => {
    expect(() => createAliasTable(weights)).toThrow(RangeError)
  })
})
