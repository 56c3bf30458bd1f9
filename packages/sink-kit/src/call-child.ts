import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { ChildOutcome, ChildRequest, ChildTask } from './child.ts'
import type { Trial } from './trial.ts'

/** What a child may be told beside its task. */
export interface ChildSettings {
  readonly folder: string
  readonly env?: Readonly<Record<string, string>>
  /** Milliseconds that the child's clock is ahead. */
  readonly clockShift?: number
  /** The size that a file may reach, in the blocks of `ulimit -f`. */
  readonly fileBlocks?: number
  /** The size that the heap may reach. */
  readonly heapMegabytes?: number
}

/** Runs a task in a process of its own, where the sink's module is loaded by plain Node. Rejects when the child fails. */
export function callChild(trial: Trial, task: ChildTask, settings: ChildSettings): Promise<ChildOutcome> {
  const { folder, env = {}, clockShift = 0, fileBlocks, heapMegabytes } = settings
  const module = String(trial.settings.module)
  const request: ChildRequest = { task, module, options: trial.given, folder, clockShift }
  // From the sources as from the built files, plain Node needs the built one.
  const child = fileURLToPath(new URL('../dist/child.js', import.meta.url))
  const heap = heapMegabytes === undefined ? [] : [`--max-old-space-size=${heapMegabytes}`]
  const words = [process.execPath, '--expose-gc', ...heap, child, JSON.stringify(request)]
  const limited = fileBlocks === undefined ? words : ['sh', '-c', `ulimit -f ${fileBlocks} && exec "$0" "$@"`, ...words]
  const { NODE_OPTIONS: _ours, ...inherited } = process.env
  return outcomeOf(limited, { ...inherited, ...env })
}

function outcomeOf([command, ...args]: readonly string[], env: NodeJS.ProcessEnv): Promise<ChildOutcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(command!, args, { env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'], serialization: 'advanced' })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        said = ends(said + text)
      })
    }
    let outcome: ChildOutcome | undefined
    child.on('message', (message: ChildOutcome) => {
      outcome = message
      if (message.readyToDie) child.kill('SIGKILL')
    })
    child.on('error', reject)
    child.on('close', (code, signal) => {
      if (outcome !== undefined) resolve(outcome)
      else reject(new Error(`the sink's own process ended with ${signal ?? code}: ${said.trim()}`))
    })
  })
}

/** The beginning and the end of what a process said: it names its fault first, and Node adds a long trace. */
function ends(text: string): string {
  return text.length <= 8_000 ? text : `${text.slice(0, 4_000)}${text.slice(-4_000)}`
}
