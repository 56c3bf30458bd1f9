import { expect, test } from 'vitest'
import { usableThreads, worthwhileThreads } from '../../../src/run/threads/worthwhile-threads.ts'

test.each([
  { patients: 1, available: 8, threads: 1 },
  { patients: 1000, available: 8, threads: 1 },
  { patients: 99_999, available: 8, threads: 1 },
  { patients: 150_000, available: 8, threads: 3 },
  { patients: 1_000_000, available: 8, threads: 8 },
  { patients: 1_000_000, available: 1, threads: 1 },
])('$patients patients on $available cores are worth $threads threads', ({ patients, available, threads }) => {
  expect(worthwhileThreads(patients, available)).toBe(threads)
})

test.each([
  { patients: 1, asked: 256, batchSize: 1, threads: 1 },
  { patients: 1000, asked: 256, batchSize: 1, threads: 2 },
  { patients: 4000, asked: 256, batchSize: 1000, threads: 4 },
  { patients: 1_000_000, asked: 8, batchSize: 1000, threads: 8 },
])('$patients patients in batches of $batchSize keep $threads of $asked threads busy', ({ threads, ...run }) => {
  expect(usableThreads(run.patients, run.asked, run.batchSize)).toBe(threads)
})
