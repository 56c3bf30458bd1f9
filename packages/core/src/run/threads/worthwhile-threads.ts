/** Patients that are made faster by a thread more, than it takes to start the thread; measured. */
const patientsWorthThread = 10_000

/** How many threads are worth starting for a number of patients, of those that the machine can run at a time. */
export function worthwhileThreads(patients: number, available: number): number {
  return Math.max(1, Math.min(available, Math.floor(patients / patientsWorthThread)))
}
