import { describe, expect, it } from 'vitest'
import {
  drawClippedNormal,
  drawLogNormal,
  drawStandardNormal,
  normalQuantile,
  normalShare,
} from '../../src/stream/normal.ts'
import { createRoot } from '../../src/stream/root.ts'
import { Stream } from '../../src/stream/stream.ts'
import { kolmogorovSmirnov, normalDistribution } from './goodness-of-fit.ts'

const root = createRoot('normal')
const sampleOf = (index: number, draw: (stream: Stream) => number) => {
  const stream = new Stream().turnTo(root, 1, index)
  return Float64Array.from({ length: 50_000 }, () => draw(stream))
}

/** A stream whose floats are all one value. */
class Fixed extends Stream {
  readonly #value: number

  constructor(value: number) {
    super()
    this.#value = value
  }

  override float(): number {
    return this.#value
  }
}

describe('normalShare', () => {
  it('agrees with the distribution written another way, and with the quantile', () => {
    for (let z = -7.9; z <= 7.9; z += 0.0317) {
      expect(Math.abs(normalShare(z) - normalDistribution(z))).toBeLessThan(1e-13)
      if (z > -4 && z < 4) expect(normalQuantile(normalShare(z))).toBeCloseTo(z, 9)
    }
  })

  it('is 0 and 1 far out', () => {
    expect([normalShare(-40), normalShare(-8.1), normalShare(0), normalShare(8.1)]).toEqual([0, 0, 0.5, 1])
  })
})

describe('normalQuantile', () => {
  // Values to 15 figures, as in Wichura's paper and in tables of the normal distribution.
  it.each([
    [0.5, 0],
    [0.25, -0.674489750196082],
    [0.975, 1.95996398454005],
    [0.999, 3.09023230616781],
    [0.001, -3.09023230616781],
    [1e-10, -6.36134090240406],
    [1e-20, -9.26234008979841],
  ])('of %d is %d', (p, expected) => {
    expect(normalQuantile(p)).toBeCloseTo(expected, 13)
  })

  it('undoes the distribution over its whole range, to 1e-12 of the share', () => {
    for (let x = -37; x <= 5; x += 0.0713) {
      const p = normalDistribution(x)
      const again = normalDistribution(normalQuantile(p))
      expect(Math.abs(again - p), `at ${x}`).toBeLessThanOrEqual(1e-12 * p)
    }
  })

  it('is odd around one half', () => {
    for (const p of [0.5, 0.25, 0.125, 0.0625, 2 ** -12]) expect(normalQuantile(1 - p)).toBe(-normalQuantile(p) + 0)
  })

  it('rises without a step where its three parts meet', () => {
    for (const seam of [0.075, 0.925, normalDistribution(-7.1)]) {
      const [below, above] = [normalQuantile(seam * (1 - 1e-9)), normalQuantile(seam * (1 + 1e-9))]
      expect(above).toBeGreaterThan(below)
      expect(above - below).toBeLessThan(1e-7)
    }
  })

  it.each([0, 1, -0.1, 1.1])('refuses %d', (p) => {
    expect(() => normalQuantile(p)).toThrow(RangeError)
  })
})

describe('draws', () => {
  it('from the standard normal distribution fit it', () => {
    expect(kolmogorovSmirnov(sampleOf(1, drawStandardNormal), normalDistribution)).toBeLessThan(1.95)
  })

  it('are finite at both ends of the stream', () => {
    expect(drawStandardNormal(new Fixed(0))).toBeCloseTo(-8.29, 2)
    expect(drawStandardNormal(new Fixed(1 - 2 ** -53))).toBeCloseTo(8.21, 2)
  })

  it('from a log-normal distribution fit it', () => {
    const sample = sampleOf(2, (stream) => drawLogNormal(stream, 300, 0.7))
    expect(kolmogorovSmirnov(sample, (x) => normalDistribution(Math.log(x / 300) / 0.7))).toBeLessThan(1.95)
  })

  it('from a clipped normal distribution fit it between the limits and gather on them', () => {
    const sample = sampleOf(3, (stream) => drawClippedNormal(stream, 10, 2, 8, 13))
    expect(sample.every((x) => x >= 8 && x <= 13)).toBe(true)
    const inside = sample.filter((x) => x > 8 && x < 13)
    const [low, high] = [normalDistribution(-1), normalDistribution(1.5)]
    expect(kolmogorovSmirnov(inside, (x) => (normalDistribution((x - 10) / 2) - low) / (high - low))).toBeLessThan(1.95)
    const onLimit = (limit: number) => sample.filter((x) => x === limit).length / sample.length
    expect(onLimit(8)).toBeCloseTo(low, 2)
    expect(onLimit(13)).toBeCloseTo(1 - high, 2)
  })

  it('without spread give the middle', () => {
    expect(drawClippedNormal(new Fixed(0.2), 5, 0, 0, 9)).toBe(5)
    expect(drawLogNormal(new Fixed(0.2), 5, 0)).toBe(5)
  })
})
