import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { ChildOutcome } from '../child.ts'
import { sampleBatches } from '../sample-dataset.ts'
import type { Trial } from '../trial.ts'

/**
 * Runs the sink to its commit and to an abort, from another current folder than the one it was opened in, and tells
 * what the process has afterwards that it did not have before.
 */
export async function watchSurroundings(trial: Trial, folder: string): Promise<ChildOutcome> {
  const subfolder = (name: string) => {
    mkdirSync(join(folder, name))
    return join(folder, name)
  }
  const elsewhere = subfolder('elsewhere')
  const unclosed: string[] = []
  process.on('warning', ({ message }) => {
    if (message.includes('garbage collection')) unclosed.push('a file that only garbage collection has closed')
  })
  const before = lasting()
  // What a sink loads or opens once, in its first run, is not left by any run.
  await trial.write(subfolder('first'), sampleBatches())
  const opened = await untilQuiet(undefined)

  const batches = sampleBatches()
  const committed = await trial.open(subfolder('committed'))
  const aborted = await trial.open(subfolder('aborted'))
  const home = process.cwd()
  process.chdir(elsewhere)
  for (const batch of batches) {
    await committed.write(batch)
    await aborted.write(batch)
  }
  await committed.commit()
  await aborted.abort(new Error('the run was given up'))
  const left = readdirSync(elsewhere).map((name) => `the file ${name} in the current folder`)
  if (process.cwd() !== elsewhere) left.push(`the current folder ${process.cwd()}`)
  process.chdir(home)
  left.push(...added(before, lasting()), ...added(opened, await untilQuiet(opened)))
  return { faults: [...left, ...unclosed.slice(0, 1)] }
}

/** How often each thing is there. */
type Counts = ReadonlyMap<string, number>

/** The environment and the globals. */
function lasting(): Counts {
  const variables = Object.entries(process.env).map(([name, value]) => `the environment variable ${name}=${value}`)
  const globals = Object.getOwnPropertyNames(globalThis).map((name) => `the global ${name}`)
  return count([...variables, ...globals])
}

/** What keeps a process busy: listeners, open files where the system lists them, and running resources. */
function open(): Counts {
  const listeners = process
    .eventNames()
    .flatMap((event) => process.listeners(event as 'exit').map(() => `a listener to ${String(event)} of the process`))
  const files = existsSync('/proc/self/fd') ? readdirSync('/proc/self/fd').map(() => 'an open file') : []
  const resources = process.getActiveResourcesInfo().map((kind) => `a running ${kind}`)
  return count([...listeners, ...files, ...resources])
}

/** Looks again until nothing is there that was not, for at most two seconds: closing takes a while. */
async function untilQuiet(before: Counts | undefined): Promise<Counts> {
  for (let tries = 0; ; tries++) {
    // What is closed here was left to chance.
    globalThis.gc!()
    await setTimeout(50)
    const now = open()
    if (tries >= 40 || (before === undefined ? tries >= 4 : added(before, now).length === 0)) return now
  }
}

function added(before: Counts, after: Counts): string[] {
  return [...after].filter(([thing, times]) => times > (before.get(thing) ?? 0)).map(([thing]) => thing)
}

function count(things: readonly string[]): Counts {
  const counts = new Map<string, number>()
  for (const thing of things) counts.set(thing, (counts.get(thing) ?? 0) + 1)
  return counts
}
