/**
 * Patients that make a thread worth starting. A thread takes two seconds of CPU time until its code is compiled, in which
 * one that is warm makes some 150,000 patients.
 */
const patientsWorthThread = 100_000

/** Smallest range, in patients: below it threads would talk more than they work. */
export const leastRangeSize = 500

/** How many threads are worth starting for a number of patients, of those that the machine can run at a time. */
export function worthwhileThreads(patients: number, available: number): number {
  return Math.max(1, Math.min(available, Math.floor(patients / patientsWorthThread)))
}

/** How many threads can have something to do, of those that are asked for. */
export function usableThreads(patients: number, asked: number): number {
  return Math.min(asked, Math.ceil(patients / leastRangeSize))
}
