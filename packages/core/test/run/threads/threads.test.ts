import type { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { startThreads, type Thread } from '../../../src/run/threads/threads.ts'
import type { ThreadTask } from '../../../src/run/threads/work-order.ts'

// Threads cannot load the sources, only what is built from them, so that each of these breaks down at once.

test('a thread that breaks down before it has an order says so to the run that takes it', async () => {
  const [thread] = startThreads(1).take(1)
  await thread!.ended
  await expect(thread!.broken).rejects.toThrow('range-worker.js')
})

/** Threads that do nothing, and what was done to them. */
function idleThreads() {
  const done: string[] = []
  let count = 0
  const start = (): Thread => {
    const name = `thread ${++count}`
    const worker = {
      postMessage: (task: ThreadTask) => done.push(`${task.kind} to ${name}`),
      terminate: async () => done.push(`end of ${name}`),
    }
    return { worker: worker as unknown as Worker, broken: new Promise(() => {}), ended: new Promise(() => {}) }
  }
  return { start, done }
}

test('a run gets as many threads as it asks for, and those left over are stopped', () => {
  const { start, done } = idleThreads()
  expect(startThreads(3, start).take(2)).toHaveLength(2)
  expect(done).toEqual(['end of thread 3'])
})

test('a run that asks for more gets new ones too', () => {
  const { start, done } = idleThreads()
  expect(startThreads(1, start).take(3)).toHaveLength(3)
  expect(done).toEqual([])
})

test('who stops threads stops those that no run has taken', () => {
  const { start, done } = idleThreads()
  const threads = startThreads(2, start)
  threads.stop()
  expect(done).toEqual(['end of thread 1', 'end of thread 2'])
  threads.take(1)
  threads.stop()
  expect(done).toHaveLength(2)
})

test('threads plan ahead what they are told, and options that cannot be sent are left to the caller', () => {
  const { start, done } = idleThreads()
  const threads = startThreads(2, start)
  threads.planAhead({ patients: 5, seed: 'demo', today: '2026-01-01' })
  expect(done).toEqual(['plan to thread 1', 'plan to thread 2'])
  const real = startThreads(1)
  real.planAhead({ patients: 5, seed: (() => '') as unknown as string, today: '2026-01-01' })
  real.stop()
})
