import { parentPort } from 'node:worker_threads'
import { workInThread } from './work-in-thread.ts'
import type { WorkOrder } from './work-order.ts'

// The first module of a thread that makes ranges; `startThreads` names it. Its code is loaded before its order comes.
const port = parentPort
if (port === null) throw new Error('this module is for worker threads of a run')
port.once('message', (order: WorkOrder) => workInThread(order, (report) => port.postMessage(report)))
