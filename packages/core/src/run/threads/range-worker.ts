import { parentPort } from 'node:worker_threads'
import { PlanAhead } from './plan-ahead.ts'
import { workInThread } from './work-in-thread.ts'
import type { ThreadTask } from './work-order.ts'

// The first module of a thread that makes ranges; `startThreads` names it. Its code is loaded before its order comes.
const port = parentPort
if (port === null) throw new Error('this module is for worker threads of a run')
const ahead = new PlanAhead()
port.on('message', receive)

async function receive(task: ThreadTask): Promise<void> {
  if (task.kind === 'plan') return ahead.prepare(task.options)
  // With nobody listening, the thread ends with its work.
  port!.off('message', receive)
  await workInThread(
    task.order,
    (report) => port!.postMessage(report),
    (options) => ahead.planOf(options),
  )
}
