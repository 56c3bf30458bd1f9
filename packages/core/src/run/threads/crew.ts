import type { Thread } from './threads.ts'
import type { Report, ThreadTask, WorkOrder } from './work-order.ts'

/** A report, and the number of the worker that it came from; the main thread is worker 0. */
export interface SentReport {
  readonly report: Report
  readonly worker: number
}

/** Threads at work on one order. */
export interface Crew {
  /** How many threads have not reported that they are done, as far as reports were taken. */
  readonly atWork: number
  /** The next report that has come, if any. Throws when a thread has broken down, and the reason of an abort. */
  take(): SentReport | undefined
  /** Waits until something has come, or has broken. */
  wait(): Promise<void>
  /** Waits until every thread has ended; they must have no work left, or have been stopped. */
  ended(): Promise<void>
}

/** A thread, and what it is to do. */
export interface CrewMember {
  readonly thread: Thread
  readonly order: WorkOrder
}

/** Has threads work off their orders. */
export function startCrew(members: readonly CrewMember[], signal: AbortSignal | undefined): Crew {
  const reports: SentReport[] = []
  let atWork = members.length
  let failure: unknown
  let wake = () => {}
  const fail = (error: unknown) => {
    failure ??= error
    wake()
  }
  const onAbort = () => fail(signal?.reason)
  signal?.addEventListener('abort', onAbort)
  for (const [index, { thread, order }] of members.entries()) {
    const { worker, broken } = thread
    broken.catch(fail)
    worker.on('message', (report: Report) => {
      reports.push({ report, worker: index + 1 })
      wake()
    })
    worker.ref()
    worker.postMessage({ kind: 'work', order } satisfies ThreadTask)
  }
  return {
    get atWork() {
      return atWork
    },
    take() {
      if (failure !== undefined) throw failure
      const sent = reports.shift()
      if (sent?.report.kind === 'done') atWork--
      return sent
    },
    async wait() {
      if (failure !== undefined || reports.length > 0) return
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    },
    async ended() {
      signal?.removeEventListener('abort', onAbort)
      await Promise.all(members.map(({ thread }) => thread.ended))
    },
  }
}
