import { parentPort, workerData } from 'node:worker_threads'
import { workInThread } from './work-in-thread.ts'
import type { WorkOrder } from './work-order.ts'

// The first module of a thread that makes ranges; `startCrew` names it.
const port = parentPort
if (port === null) throw new Error('this module is for worker threads of a run')
await workInThread(workerData as WorkOrder, (report, buffers) => port.postMessage(report, [...buffers]))
