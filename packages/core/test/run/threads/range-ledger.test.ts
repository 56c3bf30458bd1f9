import { expect, test } from 'vitest'
import { RangeLedger } from '../../../src/run/threads/range-ledger.ts'

test('ranges come in order, each once, until there are none left', () => {
  const ledger = RangeLedger.open(3, [])
  const other = new RangeLedger(ledger.memory)
  expect([ledger.take(9), other.take(9), ledger.take(9), other.take(9), ledger.take(9)]).toEqual([0, 1, 2, -1, -1])
})

test('the bytes of ranges get places one behind the other, in each file', () => {
  const ledger = RangeLedger.open(3, [10, 0])
  expect(ledger.place(0, [5, 7])).toEqual([10, 0])
  expect(ledger.place(1, [0, 1])).toEqual([15, 7])
  expect(ledger.place(2, [2, 2])).toEqual([15, 8])
})

test('places beyond 4 GB are exact', () => {
  const ledger = RangeLedger.open(2, [2 ** 45 + 1])
  ledger.place(0, [2 ** 33])
  expect(ledger.place(1, [1])).toEqual([2 ** 45 + 2 ** 33 + 1])
})

test('stopped work gives neither ranges nor places, also to those who would have had to wait', () => {
  const ledger = RangeLedger.open(9, [0])
  ledger.take(9)
  ledger.stop()
  expect(ledger.isStopped).toBe(true)
  expect(ledger.take(1)).toBe(-1)
  expect(ledger.place(5, [1])).toBeUndefined()
  ledger.settle(0)
  expect(ledger.take(1)).toBe(-1)
})
