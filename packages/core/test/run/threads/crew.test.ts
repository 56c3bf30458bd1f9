import { EventEmitter } from 'node:events'
import type { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { type CrewMember, startCrew } from '../../../src/run/threads/crew.ts'
import type { WorkOrder } from '../../../src/run/threads/work-order.ts'

/** A thread that a test plays. */
class PlayedThread extends EventEmitter {
  readonly told: unknown[] = []
  isReferenced = false
  isTerminated = false
  postMessage(task: unknown): void {
    this.told.push(structuredClone(task))
  }
  ref(): void {
    this.isReferenced = true
  }
  async terminate(): Promise<number> {
    this.isTerminated = true
    return 1
  }
}

function member(order: object = {}): { thread: PlayedThread; member: CrewMember } {
  const played = new PlayedThread()
  const worker = played as unknown as Worker
  const broken = new Promise<never>((_, reject) => played.once('error', reject))
  broken.catch(() => {})
  const ended = new Promise<void>((resolve) => played.once('exit', () => resolve()))
  return { thread: played, member: { thread: { worker, broken, ended }, order: order as WorkOrder } }
}

test('every thread gets its order, and reports say whose they are', async () => {
  const [one, other] = [member({ patients: 1 }), member({ patients: 2 })]
  const crew = startCrew([one.member, other.member], undefined)
  expect([one, other].map(({ thread }) => thread.told)).toEqual([
    [{ kind: 'work', order: { patients: 1 } }],
    [{ kind: 'work', order: { patients: 2 } }],
  ])
  expect([one, other].every(({ thread }) => thread.isReferenced)).toBe(true)
  other.thread.emit('message', { kind: 'range end', range: 0 })
  await crew.wait()
  expect(crew.take()).toEqual({ report: { kind: 'range end', range: 0 }, worker: 2 })
  expect([crew.take(), crew.atWork]).toEqual([undefined, 2])
  other.thread.emit('message', { kind: 'done', state: undefined })
  crew.take()
  expect(crew.atWork).toBe(1)
})

test('an order that cannot be sent ends all threads, and none keeps the process alive', () => {
  const [one, other] = [member(), member({ encoded: [{ options: () => {} }] })]
  expect(() => startCrew([one.member, other.member], undefined)).toThrow(/clone/)
  expect([one, other].map(({ thread }) => [thread.isTerminated, thread.isReferenced])).toEqual([
    [true, false],
    [true, false],
  ])
})

test('a thread that ends before its work is done wakes whoever waits, and says so', async () => {
  const { thread, member: only } = member()
  const crew = startCrew([only], undefined)
  const waiting = crew.wait()
  thread.emit('exit')
  await waiting
  expect(() => crew.take()).toThrow('a thread ended before its work was done')
})

test('a thread that ends after its work is no failure', async () => {
  const { thread, member: only } = member()
  const crew = startCrew([only], undefined)
  thread.emit('message', { kind: 'done', state: undefined })
  thread.emit('exit')
  await crew.ended()
  expect(crew.take()?.report.kind).toBe('done')
  expect(crew.take()).toBeUndefined()
})

test('a thread that breaks down fails with its own error, not with its end', async () => {
  const { thread, member: only } = member()
  const crew = startCrew([only], undefined)
  thread.emit('error', new Error('out of memory'))
  thread.emit('exit')
  await crew.ended()
  expect(() => crew.take()).toThrow('out of memory')
})

test('an abort wakes whoever waits', async () => {
  const abort = new AbortController()
  const crew = startCrew([member().member], abort.signal)
  const waiting = crew.wait()
  abort.abort(new Error('enough'))
  await waiting
  expect(() => crew.take()).toThrow('enough')
})
