import fc from 'fast-check'
import { expect, test } from 'vitest'
import { RangeBytes } from '../../../src/run/threads/range-bytes.ts'

test('what a lender gave stays, though it lends the same buffer again', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.uint8Array({ maxLength: 9 }), { maxLength: 5 }), { maxLength: 4 }), (ranges) => {
      const lent = new Uint8Array(9)
      const bytes = new RangeBytes()
      for (const pieces of ranges) {
        bytes.clear()
        for (const piece of pieces) {
          bytes.keep()
          lent.fill(255)
          lent.set(piece)
          bytes.add(lent.subarray(0, piece.length))
        }
        const whole = pieces.flatMap((piece) => [...piece])
        expect([...bytes.view()]).toEqual(whole)
        expect(bytes.length).toBe(whole.length)
      }
    }),
  )
})

test('one piece is not copied', () => {
  const bytes = new RangeBytes()
  const piece = Uint8Array.of(1, 2, 3)
  bytes.add(piece)
  expect(bytes.view()).toBe(piece)
})
