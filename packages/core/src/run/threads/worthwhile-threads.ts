import { defaultBatchSize } from '../../generate/default-batch-size.ts'

/**
 * Patients that make a thread worth starting: with two threads a run takes as long as with one at some 60,000 patients,
 * and less beyond, since each of them must load and compile its code first.
 */
const patientsWorthThread = 50_000

/** Smallest range, in patients: below it threads would talk more than they work. */
export const leastRangeSize = 500

/** How many threads are worth starting for a number of patients, of those that the machine can run at a time. */
export function worthwhileThreads(patients: number, available: number): number {
  return Math.max(1, Math.min(available, Math.floor(patients / patientsWorthThread)))
}

/** How many threads can have something to do, of those that are asked for, with batches of so many patients. */
export function usableThreads(patients: number, asked: number, batchSize = defaultBatchSize): number {
  return Math.min(asked, Math.ceil(patients / Math.max(batchSize, leastRangeSize)))
}
