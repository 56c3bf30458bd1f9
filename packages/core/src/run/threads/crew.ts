import { Worker } from 'node:worker_threads'
import type { Report, WorkOrder } from './work-order.ts'

/** A report, and the number of the thread that it came from. */
export interface SentReport {
  readonly report: Report
  readonly thread: number
}

/** Threads at work on one order. */
export interface Crew {
  /** The next report of any thread, in the order in which they come. Rejects when a thread breaks down, or on abort. */
  next(): Promise<SentReport>
  /** Waits until every thread has ended; they must have no work left, or have been stopped. */
  ended(): Promise<void>
}

/** Starts threads that work off an order. A fired signal makes `next` reject with the signal's reason. */
export function startCrew(order: WorkOrder, threads: number, signal: AbortSignal | undefined): Crew {
  const reports: SentReport[] = []
  let failure: unknown
  let wake = () => {}
  const fail = (error: unknown) => {
    failure ??= error
    wake()
  }
  const onAbort = () => fail(signal?.reason)
  signal?.addEventListener('abort', onAbort)
  const module = new URL('./range-worker.js', import.meta.url)
  const ends = Array.from({ length: threads }, (_, thread) => {
    const worker = new Worker(module, { workerData: order, name: `hc ${thread + 1}` })
    worker.on('message', (report: Report) => {
      reports.push({ report, thread })
      wake()
    })
    worker.on('error', fail)
    return new Promise<void>((resolve) => worker.on('exit', () => resolve()))
  })
  return {
    async next() {
      for (;;) {
        if (failure !== undefined) throw failure
        const report = reports.shift()
        if (report !== undefined) return report
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
    },
    async ended() {
      signal?.removeEventListener('abort', onAbort)
      await Promise.all(ends)
    },
  }
}
