import { expect, test } from 'vitest'
import { startThreads } from '../../../src/run/threads/threads.ts'

// Threads cannot load the sources, only what is built from them, so that each of these breaks down at once.

test('a thread that breaks down before it has an order says so to the run that takes it', async () => {
  const [thread] = startThreads(1).take(1)
  await thread!.ended
  await expect(thread!.broken).rejects.toThrow('range-worker.js')
})

test('a run gets as many threads as it asks for, and the others are stopped', async () => {
  const threads = startThreads(3)
  expect(threads.take(2)).toHaveLength(2)
  expect(threads.take(2)).toHaveLength(2)
  const stopped = startThreads(2)
  stopped.stop()
  const [fresh] = stopped.take(1)
  await fresh!.ended
})
