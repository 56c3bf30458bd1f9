import { getEventListeners } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { waitUntilGivenUp, withPatience } from '../../src/run/patience.ts'

const never = () => new Promise<never>(() => {})

test('a call that settles gives what it gives, and leaves no listener', async () => {
  const { signal } = new AbortController()
  expect(await waitUntilGivenUp(async () => 7, signal)).toBe(7)
  await expect(waitUntilGivenUp(() => Promise.reject(new Error('no')), signal)).rejects.toThrow('no')
  const throwing = () => {
    throw new Error('at once')
  }
  await expect(waitUntilGivenUp(throwing, signal)).rejects.toThrow('at once')
  expect(getEventListeners(signal, 'abort')).toEqual([])
})

test('a call that never settles is given up with the reason of the signal, whenever that fired', async () => {
  const reason = new Error('enough')
  await expect(waitUntilGivenUp(never, AbortSignal.abort(reason), 1)).rejects.toBe(reason)
  const controller = new AbortController()
  const waiting = waitUntilGivenUp(never, controller.signal, 1)
  controller.abort(reason)
  await expect(waiting).rejects.toBe(reason)
})

test('a call that settles soon after the signal still counts', async () => {
  const slow = async () => {
    await setTimeout(5)
    return 'done'
  }
  expect(await waitUntilGivenUp(slow, AbortSignal.abort(), 60_000)).toBe('done')
})

test('every call of a run is given up, and what it leaves out stays out', async () => {
  const signal = AbortSignal.abort(new Error('enough'))
  const plain = withPatience({ write: never, commit: never, abort: never }, signal, 1)
  expect(Object.keys(plain)).toEqual(['write', 'commit', 'abort'])
  const run = withPatience(
    { write: never, append: never, commit: never, abort: never, fileOf: () => undefined },
    signal,
    1,
  )
  await expect(run.write({} as never)).rejects.toThrow('enough')
  await expect(run.append?.({} as never)).rejects.toThrow('enough')
  await expect(run.commit()).rejects.toThrow('enough')
  await expect(run.abort(undefined)).rejects.toThrow('enough')
  expect(run.fileOf?.('patients')).toBeUndefined()
})
