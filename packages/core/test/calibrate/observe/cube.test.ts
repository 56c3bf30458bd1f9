import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Cube } from '../../../src/calibrate/observe/cube.ts'

test('sums over any selection are those of the rows that it takes in', () => {
  const row = fc.record({ a: fc.nat(2), b: fc.nat(3), c: fc.nat(1), by: fc.integer({ min: 1, max: 9 }) })
  const places = (max: number) => fc.option(fc.oneof(fc.nat(max), fc.uniqueArray(fc.nat(max))), { nil: undefined })
  fc.assert(
    fc.property(fc.array(row), places(2), places(3), (rows, a, b) => {
      const cube = new Cube({ a: 3, b: 4, c: 2 })
      for (const { a, b, c, by } of rows) cube.add([a, b, c], by)
      const takes = (places: number | number[] | undefined, place: number) =>
        places === undefined || (typeof places === 'number' ? places === place : places.includes(place))
      const asPlaces = (places: number | number[] | undefined) =>
        Array.isArray(places) ? (place: number) => places.includes(place) : places
      const where = {
        ...(a === undefined ? {} : { a: asPlaces(a)! }),
        ...(b === undefined ? {} : { b: asPlaces(b)! }),
      }
      const taken = rows.filter((row) => takes(a, row.a) && takes(b, row.b))
      const sum = (some: typeof rows) => some.reduce((sum, { by }) => sum + by, 0)
      expect(cube.total(where)).toBe(sum(taken))
      expect([...cube.along('c', where)]).toEqual([0, 1].map((c) => sum(taken.filter((row) => row.c === c))))
    }),
    { seed: 1 },
  )
})

test('a place beyond the end of an axis counts as its last, and a place that is none takes in nothing', () => {
  const cube = new Cube({ nights: 3 })
  cube.add([7])
  expect([...cube.along('nights')]).toEqual([0, 0, 1])
  expect(cube.total({ nights: -1 })).toBe(0)
})
