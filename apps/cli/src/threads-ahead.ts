import { availableParallelism } from 'node:os'
import { startThreads, type Threads, usableThreads, worthwhileThreads } from '@hc/core/run/threads'
import type { SettledFlags } from './generate-flags.ts'

/** Most threads that a run may ask for; each takes some 100 MB. */
export const maxWorkers = 256

/**
 * Starts the threads that the flags seem to ask for beside this one, so that they load their code while this one loads
 * its own and plans. Whatever is wrong with the flags is refused later, and the threads are stopped then.
 */
export function startThreadsAhead({ patients, workers, batchSize }: SettledFlags): Threads {
  const asked = Number(workers ?? worthwhileThreads(Number(patients), availableParallelism()))
  const usable = usableThreads(Number(patients), asked, batchSize === undefined ? undefined : Number(batchSize))
  return startThreads(Number.isInteger(usable) && usable > 1 && usable <= maxWorkers ? usable - 1 : 0)
}
