import { parentPort, workerData } from 'node:worker_threads'
import { workRanges } from './range-work.ts'
import type { WorkOrder } from './work-order.ts'

// The first module of a thread that makes ranges; `startThreads` names it.
const port = parentPort
if (port === null) throw new Error('this module is for worker threads of a run')
await workRanges(workerData as WorkOrder, (report, buffers) => port.postMessage(report, [...buffers]))
