import fc from 'fast-check'
import { expect, it } from 'vitest'
import { drawOrder, drawSome } from '../../src/plan/draw-order.ts'
import { purpose } from '../../src/stream/purpose.ts'
import { createRoot } from '../../src/stream/root.ts'

it('draws some as the first of the order of all, in the order of the list', () => {
  const candidates = fc.array(fc.record({ key: fc.nat(), weight: fc.double({ min: 1e-6, max: 1e6, noNaN: true }) }), {
    minLength: 1,
    maxLength: 60,
  })
  fc.assert(
    fc.property(candidates, fc.nat(), fc.string(), (list, some, seed) => {
      const root = createRoot(seed)
      const count = 1 + (some % list.length)
      const columns = { keys: list.map(({ key }) => key), weights: list.map(({ weight }) => weight) }
      const drawn = drawSome(root, purpose.chosenZips, [...list.keys()], columns, count)
      const first = drawOrder(root, purpose.chosenZips, list).slice(0, count)
      expect(drawn.map((place) => list[place])).toEqual(list.filter((candidate) => first.includes(candidate)))
    }),
  )
})
