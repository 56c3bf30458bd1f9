import { HcError } from '../../error.ts'
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

/** Has threads work off their orders. Throws, and ends the threads, when an order cannot be sent. */
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
  const listen = (index: number) => {
    const { worker, broken, ended } = members[index]!.thread
    let hasSaidEnd = false
    broken.catch(fail)
    worker.on('message', (report: Report) => {
      hasSaidEnd ||= report.kind === 'done' || report.kind === 'failed'
      reports.push({ report, worker: index + 1 })
      wake()
    })
    ended.then(() => {
      if (!hasSaidEnd)
        fail(new HcError('HC_IO_FAILED', 'a thread ended before its work was done; nothing was published'))
    })
  }
  try {
    for (const { thread, order } of members) thread.worker.postMessage({ kind: 'work', order } satisfies ThreadTask)
  } catch (error) {
    for (const { thread } of members) void thread.worker.terminate()
    throw error
  }
  for (const [index, { thread }] of members.entries()) {
    thread.worker.ref()
    listen(index)
  }
  signal?.addEventListener('abort', onAbort)
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
