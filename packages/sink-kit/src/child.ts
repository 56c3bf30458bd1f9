import type { Sink } from '@hc/core'
import { encodeByModule } from './child/encode-by-module.ts'
import { runIntoLimit, runUntilKilled } from './child/run-tasks.ts'
import { streamRows } from './child/stream-rows.ts'
import { watchSurroundings } from './child/watch-surroundings.ts'
import { sampleBatches } from './sample-dataset.ts'
import { Trial } from './trial.ts'

/** What a child can be asked to do. */
export type ChildTask = 'write' | 'run' | 'run-until-killed' | 'watch-surroundings' | 'stream' | 'encode-by-module'

/** What a child is told, as JSON, in its first argument. */
export interface ChildRequest {
  readonly task: ChildTask
  /** Address of the module whose default export is the sink. */
  readonly module: string
  readonly options: Readonly<Record<string, unknown>>
  readonly folder: string
  readonly clockShift: number
}

/** What a child answers. */
export interface ChildOutcome {
  /** How a run failed. */
  readonly error?: {
    readonly message: string
    readonly code?: string
    readonly phase?: string
    readonly cause?: string
  }
  /** What is wrong, one sentence each. */
  readonly faults?: readonly string[]
  /** Bytes of rows between two looks at the memory, and by how much memory grew between them. */
  readonly memory?: { readonly handedOver: number; readonly kept: number; readonly resident: number }
  /** The child waits to be killed. */
  readonly readyToDie?: boolean
}

const request = JSON.parse(process.argv[2]!) as ChildRequest
if (request.clockShift !== 0) shiftClock(request.clockShift)
const { default: sink } = (await import(request.module)) as { default: Sink }
const read = () => Promise.reject(new Error('a child reads nothing back'))
const outcome = await perform(new Trial({ sink, read, options: request.options }, request.folder))
process.send!(outcome, () => process.exit())

async function perform(trial: Trial): Promise<ChildOutcome> {
  if (request.task === 'write') {
    await trial.write(request.folder, sampleBatches())
    return {}
  }
  const tasks = {
    run: runIntoLimit,
    'run-until-killed': runUntilKilled,
    'watch-surroundings': watchSurroundings,
    stream: streamRows,
    'encode-by-module': encodeByModule,
  }
  return tasks[request.task](trial, request.folder)
}

/** Makes every look at the clock see a later time. */
function shiftClock(milliseconds: number): void {
  const RealDate = globalThis.Date
  const { now: realNow } = RealDate
  const now = () => realNow() + milliseconds
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args, made) => Reflect.construct(target, args.length === 0 ? [now()] : args, made),
    apply: () => new RealDate(now()).toString(),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  })
}
