import { expect, test } from 'vitest'
import { Idleness } from '../../../src/run/threads/idleness.ts'

/** Spends a time at work and another waiting, again and again, for so many milliseconds. */
function spend(totalMs: number, workMs: number, waitMs: number): boolean {
  let now = 0
  const idleness = new Idleness(() => now)
  while (now < totalMs) {
    now += workMs
    idleness.during(() => {
      now += waitMs
    })
  }
  return idleness.isIdle
}

test.each([
  { what: 'works all the time', totalMs: 9000, workMs: 5, waitMs: 0, isIdle: false },
  { what: 'waits a fifth of its time', totalMs: 9000, workMs: 4, waitMs: 1, isIdle: false },
  { what: 'waits a third of its time', totalMs: 9000, workMs: 4, waitMs: 2, isIdle: true },
  { what: 'has waited for a second only', totalMs: 1000, workMs: 1, waitMs: 9, isIdle: false },
])('a thread that $what is idle: $isIdle', ({ totalMs, workMs, waitMs, isIdle }) => {
  expect(spend(totalMs, workMs, waitMs)).toBe(isIdle)
})

test('a thread that was idle once stays so, and the steps give what they give', () => {
  let now = 0
  const idleness = new Idleness(() => now)
  const wait = (ms: number) =>
    idleness.during(() => {
      now += ms
      return ms
    })
  expect(wait(3000)).toBe(3000)
  for (let step = 0; step < 100; step++) {
    now += 100
    wait(0)
  }
  expect(idleness.isIdle).toBe(true)
})
