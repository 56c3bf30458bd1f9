import { describe, expect, it } from 'vitest'
import { Permutation } from '../../src/stream/permutation.ts'
import { purpose } from '../../src/stream/purpose.ts'
import { createRoot } from '../../src/stream/root.ts'
import { headsExcess, scaledCorrelation } from './goodness-of-fit.ts'

const root = createRoot('permutations')

describe('a permutation', () => {
  it('maps every size from 1 to 300 one to one onto itself', () => {
    for (let size = 1; size <= 300; size++) {
      const permutation = new Permutation(root, size, size)
      const seen = new Uint8Array(size)
      for (let i = 0; i < size; i++) seen[permutation.at(i)] = 1
      expect(
        seen.every((mark) => mark === 1),
        `size ${size}`,
      ).toBe(true)
    }
  })

  it.each([1023, 1024, 1025, 65_535, 65_536, 65_537, 100_003])('maps %i numbers one to one', (size) => {
    const permutation = new Permutation(root, 1, size)
    const seen = new Uint8Array(size)
    for (let i = 0; i < size; i++) seen[permutation.at(i)] = 1
    expect(seen.every((mark) => mark === 1)).toBe(true)
  })

  it.each([2_000_000_000, 2 ** 31, 3_000_000_019, 2 ** 32])('stays inside %d and repeats nothing', (size) => {
    const permutation = new Permutation(root, purpose.emailNumber, size)
    const samples = 100_000
    const step = Math.floor(size / samples)
    const images = new Float64Array(2 * samples)
    for (let i = 0; i < samples; i++) {
      images[2 * i] = permutation.at(i * step)
      images[2 * i + 1] = permutation.at(size - 1 - i * step)
    }
    const sorted = images.sort()
    expect(sorted[0]!).toBeGreaterThanOrEqual(0)
    expect(sorted.at(-1)!).toBeLessThan(size)
    expect(new Set(sorted).size).toBe(
      new Set([...Array(samples).keys()].flatMap((i) => [i * step, size - 1 - i * step])).size,
    )
  })

  it('follows from root, purpose and size, and differs with root and purpose', () => {
    const firsts = (permutation: Permutation) => Array.from({ length: 20 }, (_, i) => permutation.at(i))
    const one = firsts(new Permutation(root, 5, 1000))
    expect(firsts(new Permutation(root, 5, 1000))).toEqual(one)
    expect(firsts(new Permutation(root, 6, 1000))).not.toEqual(one)
    expect(firsts(new Permutation(createRoot('other'), 5, 1000))).not.toEqual(one)
  })

  it('hides the order of what it maps', () => {
    const size = 2 ** 31
    const permutation = new Permutation(root, purpose.policyNumber, size)
    const images = Float64Array.from({ length: 20_001 }, (_, i) => permutation.at(i))
    expect(Math.abs(scaledCorrelation(images.subarray(0, 20_000), images.subarray(1)))).toBeLessThan(4)
    const indexes = Float64Array.from({ length: 20_000 }, (_, i) => i)
    expect(Math.abs(scaledCorrelation(indexes, images.subarray(0, 20_000)))).toBeLessThan(4)
    const upper = images.filter((image) => image >= size / 2).length
    expect(headsExcess(upper, images.length)).toBeLessThan(4)
  })
})
