import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { greatCircleKm } from '../../src/geo/distance.ts'
import { arcsine, cosine, sine } from '../../src/geo/trigonometry.ts'

const seed = 20260101
const angles = fc.double({ min: -2 * Math.PI, max: 2 * Math.PI, noNaN: true })
const coordinates = fc.tuple(
  fc.double({ min: -90, max: 90, noNaN: true }),
  fc.double({ min: -180, max: 180, noNaN: true }),
)

describe('trigonometry', () => {
  it('agrees with the engine within 1e-15, for up to a turn either way', () => {
    const run = { seed, numRuns: 5000 }
    fc.assert(
      fc.property(angles, (angle) => {
        expect(Math.abs(sine(angle) - Math.sin(angle))).toBeLessThan(1e-15)
        expect(Math.abs(cosine(angle) - Math.cos(angle))).toBeLessThan(1e-15)
      }),
      run,
    )
    fc.assert(
      fc.property(fc.double({ min: -1, max: 1, noNaN: true }), (value) => {
        expect(Math.abs(arcsine(value) - Math.asin(value))).toBeLessThan(1e-15)
      }),
      run,
    )
  })

  it('is exact at the corners', () => {
    expect(sine(0)).toBe(0)
    expect(cosine(0)).toBe(1)
    expect(arcsine(1)).toBe(Math.PI / 2)
    expect(arcsine(1.0000000000000002)).toBe(Math.PI / 2)
    expect(sine(Number.NaN)).toBeNaN()
    expect(arcsine(Number.NaN)).toBeNaN()
  })
})

describe('the great-circle distance', () => {
  it.each([
    ['New York and Los Angeles', [40.7128, -74.006], [34.0522, -118.2437], 3936],
    ['Chicago and Houston', [41.8781, -87.6298], [29.7604, -95.3698], 1515],
    ['Anchorage and Honolulu', [61.2181, -149.9003], [21.3069, -157.8583], 4480],
  ] as const)('of %s is known', (_, [latitudeA, longitudeA], [latitudeB, longitudeB], km) => {
    const distance = greatCircleKm(latitudeA, longitudeA, latitudeB, longitudeB)
    expect(Math.abs(distance / km - 1)).toBeLessThan(0.005)
  })

  it('is symmetric, 0 to itself, and at most half the circumference', () => {
    fc.assert(
      fc.property(coordinates, coordinates, ([latitudeA, longitudeA], [latitudeB, longitudeB]) => {
        const there = greatCircleKm(latitudeA, longitudeA, latitudeB, longitudeB)
        expect(there).toBe(greatCircleKm(latitudeB, longitudeB, latitudeA, longitudeA))
        expect(greatCircleKm(latitudeA, longitudeA, latitudeA, longitudeA)).toBe(0)
        expect(there).toBeGreaterThanOrEqual(0)
        expect(there).toBeLessThanOrEqual(20015.2)
      }),
      { seed },
    )
  })

  it('is unknown when a coordinate is', () => {
    expect(greatCircleKm(Number.NaN, -74, 34, -118)).toBeNaN()
  })
})
