import { Worker } from 'node:worker_threads'
import type { DatasetOptions } from '../../plan/dataset-options.ts'
import type { ThreadTask } from './work-order.ts'

/** A thread of a run, from its start to its end. */
export interface Thread {
  readonly worker: Worker
  /** Rejects when the thread has broken down. */
  readonly broken: Promise<never>
  /** Resolves when the thread has ended, whichever way. */
  readonly ended: Promise<void>
}

/**
 * Threads that were started ahead of a run. They load their code while the caller plans, and wait for the run's order;
 * they keep no process alive.
 */
export interface Threads {
  /** Has the threads plan what a run will be about, so that they need not begin with that. Wrong options do no harm. */
  planAhead(options: DatasetOptions): void
  /** Gives a number of threads to one run, and starts those that are missing; who is left over is stopped. */
  take(count: number): Thread[]
  /** Stops the threads that no run has taken. */
  stop(): void
}

/** Starts threads for a run to take. A run with `workers` has use for one less: the calling thread works too. */
export function startThreads(count: number, start: () => Thread = startThread): Threads {
  const waiting = Array.from({ length: count }, start)
  const stop = () => {
    for (const { worker } of waiting.splice(0)) void worker.terminate()
  }
  return {
    planAhead(options) {
      try {
        for (const { worker } of waiting) worker.postMessage({ kind: 'plan', options } satisfies ThreadTask)
      } catch {
        // Options that cannot be sent are refused by whoever plans with them.
      }
    },
    take(count) {
      const taken = waiting.splice(0, count)
      stop()
      while (taken.length < count) taken.push(start())
      return taken
    },
    stop,
  }
}

function startThread(): Thread {
  const worker = new Worker(new URL('./range-worker.js', import.meta.url), { name: 'hc' })
  worker.unref()
  const broken = new Promise<never>((_, reject) => worker.once('error', reject))
  // Whoever gives it work listens; until then nobody may, and the process must not end for it.
  broken.catch(() => {})
  return { worker, broken, ended: new Promise((resolve) => worker.once('exit', () => resolve())) }
}
