import { expect, test } from 'vitest'
import { ParcelReturns } from '../../../src/run/threads/parcel-returns.ts'
import { ParcelSlots } from '../../../src/run/threads/parcel-slots.ts'

const count = 12
const numbers = (length: number) => Int32Array.from({ length }, (_, i) => i * 7)

test('arrays of every kind are copied into memory that threads share, each at a place of its own', () => {
  const slots = new ParcelSlots(count, new ParcelReturns())
  const arrays = [
    Uint8Array.of(1, 2, 3),
    Float64Array.of(0.5, 2 ** 52),
    Uint16Array.of(65_535),
    Int32Array.of(-1, 5, 9),
    Uint32Array.of(2 ** 32 - 1),
  ]
  slots.begin()
  const copies = arrays.map((array) => slots.copy(array, array.length))
  expect(copies).toEqual(arrays)
  for (const { buffer } of copies) expect(buffer).toBeInstanceOf(SharedArrayBuffer)
})

test('no more is copied than asked for, and what was copied stays when the slot grows', () => {
  const slots = new ParcelSlots(count, new ParcelReturns())
  slots.begin()
  const first = slots.copy(numbers(10), 4)
  const large = slots.copy(numbers(200_000), 200_000)
  const last = slots.copy(numbers(3), 3)
  expect(first).toEqual(numbers(4))
  expect(large).toEqual(numbers(200_000))
  expect(last).toEqual(numbers(3))
})

test('there is room for so many parcels, and for one more with each that comes back, in its memory', () => {
  const returns = new ParcelReturns()
  const slots = new ParcelSlots(count, new ParcelReturns(returns.memory))
  const send = (length: number) => {
    slots.begin()
    return slots.copy(numbers(length), length)
  }
  // The first round gives the slots their memory.
  const firstRound = Array.from({ length: count }, () => send(50))
  expect(slots.hasRoom).toBe(false)
  returns.giveBack()
  expect(slots.hasRoom).toBe(true)
  slots.waitForRoom()
  const next = send(60)
  expect(slots.hasRoom).toBe(false)
  expect(next.buffer).toBe(firstRound[0]!.buffer)
  expect(next).toEqual(numbers(60))
  expect(firstRound[1]).toEqual(numbers(50))
})

test('the end of the work wakes whoever waits for room', () => {
  const returns = new ParcelReturns()
  const slots = new ParcelSlots(count, returns)
  for (let parcel = 0; parcel < count; parcel++) slots.begin()
  returns.stop()
  slots.waitForRoom()
  expect(slots.hasRoom).toBe(true)
})
