import { afterEach, describe, expect, it, vi } from 'vitest'
import { purpose } from '../../src/stream/purpose.ts'
import { createRoot } from '../../src/stream/root.ts'
import { Stream } from '../../src/stream/stream.ts'
import { chiSquareExcess, headsExcess, kolmogorovSmirnov, scaledCorrelation } from './goodness-of-fit.ts'

const root = createRoot('stream tests')
const at = (forPurpose: number, index: number) => new Stream().turnTo(root, forPurpose, index)
const words = (stream: Stream, count: number) => Array.from({ length: count }, () => stream.word())

afterEach(() => vi.restoreAllMocks())

describe('a stream', () => {
  it('gives the same words for the same seed, purpose and index', () => {
    const again = new Stream().turnTo(createRoot('stream tests'), purpose.money, 17)
    expect(words(again, 100)).toEqual(words(at(purpose.money, 17), 100))
  })

  it('gives other words for another seed, purpose or index', () => {
    const first = words(at(1, 1), 4)
    expect(words(at(2, 1), 4)).not.toEqual(first)
    expect(words(at(1, 2), 4)).not.toEqual(first)
    expect(words(new Stream().turnTo(createRoot('stream test'), 1, 1), 4)).not.toEqual(first)
  })

  it('keeps its words for good: these are part of the data', () => {
    expect([...createRoot('demo').words]).toMatchInlineSnapshot(`
      [
        -1423870743,
        -1264310222,
        1018149597,
        1235412753,
      ]
    `)
    expect(words(new Stream().turnTo(createRoot('demo'), purpose.identity, 1), 4)).toMatchInlineSnapshot(`
      [
        1156548857,
        864440133,
        2177178443,
        3280881940,
      ]
    `)
  })

  it('is not disturbed by other streams drawn in between', () => {
    const [alone, one, other] = [at(1, 1), at(1, 1), at(1, 2)]
    for (let i = 0; i < 1000; i++) {
      const expected = alone.word()
      other.float()
      expect(one.word()).toBe(expected)
    }
  })

  it('remembers nothing of where it was turned before', () => {
    const stream = at(5, 9)
    words(stream, 37)
    expect(words(stream.turnTo(root, 1, 1), 10)).toEqual(words(at(1, 1), 10))
  })

  it('shares nothing with another copy of its modules, whatever Math.random gave while they were loaded', async () => {
    vi.resetModules()
    vi.spyOn(Math, 'random').mockReturnValue(0.25)
    const copy = {
      ...(await import('../../src/stream/root.ts')),
      ...(await import('../../src/stream/stream.ts')),
    }
    expect(copy.Stream).not.toBe(Stream)
    const theirs = new copy.Stream().turnTo(copy.createRoot('stream tests'), 3, 4)
    expect(words(theirs as unknown as Stream, 10)).toEqual(words(at(3, 4), 10))
  })

  it('reads neither Math.random nor the clock', () => {
    const refuse = () => {
      throw new Error('read')
    }
    vi.spyOn(Math, 'random').mockImplementation(refuse)
    vi.spyOn(Date, 'now').mockImplementation(refuse)
    expect(words(new Stream().turnTo(createRoot('x'), 1, 1), 3)).toHaveLength(3)
  })

  it('tells purposes apart by number', () => {
    const numbers = Object.values(purpose)
    expect(new Set(numbers).size).toBe(numbers.length)
  })
})

describe('neighbouring streams', () => {
  const sample = (count: number, place: (i: number) => [number, number], skip: number) => {
    const stream = new Stream()
    return Float64Array.from({ length: count }, (_, i) => {
      stream.turnTo(root, ...place(i))
      for (let s = 0; s < skip; s++) stream.float()
      return stream.float()
    })
  }

  it.each([0, 1, 2, 7, 40])('of patient i and i + 1 are uncorrelated at draw %i (four standard deviations)', (skip) => {
    const mine = sample(40_000, (i) => [purpose.identity, i + 1], skip)
    const next = sample(40_000, (i) => [purpose.identity, i + 2], skip)
    expect(Math.abs(scaledCorrelation(mine, next))).toBeLessThan(4)
  })

  it.each([0, 1, 2, 7])('of purpose p and p + 1 are uncorrelated at draw %i (four standard deviations)', (skip) => {
    for (let p = 1; p <= 24; p++) {
      const mine = sample(4000, (i) => [p, i + 1], skip)
      const next = sample(4000, (i) => [p + 1, i + 1], skip)
      expect(Math.abs(scaledCorrelation(mine, next)), `purpose ${p}`).toBeLessThan(4)
    }
  })

  it('are uncorrelated between a draw of one and the next draw of the other', () => {
    const mine = sample(40_000, (i) => [purpose.money, i + 1], 1)
    const next = sample(40_000, (i) => [purpose.money, i + 2], 0)
    expect(Math.abs(scaledCorrelation(mine, next))).toBeLessThan(4)
  })

  it('give first draws spread evenly over all patients', () => {
    for (const p of [purpose.identity, purpose.history, purpose.money]) {
      expect(
        kolmogorovSmirnov(
          sample(40_000, (i) => [p, i + 1], 0),
          (x) => x,
        ),
      ).toBeLessThan(1.95)
    }
  })

  it('have every bit of the first word set in half of the patients (five standard deviations)', () => {
    const stream = new Stream()
    const set = new Int32Array(32)
    for (let i = 1; i <= 40_000; i++) {
      const word = stream.turnTo(root, purpose.care, i).word()
      for (let bit = 0; bit < 32; bit++) set[bit] = set[bit]! + ((word >>> bit) & 1)
    }
    for (const count of set) expect(headsExcess(count, 40_000)).toBeLessThan(5)
  })

  it('differ in half of the bits of the first word when one bit of index or purpose differs (five standard deviations)', () => {
    const [one, other] = [new Stream(), new Stream()]
    const tries = 4000
    for (let flipped = 0; flipped < 36; flipped++) {
      const changed = new Int32Array(32)
      for (let patient = 1; patient <= tries; patient++) {
        // Spread out, so that no pair of indexes is met twice.
        const i = Math.imul(patient, 0x9e3779b1) >>> 0
        const word = one.turnTo(root, 16, i).word()
        const theirs =
          flipped < 32
            ? other.turnTo(root, 16, (i ^ (1 << flipped)) >>> 0).word()
            : other.turnTo(root, 16 ^ (1 << (flipped - 32)), i).word()
        for (let bit = 0; bit < 32; bit++) changed[bit] = changed[bit]! + (((word ^ theirs) >>> bit) & 1)
      }
      for (const count of changed) expect(headsExcess(count, tries), `bit ${flipped}`).toBeLessThan(5)
    }
  })
})

describe('draws', () => {
  it.each([1, 2, 3, 7, 10, 1000])('below %i are equally likely', (bound) => {
    const stream = at(30, bound)
    const counts = new Int32Array(bound)
    for (let i = 0; i < 200_000; i++) {
      const value = stream.below(bound)
      counts[value] = counts[value]! + 1
    }
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(200_000)
    if (bound > 1) expect(chiSquareExcess(counts)).toBeLessThan(4)
  })

  it.each([
    ['2^31 + 1, where a plain remainder makes small numbers twice as likely', 2147483649],
    ['3 × 2^30', 3221225472],
    ['2^32 − 1', 4294967295],
    ['2^32', 4294967296],
  ])('below %s are equally likely', (_, bound) => {
    const stream = at(31, 1)
    const counts = new Int32Array(16)
    for (let i = 0; i < 160_000; i++) {
      const cell = Math.floor((stream.below(bound) / bound) * 16)
      counts[cell] = counts[cell]! + 1
    }
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(160_000)
    expect(chiSquareExcess(counts)).toBeLessThan(4)
  })

  it('between two numbers reach both ends and nothing beyond, each equally often', () => {
    const stream = at(32, 1)
    const counts = new Int32Array(11)
    for (let i = 0; i < 110_000; i++) {
      const value = stream.between(-3, 7)
      counts[value + 3] = counts[value + 3]! + 1
    }
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(110_000)
    expect(chiSquareExcess(counts)).toBeLessThan(4)
  })

  it('of days in a window of four years are equally likely', () => {
    const stream = at(33, 1)
    const [start, today] = [18_993, 20_454]
    const counts = new Int32Array(today - start + 1)
    for (let i = 0; i < 200_000; i++) {
      const day = stream.between(start, today) - start
      counts[day] = counts[day]! + 1
    }
    expect(chiSquareExcess(counts)).toBeLessThan(4)
  })

  it('of floats lie in [0, 1) and are spread evenly', () => {
    const stream = at(34, 1)
    const sample = Float64Array.from({ length: 100_000 }, () => stream.float())
    expect(Math.min(...sample.subarray(0, 50_000))).toBeGreaterThanOrEqual(0)
    expect(sample.every((x) => x < 1)).toBe(true)
    expect(kolmogorovSmirnov(sample, (x) => x)).toBeLessThan(1.95)
  })

  it('of floats use 53 bits', () => {
    const stream = at(35, 1)
    const odd = Array.from({ length: 4000 }, () => (stream.float() * 2 ** 53) % 2).filter((bit) => bit === 1)
    expect(headsExcess(odd.length, 4000)).toBeLessThan(4)
  })

  it('of floats between two numbers are spread evenly over them', () => {
    const stream = at(36, 1)
    const sample = Float64Array.from({ length: 50_000 }, () => stream.floatBetween(-2, 6))
    expect(kolmogorovSmirnov(sample, (x) => (x + 2) / 8)).toBeLessThan(1.95)
  })

  it('by chance come true as often as said, never for 0 and always for 1', () => {
    const stream = at(37, 1)
    for (const probability of [0, 0.03, 0.5, 0.97, 1]) {
      let heads = 0
      for (let i = 0; i < 50_000; i++) if (stream.chance(probability)) heads++
      const spread = Math.sqrt(50_000 * probability * (1 - probability))
      expect(Math.abs(heads - 50_000 * probability)).toBeLessThanOrEqual(4 * spread)
    }
  })

  it('in succession are uncorrelated', () => {
    const stream = at(38, 1)
    const sample = Float64Array.from({ length: 100_001 }, () => stream.float())
    expect(Math.abs(scaledCorrelation(sample.subarray(0, 100_000), sample.subarray(1)))).toBeLessThan(4)
  })
})
